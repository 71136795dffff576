import type { Selection } from '../../model/view.ts';
import { countAscribed, sourceOf, targetOf, type Counted } from './counted.ts';

/** Ends and stance of an edge as indices. */
export type Ends = { readonly source: number; readonly target: number; readonly stance: number };

/** An edge with the statements it stands for. */
export type EdgeEvidence = Ends & {
  /** Shown rows, and the picked one even where a filter hides it; ascending. */
  readonly rows: readonly number[];
  readonly ascribed: number;
  /** How many of its statements the filters hide. */
  readonly hidden: number;
  /** Row of the statement that is picked, if one is. */
  readonly picked: number | undefined;
  /** Other edges between the same two, in both directions, as far as they are shown. */
  readonly beside: readonly (Ends & { readonly count: number })[];
};

/**
 * The edge that is picked, or that the picked statement belongs to; `undefined` where the project has
 * no such thing. Ends that are rolled up give the edge of those who stand for them.
 */
export function edgeOf(
  counted: Counted,
  selection: Exclude<Selection, { type: 'entity' }>,
): EdgeEvidence | undefined {
  const picked = pickedRow(counted, selection);
  const ends = endsOf(counted, selection, picked);
  if (!ends) return undefined;
  const { source, target, stance } = ends;
  const { table, shown } = counted;
  const rows: number[] = [];
  const beside = new Map<number, Ends & { count: number }>();
  let hidden = 0;
  for (let row = 0; row < table.length; row++) {
    const from = sourceOf(counted, row);
    const to = targetOf(counted, row);
    const along = from === source && to === target;
    if (!along && !(from === target && to === source)) continue;
    const kind = table.stance[row]!;
    if (along && kind === stance) {
      if (!shown[row]) hidden++;
      if (shown[row] || row === picked) rows.push(row);
    } else if (shown[row]) {
      const key = 2 * kind + (along ? 0 : 1);
      const known = beside.get(key) ?? { source: from, target: to, stance: kind, count: 0 };
      known.count++;
      beside.set(key, known);
    }
  }
  return {
    ...ends,
    rows,
    ascribed: countAscribed(table, rows),
    hidden,
    picked,
    beside: [...beside].sort(([a], [b]) => (a % 2) - (b % 2) || a - b).map(([, edge]) => edge),
  };
}

function pickedRow({ statements }: Counted, selection: Selection): number | undefined {
  if (selection.type !== 'statement') return undefined;
  const row = statements.findIndex(({ id }) => id === selection.id);
  return row < 0 ? undefined : row;
}

function endsOf(
  counted: Counted,
  selection: Exclude<Selection, { type: 'entity' }>,
  picked: number | undefined,
): Ends | undefined {
  const { table, representative } = counted;
  if (selection.type === 'statement') {
    if (picked === undefined) return undefined;
    const stance = table.stance[picked]!;
    return { source: sourceOf(counted, picked), target: targetOf(counted, picked), stance };
  }
  const source = table.entityIndex.get(selection.source);
  const target = table.entityIndex.get(selection.target);
  const stance = table.stances.findIndex(({ id }) => id === selection.stance);
  if (source === undefined || target === undefined || stance < 0) return undefined;
  return { source: representative[source]!, target: representative[target]!, stance };
}
