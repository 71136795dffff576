/** A column with each distinct cell once: the cell of a row is `cells[codes[row]]`. */
export type Column = { readonly codes: Uint32Array; readonly cells: readonly string[] };

/** Numbers in a row that grows. */
export class Numbers {
  length = 0;
  #values = new Uint32Array(1024);

  push(value: number): void {
    if (this.length === this.#values.length) {
      const longer = new Uint32Array(this.length * 2);
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[this.length++] = value;
  }

  cut(length: number): void {
    this.length = length;
  }

  get values(): Uint32Array {
    return this.#values.subarray(0, this.length);
  }
}

/**
 * A column as it is read. Tables repeat their cells in patterns (each roll call lists the countries in
 * the same order), so the cell that came after the previous one the last time is tried first: that
 * spares making and hashing a string for most cells.
 */
export class Entries {
  readonly #codes = new Numbers();
  readonly #texts: string[] = [];
  readonly #codeOf = new Map<string, number>();
  readonly #followers: number[] = [];
  #last = 0;

  add(cell: string): void {
    let code = this.#codeOf.get(cell);
    if (code === undefined) {
      code = this.#texts.length;
      this.#codeOf.set(cell, code);
      this.#texts.push(cell);
    }
    this.#note(code);
  }

  /**
   * Adds the cell that begins in a text at `start` and ends before a delimiter, a line end or the end of
   * the text; returns where it ends.
   */
  take(text: string, start: number, delimiter: number): number {
    const guess = this.#followers[this.#last];
    if (guess !== undefined) {
      const end = endOf(text, start, this.#texts[guess]!, delimiter);
      if (end >= 0) {
        this.#note(guess);
        return end;
      }
    }
    let end = start;
    while (end < text.length) {
      const unit = text.charCodeAt(end);
      if (unit === delimiter || unit === lineEnd) break;
      end++;
    }
    this.add(text.slice(start, end));
    return end;
  }

  /** Forgets the rows from `length` on. */
  cut(length: number): void {
    this.#codes.cut(length);
  }

  /** The column so far, its cells trimmed. */
  get column(): Column {
    return { codes: this.#codes.values, cells: this.#texts.map((text) => text.trim()) };
  }

  #note(code: number): void {
    this.#followers[this.#last] = code;
    this.#last = code;
    this.#codes.push(code);
  }
}

const lineEnd = 0x0a;

/** Where `cell` ends, if it is the whole cell that begins at `start`; else -1. */
function endOf(text: string, start: number, cell: string, delimiter: number): number {
  const end = start + cell.length;
  if (end > text.length) return -1;
  if (end < text.length) {
    const after = text.charCodeAt(end);
    if (after !== delimiter && after !== lineEnd) return -1;
  }
  for (let at = 0; at < cell.length; at++)
    if (text.charCodeAt(start + at) !== cell.charCodeAt(at)) return -1;
  return end;
}
