import type { FrameLocator, Page } from '@playwright/test';

interface Framing {
  readonly sandbox?: string;
  readonly width?: number;
  readonly height?: number;
}

/** Shows a page of another origin that holds a long text and, in a frame, another page. */
export async function openArticle(
  page: Page,
  origin: string,
  src: string,
  { sandbox = 'allow-scripts', width = 800, height = 500 }: Framing = {},
): Promise<FrameLocator> {
  const frame = `<iframe title="A picture" sandbox="${sandbox}" width="${width}" height="${height}" src="${src}"></iframe>`;
  await showArticle(page, origin, frame);
  return page.frameLocator('iframe');
}

/**
 * Shows a page of another origin made of some HTML and a long text below. The page is one that the
 * origin really serves: a browser lets no page from nowhere frame one of this machine.
 */
export async function showArticle(page: Page, origin: string, html: string): Promise<void> {
  await page.goto(new URL('embed.html?src=', origin).href);
  await page.setContent(
    `<!doctype html><html lang="en"><title>An article</title><body>${html}<div style="height: 3000px"></div>`,
  );
}
