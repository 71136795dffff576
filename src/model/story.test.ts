import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleJson } from './exampleProject.ts';
import { parseProject } from './project.ts';
import type { StoryStep } from './schema.ts';
import { speakerMessage } from './speakerProtocol.ts';
import { viewOfStep, withStep, withStepAt, withView, withWords, withoutStep } from './story.ts';
import { defaultView } from './view.ts';

const idsOf = (steps: readonly StoryStep[]) => steps.map(({ id }) => id);
const three = ['A', 'B', 'C'].reduce<readonly StoryStep[]>(
  (steps, title) => withStep(steps, title, defaultView),
  [],
);
const states = { ...defaultView, rollUp: 'state' as const, camera: { x: 3, y: 4, zoom: 2 } };

test('a step keeps the view it was made of, camera included', () => {
  const [step] = withStep([], 'States', states);
  expect(viewOfStep(step!)).toEqual(states);
  expect(viewOfStep({ ...step!, fragment: 'v9.none' })).toBeUndefined();
  const [changed] = withView([step!], step!.id, defaultView);
  expect(viewOfStep(changed!)).toEqual(defaultView);
});

test('ids stay unique whatever is taken out and added', () => {
  const steps = withStep(withoutStep(three, 'step-1'), 'D', defaultView);
  expect(idsOf(steps)).toEqual(['step-2', 'step-3', 'step-4']);
});

test('moving changes the order and nothing else', () => {
  expect(idsOf(withStepAt(three, 'step-3', 0))).toEqual(['step-3', 'step-1', 'step-2']);
  fc.assert(
    fc.property(fc.nat(4), fc.integer(), (index, place) => {
      const moved = withStepAt(three, `step-${index}`, place);
      expect(idsOf(moved).sort()).toEqual(idsOf(three));
      expect(new Set(moved)).toEqual(new Set(three));
    }),
  );
});

test('words change in one step only', () => {
  const steps = withWords(three, 'step-2', { title: 'New', note: 'slowly' });
  expect(steps.map(({ title }) => title)).toEqual(['A', 'New', 'C']);
  expect(steps[0]).toBe(three[0]);
});

test('a story is read with its unknown fields, and what is wrong with it has a place', () => {
  const json = exampleJson();
  const step = { id: 'one', title: 'One', fragment: '', mood: 'calm' };
  const good = parseProject({ ...json, story: { steps: [step], by: 'A. B.' } });
  expect(good.ok && good.value.story).toEqual({
    by: 'A. B.',
    steps: [{ ...step, text: '', highlights: [] }],
  });
  const bad = parseProject({
    ...json,
    story: { steps: [step, { ...step, highlights: ['nobody-said'] }] },
  });
  expect(bad.ok ? [] : bad.issues.map(({ path, value }) => [path, value])).toEqual([
    ['story.steps[1].id', 'one'],
    ['story.steps[1].highlights[0]', 'nobody-said'],
  ]);
  const misshapen = parseProject({ ...json, story: { steps: [{ ...step, fragment: '<b>' }] } });
  expect(misshapen.ok ? [] : misshapen.issues.map(({ path }) => path)).toEqual([
    'story.steps[0].fragment',
  ]);
});

test.each([
  [{ type: 'hello' }, true],
  [{ type: 'go', step: 3 }, true],
  [{ type: 'go', step: -1 }, false],
  [{ type: 'go', step: '3' }, false],
  [{ type: 'state', step: 0 }, false],
  [{ type: 'eval', code: 'x' }, false],
  ['hello', false],
  [null, false],
])('a message %j of the channel is checked', (data, isOne) => {
  expect(speakerMessage(data) !== null).toBe(isOne);
});
