import type { StanceStyle } from '../../scene/style/stanceStyle.ts';
import type { Counted } from '../evidence/counted.ts';

/** Most lines below a passage; more would run into the next line of text. */
const mostLines = 3;

/** How to underline words that the passages of these rows cover: a line for each stance among them. */
export function linesOver(
  { table }: Counted,
  styles: readonly StanceStyle[],
  rows: readonly number[],
): readonly StanceStyle[] {
  const stances = [...new Set(rows.map((row) => table.stance[row]!))];
  return stances.slice(0, mostLines).map((stance) => styles[stance]!);
}

/** The row that a click picks: the innermost, given last, or the next one out if that is picked. */
export function pickFrom(rows: readonly number[], picked: number | undefined): number {
  const at = picked === undefined ? -1 : rows.indexOf(picked);
  return rows.at(at <= 0 ? -1 : at - 1)!;
}

/** What the passages of these rows say, one line each, with names isolated for their direction. */
export function titleOf({ table, statements }: Counted, rows: readonly number[]): string {
  const isolated = (text: string) => `\u2068${text}\u2069`;
  return rows
    .map((row) => {
      const speaker = isolated(table.entities[table.speaker[row]!]!.name);
      const target = isolated(table.entities[table.target[row]!]!.name);
      const stance = table.stances[table.stance[row]!]!.label;
      return `${speaker} → ${stance} → ${target}: ${isolated(statements[row]!.label)}`;
    })
    .join('\n');
}
