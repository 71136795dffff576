/** A place in a grid; -1 is the head of the rows or of the columns. */
export type Place = { readonly row: number; readonly column: number };

type Grid = {
  readonly rows: number;
  readonly columns: number;
  /** Rows that are in sight. */
  readonly page: number;
};

/**
 * Where a key leads from a place: arrows to the next one, Home and End along the row, with Ctrl or Cmd
 * to the corners, PageUp and PageDown by what is in sight. The keys of the ARIA pattern of a grid.
 * Undefined for any other key.
 */
export function gridKey(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  { row, column }: Place,
  { rows, columns, page }: Grid,
): Place | undefined {
  const within = (to: Place): Place => ({
    row: Math.min(rows - 1, Math.max(-1, to.row)),
    column: Math.min(columns - 1, Math.max(-1, to.column)),
  });
  const far = ctrlKey || metaKey;
  switch (key) {
    case 'ArrowDown':
      return within({ row: row + 1, column });
    case 'ArrowUp':
      return within({ row: row - 1, column });
    case 'ArrowRight':
      return within({ row, column: column + 1 });
    case 'ArrowLeft':
      return within({ row, column: column - 1 });
    case 'PageDown':
      return within({ row: row + page, column });
    case 'PageUp':
      return within({ row: Math.max(0, row - page), column });
    case 'Home':
      return within({ row: far ? 0 : row, column: 0 });
    case 'End':
      return within({ row: far ? rows - 1 : row, column: columns - 1 });
    default:
      return undefined;
  }
}
