/** What a file is named after. */
export type FileNameParts = {
  readonly project: string;
  /** Name of the view, if it has one. */
  readonly view?: string;
  /** ISO date of the day the file is written. */
  readonly date: string;
  /** Ending without a dot: `png`, `svg`. */
  readonly type: string;
};

/** What a file of a table is named after. */
export type TableNameParts = FileNameParts & {
  /** What the rows are: `statements`, `matrix`. */
  readonly table: string;
};

const longest = 48;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Name of a picture file, `project_view_YYYY-MM-DD.stance.png`: lower case, words joined by hyphens,
 * letters of every script kept but Latin ones without their accents, nothing that any file system
 * forbids.
 */
export function fileName({ project, view = '', date, type }: FileNameParts): string {
  const parts = [slug(project) || 'stancegraph', slug(view), date].filter(Boolean);
  return `${parts.join('_')}.stance.${type}`;
}

/**
 * Name of a file of a table, `project_view_statements_YYYY-MM-DD.csv`, by the same rule; without
 * `.stance`, since a `.stance.json` is a project.
 */
export function tableFileName({ project, view = '', table, date, type }: TableNameParts): string {
  const parts = [slug(project) || 'stancegraph', slug(view), slug(table), date].filter(Boolean);
  return `${parts.join('_')}.${type}`;
}

/** A text as a part of a file name; empty where it has neither letters nor digits. */
function slug(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-');
  let short = '';
  for (const { segment } of graphemes.segment(plain)) {
    if (short.length + segment.length > longest) break;
    short += segment;
  }
  return short.replace(/^-+|-+$/g, '');
}
