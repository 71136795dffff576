/** The offsets at which the lines of a text begin, for {@link placeOf}. */
export function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\r\n?|\n/g), ({ 0: end, index }) => index + end.length)];
}

/** Line and column of an offset, both counted from 1; columns in UTF-16 units. */
export function placeOf(
  offset: number,
  starts: readonly number[],
): { readonly line: number; readonly column: number } {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
}
