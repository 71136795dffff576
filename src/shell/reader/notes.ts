import type { Statement } from '../../model/schema.ts';

/** Statements that say the same of the same passage, by one or more speakers. */
export type Note = {
  readonly key: string;
  /** One row for each speaker. */
  readonly rows: readonly number[];
};

/**
 * Joins what several speakers say together: the same passage, stance, target, label and reporter. The
 * order of the rows is kept.
 */
export function notesOf(
  rows: readonly number[],
  statements: readonly Statement[],
): readonly Note[] {
  const notes = new Map<string, number[]>();
  for (const row of rows) {
    const { locator, stance, target, label, reportedBy, mode } = statements[row]!;
    const place = locator ? [locator.start, locator.end] : [row];
    const key = JSON.stringify([...place, stance, target, label, reportedBy, mode]);
    const known = notes.get(key);
    if (known) known.push(row);
    else notes.set(key, [row]);
  }
  return [...notes].map(([key, joined]) => ({ key, rows: joined }));
}
