import type { StoryStep } from './schema.ts';
import type { View } from './view.ts';
import { decodeView, encodeView } from './viewFragment.ts';

/** Most steps of a story. */
export const mostSteps = 200;

/** What of a step is edited as words. */
export type StepWords = Partial<Pick<StoryStep, 'title' | 'text' | 'note' | 'highlights'>>;

/** The view that a step shows; the default one where its own cannot be read. */
export function viewOfStep({ fragment }: StoryStep): View | undefined {
  const view = decodeView(fragment);
  return view.ok ? view.value : undefined;
}

/** The steps with one more at the end that shows a view, its camera included. */
export function withStep(
  steps: readonly StoryStep[],
  title: string,
  view: View,
): readonly StoryStep[] {
  if (steps.length >= mostSteps) throw new RangeError(`a story has ${mostSteps} steps at most`);
  const taken = new Set(steps.map(({ id }) => id));
  let number = steps.length + 1;
  while (taken.has(`step-${number}`)) number++;
  const id = `step-${number}`;
  return [...steps, { id, title, text: '', fragment: encodeView(view), highlights: [] }];
}

/** The steps with other words in one. */
export function withWords(
  steps: readonly StoryStep[],
  id: string,
  words: StepWords,
): readonly StoryStep[] {
  return steps.map((step) => (step.id === id ? { ...step, ...words } : step));
}

/** The steps with another view in one. */
export function withView(
  steps: readonly StoryStep[],
  id: string,
  view: View,
): readonly StoryStep[] {
  return steps.map((step) => (step.id === id ? { ...step, fragment: encodeView(view) } : step));
}

/** The steps with one of them at another place, counted from 0; places beyond the ends are the ends. */
export function withStepAt(
  steps: readonly StoryStep[],
  id: string,
  place: number,
): readonly StoryStep[] {
  const step = steps.find((one) => one.id === id);
  if (!step) return steps;
  const others = steps.filter((one) => one !== step);
  const at = Math.min(others.length, Math.max(0, place));
  return [...others.slice(0, at), step, ...others.slice(at)];
}

/** The steps without one. */
export function withoutStep(steps: readonly StoryStep[], id: string): readonly StoryStep[] {
  return steps.filter((step) => step.id !== id);
}
