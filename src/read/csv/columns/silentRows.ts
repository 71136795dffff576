import type { Column } from '../sheet/entries.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { wordKey } from './meanings.ts';

/** A sheet without the rows whose cell in a column is one of some words, by {@link wordKey}. */
export function withoutSilent(
  sheet: Sheet,
  column: Column | undefined,
  silent: ReadonlySet<string>,
): Sheet {
  if (silent.size === 0 || !column) return sheet;
  const isSilent = column.cells.map((cell) => silent.has(wordKey(cell)));
  const kept = Uint32Array.from(sheet.lines.keys()).filter((row) => !isSilent[column.codes[row]!]);
  if (kept.length === sheet.length) return sheet;
  const columns = sheet.columns.map((one) => columnOf(one, kept));
  const lines = kept.map((row) => sheet.lines[row]!);
  return { ...sheet, columns, length: kept.length, lines };
}

/** A column of some of its rows, without the cells that stand in others alone. */
function columnOf({ codes, cells }: Column, rows: Uint32Array): Column {
  const place = new Map<number, number>();
  const own = rows.map((row) => {
    const code = codes[row]!;
    const at = place.get(code) ?? place.size;
    place.set(code, at);
    return at;
  });
  return { codes: own, cells: Array.from(place.keys(), (code) => cells[code]!) };
}
