import { m } from '../../messages/compiled/messages.js';
import type { Result } from '../../model/issue.ts';
import { themeNames, type ThemeName } from '../../scene/theme.ts';
import { embedParts, type EmbedPart } from '../../write/embedSnippet.ts';

/** Where an embedded project comes from: by name from beside the page, or from an address. */
export type ProjectSource =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'address'; readonly url: URL };

/** What the address of an embedded picture asks for. */
export type EmbedRequest = {
  readonly source: ProjectSource;
  readonly hidden: ReadonlySet<EmbedPart>;
  /** Absent, the picture follows the reader's system. */
  readonly theme?: ThemeName;
  /** Whether the story of the project is to be shown. */
  readonly story: boolean;
};

/**
 * Reads the parameters of an embedded picture: `project` or `src`, `hide`, `theme`, `mode`. Parts, themes
 * and modes that this version does not know are passed over; a project that cannot be one is an issue.
 */
export function readRequest(address: string): Result<EmbedRequest> {
  const { href, searchParams } = new URL(address);
  const source = sourceOf(searchParams, href);
  if (!source.ok) return source;
  const hidden = (searchParams.get('hide') ?? '').split(',');
  const theme = themeNames.find((name) => name === searchParams.get('theme'));
  const value = {
    source: source.value,
    hidden: new Set(embedParts.filter((part) => hidden.includes(part))),
    ...(theme && { theme }),
    story: searchParams.get('mode') === 'story',
  };
  return { ok: true, value };
}

function sourceOf(parameters: URLSearchParams, page: string): Result<ProjectSource> {
  const refused = (parameter: string, message: string): Result<ProjectSource> => ({
    ok: false,
    issues: [{ path: `?${parameter}`, message, value: parameters.get(parameter) ?? undefined }],
  });
  const name = parameters.get('project');
  if (name !== null) {
    // A name is one folder beside the page.
    if (!/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(name)) return refused('project', m.embed_bad_name());
    return { ok: true, value: { kind: 'name', name } };
  }
  const src = parameters.get('src');
  if (src === null) return refused('project', m.embed_no_project());
  const url = URL.canParse(src, page) ? new URL(src, page) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return refused('src', m.model_bad_link());
  return { ok: true, value: { kind: 'address', url } };
}
