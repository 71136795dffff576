import type { Network } from '../../graph/network.ts';
import type { MatrixCells } from '../../graph/matrix/cells.ts';
import { cellMarks, type CellMark } from '../../graph/matrix/entries.ts';
import { m } from '../../messages/compiled/messages.js';

const markNames: Readonly<Record<CellMark, () => string>> = {
  for: m.graph_stance_for,
  against: m.graph_stance_against,
  both: m.graph_stance_mixed,
  neither: m.graph_stance_neutral,
};

/**
 * What a cell says in words: its side, its number and its statements; that there is none where `at` is
 * -1, or that nothing is counted where statements may have been left out.
 */
export function cellWords(
  { value, count, mark, stance }: MatrixCells,
  at: number,
  { counted, stances }: Pick<Network, 'counted' | 'stances'>,
): string {
  const isStated = counted.projection === 'stances';
  const isWhole = isStated || (counted.projection === 'positions' && counted.leastWeight === 0);
  if (at < 0) return isWhole ? m.matrix_no_statement() : m.matrix_nothing_counted();
  const statements = m.graph_statement_count({ count: count[at]! });
  const numbers = { value: value[at]! + 0, statements };
  return isStated
    ? m.matrix_mean({ side: markNames[cellMarks[mark[at]!]!](), ...numbers })
    : m.matrix_weight({ side: stances[stance[at]!]!.label, ...numbers });
}
