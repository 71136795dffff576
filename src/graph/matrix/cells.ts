import { cellMarks, edgeEntries, stride, type Entries, type MatrixSource } from './entries.ts';

/**
 * A network as a matrix: who speaks by what is spoken of, or actors by actors. A pair without a cell
 * has no statement, which is not the same as a neutral one. Rows and columns stand in the order of the
 * project, the cells of row i from `start[i]` up to `start[i + 1]`, ascending by column.
 */
export type MatrixCells = Pick<Entries, 'rows' | 'columns' | 'isSquare'> & {
  readonly start: Uint32Array;
  readonly column: Uint32Array;
  /** Mean polarity of stated stances, -1 to 1; in derived projections the weight. */
  readonly value: Float64Array;
  /** -1 (wholly against) to 1 (wholly for): what is drawn as colour. */
  readonly tone: Float64Array;
  /** Number of statements. */
  readonly count: Uint32Array;
  /** Index into {@link cellMarks}. */
  readonly mark: Uint8Array;
  /** Index into the stances of the network: of several edges that with the most statements. */
  readonly stance: Uint32Array;
  /** Statements in each row and column. */
  readonly given: Float64Array;
  readonly received: Float64Array;
};

/**
 * The matrix of what a network counts. Rows are those that speak, without an edge too; columns those
 * that are spoken of or, between actors, the same actors. The tone of stated stances is their mean
 * polarity, of a weight its share of the greatest. Yields the share done, so that a large matrix can be
 * made in slices; linear in edges, rows and columns.
 */
export function* matrixCells(source: MatrixSource): Generator<number, MatrixCells> {
  const reading = edgeEntries(source);
  let step = reading.next();
  for (; !step.done; step = reading.next()) yield step.value * 0.6;
  return yield* joined(step.value, source.network.counted.projection === 'stances');
}

/** The place of a cell among the cells; -1 where there is none. */
export function cellAt({ start, column }: MatrixCells, row: number, wanted: number): number {
  let [low, high] = [start[row]!, start[row + 1]!];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (column[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low < start[row + 1]! && column[low] === wanted ? low : -1;
}

/** One cell for all entries of a place: several stances of a speaker on a target become their mean. */
function* joined(entries: Entries, isStated: boolean): Generator<number, MatrixCells> {
  const { rows, columns, isSquare } = entries;
  const ends = isSquare ? 2 : 1;
  const byColumn = yield* sortedSteps(undefined, columns.length, entries.column);
  const sorted = yield* sortedSteps(byColumn, rows.length, entries.row);
  const size = sorted.length;
  const start = new Uint32Array(rows.length + 1);
  const column = new Uint32Array(size);
  const [value, tone] = [new Float64Array(size), new Float64Array(size)];
  const [count, stance] = [new Uint32Array(size), new Uint32Array(size)];
  const mark = new Uint8Array(size);
  const [given, received] = [new Float64Array(rows.length), new Float64Array(columns.length)];
  let greatest = 0;
  for (let edge = 0; edge < entries.tone.length; edge++)
    greatest = Math.max(greatest, Math.abs(entries.tone[edge]!));
  let cells = 0;
  for (let first = 0, end: number; first < size; first = end) {
    const [row, at] = [entries.row[sorted[first]!]!, entries.column[sorted[first]!]!];
    let most = 0;
    let own: number | undefined;
    for (end = first; end < size; end++) {
      const entry = sorted[end]!;
      if (entries.row[entry] !== row || entries.column[entry] !== at) break;
      const edge = Math.floor(entry / ends);
      const said = entries.count[edge]!;
      count[cells]! += said;
      value[cells]! += entries.value[edge]!;
      tone[cells]! += entries.tone[edge]!;
      own = together(own, entries.mark[edge]!);
      if (said <= most) continue;
      most = said;
      stance[cells] = entries.stance[edge]!;
    }
    const total = count[cells]!;
    if (isStated) value[cells]! /= total;
    tone[cells]! /= isStated ? total : greatest || 1;
    column[cells] = at;
    mark[cells] = own!;
    given[row]! += total;
    received[at]! += total;
    start[row + 1] = ++cells;
    if (cells % stride === 0) yield 0.8 + (0.2 * end) / size;
  }
  for (let row = 0; row < rows.length; row++)
    start[row + 1] = Math.max(start[row]!, start[row + 1]!);
  return {
    rows,
    columns,
    isSquare,
    start,
    given,
    received,
    column: column.subarray(0, cells),
    value: value.subarray(0, cells),
    tone: tone.subarray(0, cells),
    count: count.subarray(0, cells),
    mark: mark.subarray(0, cells),
    stance: stance.subarray(0, cells),
  };
}

/** Entries, all where none are given, by their keys; equal ones keep their order. A counting sort. */
function* sortedSteps(
  entries: Uint32Array | undefined,
  keys: number,
  keyOf: Uint32Array,
): Generator<number, Uint32Array> {
  const starts = new Uint32Array(keys + 1);
  const sorted = new Uint32Array(keyOf.length);
  for (let entry = 0; entry < keyOf.length; entry++) {
    starts[keyOf[entry]! + 1]!++;
    if (entry % (16 * stride) === 0) yield 0.65;
  }
  for (let key = 1; key <= keys; key++) starts[key]! += starts[key - 1]!;
  for (let place = 0; place < keyOf.length; place++) {
    const entry = entries ? entries[place]! : place;
    sorted[starts[keyOf[entry]!]!++] = entry;
    if (place % (16 * stride) === 0) yield 0.75;
  }
  return sorted;
}

/** The mark of two stances: nothing is added by one that takes no side. */
function together(one: number | undefined, other: number): number {
  const neither = cellMarks.indexOf('neither');
  if (one === undefined || one === other || one === neither) return other;
  return other === neither ? one : cellMarks.indexOf('both');
}
