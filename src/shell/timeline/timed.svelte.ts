import { binOf, timeBins, type TimeBins } from '../../graph/time/bins.ts';
import { filterRows } from '../../graph/filter.ts';
import { stanceShifts, type StanceShift } from '../../graph/time/shifts.ts';
import { timeUnitOf } from '../../graph/time/units.ts';
import { rollUp } from '../../graph/rollUp.ts';
import { anyDay } from '../../model/date.ts';
import type { Filters } from '../../model/view.ts';
import { useWorkspace } from '../context.ts';

export type Timed = {
  readonly bins: TimeBins;
  readonly shifts: readonly StanceShift[];
  /** Bins in which somebody's stance changed. */
  readonly marked: readonly number[];
};

/**
 * The statements in time that pass all filters but the period, which may move over them without
 * anything being counted anew. Call it in a component's script.
 */
export function useTimed(): Timed {
  const workspace = useWorkspace();
  const others = $derived(JSON.stringify({ ...workspace.view.filters, from: null, to: null }));
  const level = $derived(workspace.view.rollUp);
  const rows = $derived(
    filterRows(workspace.table, workspace.project, JSON.parse(others) as Filters),
  );
  const unit = $derived(timeUnitOf(workspace.table));
  const bins = $derived(timeBins(workspace.table, rows, unit));
  const shifts = $derived(stanceShifts(workspace.table, rows, rollUp(workspace.table, level)));
  const marked = $derived.by(() => {
    const days = shifts.map(({ to }) => workspace.table.firstDay[to]!);
    return [...new Set(days.filter((day) => day !== anyDay[0]).map((day) => binOf(bins, day)))];
  });
  return {
    get bins() {
      return bins;
    },
    get shifts() {
      return shifts;
    },
    get marked() {
      return marked;
    },
  };
}
