import type { View } from '../model/view.ts';

/** Both ends of the period are one part: a window that moves moves both. */
export const period = 'filters.period';

/** Changes that come in runs, such as typing: a run of one of them is one step. */
const continuous: readonly string[] = ['filters.text', 'filters.leastConfidence', period];

/** Whether changes of a part, by its name, come in runs. */
export function isContinuous(part: string): boolean {
  return continuous.includes(part);
}

/** Parts of a view that are told apart by what is in them. */
const divided = ['filters', 'appearance', 'layout'] as const;

/** Names of the parts in which two views differ, such as `selection` or `filters.text`. */
export function changedParts(before: View, after: View): readonly string[] {
  const keys = Object.keys(after) as (keyof View)[];
  return keys.flatMap((key) => {
    if (isSame(before[key], after[key])) return [];
    const whole = divided.find((one) => one === key);
    if (!whole) return [key];
    const [own, other] = [before[whole], after[whole]] as Record<string, unknown>[];
    const changed = Object.keys(other!)
      .filter((part) => !isSame(own![part], other![part]))
      .map((part) => `${whole}.${part}`)
      .map((part) => (part === 'filters.from' || part === 'filters.to' ? period : part));
    return [...new Set(changed)];
  });
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
