/** One thing wrong with an input: where (`statements[3].speaker`), what, and the offending value. */
export type Issue = {
  readonly path: string;
  readonly message: string;
  readonly value: unknown;
  /** Line in the file, counted from 1, where the reader knows it. */
  readonly line?: number;
};

/** Either the whole of a result or the list of what is wrong; never half of each. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

const longestValue = 120;

/** A value as one short line for a message: JSON, cut with an ellipsis; nested values by their type. */
export function shownValue(value: unknown): string {
  if (value === undefined) return '–';
  const text = typeof value === 'object' && value !== null ? typeName(value) : JSON.stringify(value);
  return text.length > longestValue ? `${text.slice(0, longestValue - 1)}…` : text;
}

function typeName(value: object): string {
  return Array.isArray(value) ? `[${value.length}]` : '{…}';
}
