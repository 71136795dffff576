import { xmlAttribute } from './xml.ts';

/** Parts of an embedded picture that can be left out. */
export const embedParts = ['title', 'legend', 'sentence', 'zoom', 'details'] as const;
export type EmbedPart = (typeof embedParts)[number];

export type EmbedOptions = {
  /** Address of the embed page, without parameters. */
  readonly page: string;
  /** Name of a project that is published beside the page, or the address of its file. */
  readonly source: { readonly project: string } | { readonly src: string };
  /** The view as a fragment without `#`; empty for the default view. */
  readonly fragment: string;
  readonly hidden: readonly EmbedPart[];
  /** Theme to draw in; absent, the frame follows the reader's system. */
  readonly theme?: string;
  /** `story` shows the story of the project step by step. */
  readonly mode?: 'story';
};

/** What a framed picture may do: run scripts, and open links in pages that stand on their own. */
export const frameSandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

/** The address of a read-only picture: project and hidden parts as parameters, the view as fragment. */
export function embedAddress(options: EmbedOptions): string {
  const { page, source, fragment, hidden, theme, mode } = options;
  const address = new URL(page);
  address.search = '';
  for (const [name, value] of Object.entries(source)) address.searchParams.set(name, value);
  if (hidden.length > 0) address.searchParams.set('hide', hidden.join(','));
  if (theme !== undefined) address.searchParams.set('theme', theme);
  if (mode !== undefined) address.searchParams.set('mode', mode);
  address.hash = fragment;
  return address.href;
}

/**
 * The HTML that puts a picture into a page: a frame of full width and the given height in CSS pixels,
 * titled for screen readers. It may run scripts and open links in pages that stand on their own, and
 * nothing else.
 */
export function embedSnippet(address: string, title: string, height: number): string {
  const attributes = {
    src: address,
    title,
    width: '100%',
    height: String(height),
    style: 'border: 0',
    loading: 'lazy',
    sandbox: frameSandbox,
  };
  const text = Object.entries(attributes).map(
    ([name, value]) => `${name}="${xmlAttribute(value)}"`,
  );
  return `<iframe ${text.join(' ')}></iframe>`;
}
