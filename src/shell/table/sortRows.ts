export type Direction = 'ascending' | 'descending';

/** What a table is sorted by. */
export type Order<Column extends string> = {
  readonly column: Column;
  readonly direction: Direction;
};

/**
 * The order after a click on the head of a column: the other way round on the column sorted by, else
 * the way that is usual there, which is the greatest first for numbers.
 */
export function nextOrder<Column extends string>(
  order: Order<Column>,
  column: Column,
  numeric: boolean,
): Order<Column> {
  if (order.column === column)
    return { column, direction: order.direction === 'ascending' ? 'descending' : 'ascending' };
  return { column, direction: numeric ? 'descending' : 'ascending' };
}

/** Steps of work, each of which takes well below a millisecond; what is yielded is the share done. */
export type Steps<T> = Generator<number, T>;

/** Items that are worked on between two chances to pause. */
export const stride = 4096;

/** What steps come to when they are taken one right after the other. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Rows in the order of a key, a whole number from 0 up; equal ones keep their order in either
 * direction. A counting sort: linear in rows and keys.
 */
export function sortRows(
  rows: Uint32Array,
  keyOf: (row: number) => number,
  direction: Direction,
): Uint32Array {
  return finished(sortRowsSteps(rows, keyOf, direction));
}

/** The same step by step. */
export function* sortRowsSteps(
  rows: Uint32Array,
  keyOf: (row: number) => number,
  direction: Direction,
): Steps<Uint32Array> {
  const keys = new Uint32Array(rows.length);
  let greatest = 0;
  for (let at = 0; at < rows.length; at++) {
    keys[at] = keyOf(rows[at]!);
    greatest = Math.max(greatest, keys[at]!);
    if (at % stride === stride - 1) yield (0.5 * at) / rows.length;
  }
  const starts = new Uint32Array(greatest + 2);
  const placed = (at: number) => (direction === 'ascending' ? keys[at]! : greatest - keys[at]!);
  for (let at = 0; at < rows.length; at++) starts[placed(at) + 1]!++;
  for (let key = 1; key < starts.length; key++) starts[key]! += starts[key - 1]!;
  const sorted = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    sorted[starts[placed(at)]!++] = rows[at]!;
    if (at % stride === stride - 1) yield 0.5 + (0.5 * at) / rows.length;
  }
  return sorted;
}

/** The place of each text in alphabetical order, equal ones alike: letter case and accents come last. */
export function alphabeticalRanks(texts: readonly string[]): Uint32Array {
  return finished(alphabeticalRanksSteps(texts));
}

/** How many texts are sorted at once. */
const run = 256;

/** The same step by step: short runs are sorted, then merged two by two. */
export function* alphabeticalRanksSteps(texts: readonly string[]): Steps<Uint32Array> {
  const { compare } = new Intl.Collator('en', { numeric: true });
  const before = (a: number, b: number) => compare(texts[a]!, texts[b]!) || a - b;
  let order = Uint32Array.from(texts.keys());
  for (let from = 0; from < order.length; from += run) {
    order.subarray(from, from + run).sort(before);
    yield 0;
  }
  for (let width = run; width < order.length; width *= 2) {
    const merged = new Uint32Array(order.length);
    for (let from = 0; from < order.length; from += 2 * width) {
      const [middle, end] = [from + width, from + 2 * width].map((at) =>
        Math.min(at, order.length),
      );
      let [one, other] = [from, middle!];
      for (let at = from; at < end!; at++) {
        const isFirst = other >= end! || (one < middle! && before(order[one]!, order[other]!) <= 0);
        merged[at] = isFirst ? order[one++]! : order[other++]!;
        if (at % run === run - 1) yield width / order.length;
      }
    }
    order = merged;
  }
  const ranks = new Uint32Array(texts.length);
  for (let place = 0; place < order.length; place++) {
    const last = order[place - 1];
    const same = last !== undefined && compare(texts[last]!, texts[order[place]!]!) === 0;
    ranks[order[place]!] = same ? ranks[last]! : place;
    if (place % run === run - 1) yield 1;
  }
  return ranks;
}
