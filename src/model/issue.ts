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

/** A result that is one issue: what is wrong, and where and with which value where that is known. */
export function failure(message: string, path = '', value?: unknown): Result<never> {
  return { ok: false, issues: [{ path, message, value }] };
}

const longestValue = 120;

/** The path of an issue from the keys that lead to the value: `actors[0].name`, `["odd key"].x`. */
export function pathOf(keys: readonly (string | number)[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    if (!/^[\w$-]+$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
    return path === '' ? key : `${path}.${key}`;
  }, '');
}

/** The keys that a path of {@link pathOf} is made of. */
export function keysOf(path: string): (string | number)[] {
  const parts = path.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([\w$-]+)/g);
  return Array.from(parts, ([, index, quoted, word]) => {
    if (index !== undefined) return Number(index);
    return quoted === undefined ? (word ?? '') : String(JSON.parse(quoted));
  });
}

/**
 * A value as one short line for a message: JSON, cut with an ellipsis; arrays and objects by their
 * kind only; nothing in it can steer a terminal, see {@link printable}.
 */
export function shownValue(value: unknown): string {
  const text = lineOf(value);
  const points = Array.from(
    text.length > longestValue * 2 ? text.slice(0, longestValue * 2) : text,
  );
  const cut = points.length > longestValue ? [...points.slice(0, longestValue - 1), '…'] : points;
  return printable(cut.join(''));
}

/**
 * A text with its control, format and line-breaking characters escaped, so that hostile data can
 * neither steer a terminal nor reorder the words around it.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  });
}

function lineOf(value: unknown): string {
  if (value === undefined) return '–';
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return `${value}`;
  if (typeof value === 'string') return JSON.stringify(value);
  return Array.isArray(value) ? `[${value.length}]` : '{…}';
}
