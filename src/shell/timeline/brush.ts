import type { Span } from './period.ts';

/** What of a brush is taken hold of: an end, the window between them, or the strip beside it. */
export type Grip = 'first' | 'end' | 'window' | 'strip';

/**
 * The window after a drag by a grip, from one place to another in bins (fractions are places within
 * one); `before` is the window when the drag began. A window keeps its length, and no end passes the other.
 */
export function dragged(
  grip: Grip,
  before: Span,
  { from, to, bins }: { readonly from: number; readonly to: number; readonly bins: number },
): Span {
  const [first, end] = before;
  const within = (bin: number) => clamp(bin, 0, bins - 1);
  if (grip === 'strip') {
    const [a, b] = [within(Math.floor(from)), within(Math.floor(to))];
    return [Math.min(a, b), Math.max(a, b) + 1];
  }
  const by = Math.round(to - from);
  if (grip === 'first') return [clamp(first + by, 0, end - 1), end];
  if (grip === 'end') return [first, clamp(end + by, first + 1, bins)];
  const moved = clamp(first + by, 0, bins - (end - first));
  return [moved, moved + end - first];
}

/** The window after a key on one of its ends, as of a slider; `null` for a key that does nothing. */
export function keyed(
  key: string,
  grip: 'first' | 'end',
  [first, end]: Span,
  bins: number,
): Span | null {
  const [least, most] = grip === 'first' ? [0, end - 1] : [first + 1, bins];
  const now = grip === 'first' ? first : end;
  const goal = goals.get(key);
  if (!goal) return null;
  const to = clamp(goal(now, least, most), least, most);
  return grip === 'first' ? [to, end] : [first, to];
}

type Goal = (now: number, least: number, most: number) => number;

/** Where keys bring a slider, by the pattern of the ARIA Authoring Practices. */
const goals: ReadonlyMap<string, Goal> = new Map<string, Goal>([
  ['ArrowLeft', (now) => now - 1],
  ['ArrowDown', (now) => now - 1],
  ['ArrowRight', (now) => now + 1],
  ['ArrowUp', (now) => now + 1],
  ['PageDown', (now) => now - 10],
  ['PageUp', (now) => now + 10],
  ['Home', (_now, least) => least],
  ['End', (_now, _least, most) => most],
]);

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
