import type { Span } from './period.ts';

/** How a window goes through time. */
export type Course = {
  /** Bins it holds; `Infinity` holds all from the first on. */
  readonly length: number;
  /** Bins it moves by. */
  readonly step: number;
  /** Bins there are. */
  readonly bins: number;
};

/**
 * The window that playing begins with: it starts where the present one does, or over again where
 * that one has come to the end.
 */
export function begun([first, end]: Span, course: Course): Span {
  const start = end >= course.bins ? 0 : first;
  if (course.length === Infinity)
    return end >= course.bins ? [0, Math.min(course.step, course.bins)] : [0, end];
  return placed(start, course);
}

/** The window one step later, the last one flush with the end; `null` where the end is reached. */
export function advanced([first, end]: Span, course: Course): Span | null {
  if (end >= course.bins) return null;
  if (course.length === Infinity) return [0, Math.min(end + course.step, course.bins)];
  return placed(first + course.step, course);
}

/** A window of the course's length that starts at a bin, or as near to it as there is room. */
export function placed(start: number, { length, bins }: Course): Span {
  const held = Math.min(length, bins);
  const first = Math.max(0, Math.min(start, bins - held));
  return [first, first + held];
}

/** A window to play with while nobody chose one: about an eighth of all bins. */
export function usualLength(bins: number): number {
  return lengthsFor(bins).findLast((length) => length <= bins / 8) ?? 1;
}

/** Lengths, in bins, worth offering where there are so many: 1, 2, 5, 10 and so on, and `present`. */
export function lengthsFor(bins: number, present = 1): readonly number[] {
  const round = [1, 2, 5, 10, 20, 50, 100].filter((length) => length < bins);
  return [...new Set([...round, present])].filter(Number.isFinite).sort((a, b) => a - b);
}
