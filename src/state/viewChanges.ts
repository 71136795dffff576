import type { View } from '../model/view.ts';

/** Both ends of the period are one part: a window that moves moves both. */
export const period = 'filters.period';

/** Changes that come in runs, such as typing: a run of one of them is one step. */
const continuous: readonly string[] = ['filters.text', 'filters.leastConfidence', period];

/** Whether changes of a part, by its name, come in runs. */
export function isContinuous(part: string): boolean {
  return continuous.includes(part);
}

/** Names of the parts in which two views differ, such as `selection` or `filters.text`. */
export function changedParts(before: View, after: View): readonly string[] {
  const keys = Object.keys(after) as (keyof View)[];
  return keys.flatMap((key) => {
    if (isSame(before[key], after[key])) return [];
    if (key !== 'filters') return [key];
    const parts = Object.keys(after.filters) as (keyof View['filters'])[];
    const changed = parts
      .filter((part) => !isSame(before.filters[part], after.filters[part]))
      .map((part) => (part === 'from' || part === 'to' ? period : `filters.${part}`));
    return [...new Set(changed)];
  });
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
