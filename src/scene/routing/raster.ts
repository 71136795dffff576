import type { Box } from '../geometry.ts';

/** How an area is cut into square cells, row by row from the top left. */
export type Raster = {
  readonly left: number;
  readonly top: number;
  /** Side of a cell. */
  readonly side: number;
  readonly columns: number;
  readonly rows: number;
};

const mostCells = 400_000;

/** Cells of about the side wanted; larger ones where the area would need too many. */
export function rasterOf(area: Box, wantedSide: number): Raster {
  const width = Math.max(1, area.right - area.left);
  const height = Math.max(1, area.bottom - area.top);
  const side = Math.max(
    wantedSide,
    Math.sqrt((width * height) / mostCells),
    width / 4000,
    height / 4000,
  );
  const columns = Math.ceil(width / side);
  return { left: area.left, top: area.top, side, columns, rows: Math.ceil(height / side) };
}

/** Column of a place, the outermost for what lies outside. */
export function columnAt({ left, side, columns }: Raster, x: number): number {
  const column = Math.floor((x - left) / side);
  return column < 0 ? 0 : column >= columns ? columns - 1 : column;
}

/** Row of a place, the outermost for what lies outside. */
export function rowAt({ top, side, rows }: Raster, y: number): number {
  const row = Math.floor((y - top) / side);
  return row < 0 ? 0 : row >= rows ? rows - 1 : row;
}

/** Calls back with each cell that a box touches and the cell's middle. */
export function eachCell(
  raster: Raster,
  box: Box,
  visit: (cell: number, x: number, y: number) => void,
): void {
  const [right, bottom] = [columnAt(raster, box.right), rowAt(raster, box.bottom)];
  const { left, top, side, columns } = raster;
  for (let row = rowAt(raster, box.top); row <= bottom; row++)
    for (let column = columnAt(raster, box.left); column <= right; column++)
      visit(row * columns + column, left + (column + 0.5) * side, top + (row + 0.5) * side);
}
