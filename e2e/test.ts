import { test as base, expect } from '@playwright/test';

interface Fixtures {
  /** The address of the same build below a path of another origin. */
  readonly elsewhere: string;
  /** What a page said that it should not; a test fails where any is left at its end. */
  readonly complaints: string[];
}

function addressFrom(variable: string): string {
  const address = process.env[variable];
  if (!address)
    throw new Error(`${variable} is not set: the tests run with e2e/playwright.config.ts`);
  return address;
}

/**
 * The test function of every journey. A test fails by itself where a page writes an error to the
 * console, throws, or asks any other machine for anything. Expected complaints are taken out of the
 * `complaints` fixture by the test.
 */
export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  baseURL: async ({}, use) => use(addressFrom('STANCEGRAPH_APP')),
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  elsewhere: async ({}, use) => use(addressFrom('STANCEGRAPH_ELSEWHERE')),
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      context.on('console', (message) => {
        // A browser with windows asks every site for its icon; pages of other people name none.
        if (message.type() !== 'error' || message.location().url.endsWith('/favicon.ico')) return;
        complaints.push(`console: ${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => complaints.push(`thrown: ${error.error().message}`));
      context.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (/^https?:$/.test(protocol) && hostname !== 'localhost') {
          complaints.push(`request: ${request.url()}`);
        }
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
