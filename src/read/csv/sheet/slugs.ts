/** Longest slug before a number is added, in code points; an id may have 200. */
const longest = 90;

/**
 * Ids of names: their letters and digits in lower case, of any script, with `-` for all else. Names that
 * give the same id are told apart by a number, in the order in which they come, so that the same file
 * always gives the same ids.
 */
export class Slugs {
  readonly #taken = new Set<string>();
  readonly #counts = new Map<string, number>();

  /** An id for a name that no name has got before. */
  take(name: string): string {
    const base = slugOf(name);
    let count = this.#counts.get(base) ?? 0;
    let id: string;
    do id = ++count === 1 ? base : `${base}-${count}`;
    while (this.#taken.has(id));
    this.#counts.set(base, count);
    this.#taken.add(id);
    return id;
  }
}

/** The id of a name by itself; `unnamed` where it has neither letters nor digits. */
export function slugOf(name: string): string {
  const dashed = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^[-\p{M}]+/u, '');
  const cut = Array.from(dashed.slice(0, longest * 2))
    .slice(0, longest)
    .join('');
  return cut.replace(/-+$/, '') || 'unnamed';
}
