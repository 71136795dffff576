/** Parts of an embedded picture that can be left out. */
export const embedParts = ['title', 'legend', 'sentence', 'zoom', 'details'] as const;
export type EmbedPart = (typeof embedParts)[number];

export type EmbedOptions = {
  /** Address of the embed page, without parameters. */
  readonly page: string;
  /** Name of a project that is published beside the page. */
  readonly project: string;
  /** The view as a fragment without `#`; empty for the default view. */
  readonly fragment: string;
  readonly hidden: readonly EmbedPart[];
  /** Theme to draw in; absent, the frame follows the reader's system. */
  readonly theme?: string;
};

/** The address of a read-only picture: project and hidden parts as parameters, the view as fragment. */
export function embedAddress({ page, project, fragment, hidden, theme }: EmbedOptions): string {
  const address = new URL(page);
  address.search = '';
  address.searchParams.set('project', project);
  if (hidden.length > 0) address.searchParams.set('hide', hidden.join(','));
  if (theme !== undefined) address.searchParams.set('theme', theme);
  address.hash = fragment;
  return address.href;
}

/**
 * The HTML that puts a picture into a page: a frame of full width and the given height in CSS pixels,
 * allowed scripts and nothing else, titled for screen readers.
 */
export function embedSnippet(address: string, title: string, height: number): string {
  const attributes = {
    src: address,
    title,
    width: '100%',
    height: String(height),
    style: 'border: 0',
    loading: 'lazy',
    sandbox: 'allow-scripts allow-popups',
  };
  const text = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(value)}"`);
  return `<iframe ${text.join(' ')}></iframe>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
