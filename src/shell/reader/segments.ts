/** A stretch of text from `start` up to, not including, `end`. */
export type Stretch = { readonly start: number; readonly end: number };

/** A piece of text all of which the same passages cover. */
export type Segment<T extends Stretch> = Stretch & {
  /** The longest first, so that the last is the innermost. */
  readonly covering: readonly T[];
};

/**
 * Cuts the text from `start` to `end` wherever a passage begins or ends. Passages may overlap, nest,
 * coincide and reach beyond either side; the segments follow one another without gap or overlap and
 * none is empty. O(n log n) in the passages, plus what they overlap.
 */
export function segmentsOf<T extends Stretch>(
  start: number,
  end: number,
  passages: readonly T[],
): readonly Segment<T>[] {
  const inside = passages.filter(
    (one) => one.start < end && one.end > start && one.start < one.end,
  );
  inside.sort((a, b) => a.start - b.start || b.end - a.end);
  const clip = (point: number) => Math.min(Math.max(point, start), end);
  const points = new Set([start, end]);
  for (const one of inside) points.add(clip(one.start)).add(clip(one.end));
  const cuts = [...points].sort((a, b) => a - b);

  let next = 0;
  let open: T[] = [];
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index]!;
    open = open.filter((one) => one.end > from);
    while (next < inside.length && clip(inside[next]!.start) <= from) open.push(inside[next++]!);
    const covering = [...open].sort((a, b) => b.end - b.start - (a.end - a.start));
    return { start: from, end: to, covering };
  });
}
