/**
 * The row that a key leads to from row `at` of `count`, -1 standing for none; `page` rows are in sight.
 * Undefined for a key that leads nowhere.
 */
export function rowKey(
  key: string,
  { at, count, page }: { readonly at: number; readonly count: number; readonly page: number },
): number | undefined {
  const step = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page }[key];
  const last = count - 1;
  if (last < 0) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (step === undefined) return undefined;
  return Math.min(last, Math.max(0, at + step));
}
