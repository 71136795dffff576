/** Which rows of a long table are on the page, and where the first of them stands. */
export interface RowRange {
  readonly first: number;
  /** One past the last row. */
  readonly end: number;
  /** Room above the first row, in px. */
  readonly before: number;
  /** Room below the last row, in px. */
  readonly after: number;
}

/** What a reader sees of the body of a table: how far it is scrolled and how much fits, in px. */
export interface Scrolled {
  readonly top: number;
  readonly height: number;
}

/** Browsers lose count of boxes that are higher than some ten million px; this is below them all. */
const mostHeight = 8_000_000;

/** Rows that are kept ready above and below those in sight. */
const spare = 12;

/** @returns the height of the body of `count` rows, in px; rows share it where there are too many */
export function bodyHeight(count: number, rowHeight: number): number {
  return Math.min(count * rowHeight, mostHeight);
}

/**
 * The rows to draw for a place that a table of rows of one height is scrolled to. Where the rows would
 * be higher than a browser can scroll, the way of the scroll bar is shared among them: the first row in
 * sight follows from how far down the bar is, and rows keep their height.
 */
export function rowRange(count: number, rowHeight: number, scrolled: Scrolled): RowRange {
  const total = bodyHeight(count, rowHeight);
  const way = Math.max(1, total - scrolled.height);
  const top = Math.min(Math.max(0, scrolled.top), way);
  const rowsWay = Math.max(0, count * rowHeight - scrolled.height);
  const exact = total < count * rowHeight ? (top / way) * rowsWay : top;
  // No more of them than there is room for above and below, or those in sight would be pushed away.
  const sparable = (room: number) => Math.min(spare, Math.max(0, Math.floor(room / rowHeight)));
  const first = Math.floor(exact / rowHeight) - sparable(top);
  const inSight = Math.ceil((exact + scrolled.height) / rowHeight);
  const end = Math.min(count, inSight + sparable(total - top - scrolled.height));
  const before = Math.max(0, top - (exact - first * rowHeight));
  const after = Math.max(0, total - before - (end - first) * rowHeight);
  return { first, end, before, after };
}

/** @returns how far to scroll for a row to stand in the middle of what is in sight, in px */
export function scrollTo(row: number, count: number, rowHeight: number, height: number): number {
  const total = bodyHeight(count, rowHeight);
  const way = Math.max(0, total - height);
  const rowsWay = Math.max(1, count * rowHeight - height);
  const exact = (row + 0.5) * rowHeight - height / 2;
  return Math.min(way, Math.max(0, total < count * rowHeight ? (exact / rowsWay) * way : exact));
}
