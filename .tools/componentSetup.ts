import { beforeEach, vi } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup } from 'vitest-browser-svelte/pure';

// Files of tests share one page, in which modules are loaded once; each test finds it as if new.
beforeEach(async () => {
  vi.restoreAllMocks();
  cleanup();
  document.body.replaceChildren();
  localStorage.clear();
  sessionStorage.clear();
  await page.viewport(414, 896);
});
