import { expect, test } from 'vitest';
import { exampleProject } from '../../model/exampleProject.ts';
import { notesOf } from './notes.ts';

const { statements } = exampleProject();
const joint = { ...statements[0]!, id: 's8', speaker: 'sudland' };

test('what several say together at one place is one note with a row for each', () => {
  const all = [...statements, joint];
  expect(notesOf([0, 1, 7], all).map(({ rows }) => rows)).toEqual([[0, 7], [1]]);
});

test('another stance, target, label, passage or reporter is another note', () => {
  const others = [
    { ...joint, stance: 'opposes' },
    { ...joint, target: 'fishing-ban' },
    { ...joint, label: 'signs too' },
    { ...joint, locator: { ...joint.locator!, end: joint.locator!.end - 1 } },
    { ...joint, reportedBy: 'reader' },
  ];
  const notes = notesOf([0, 1, 2, 3, 4, 5], [joint, ...others]);
  expect(notes.map(({ rows }) => rows)).toEqual([[0], [1], [2], [3], [4], [5]]);
});

test('statements without a passage are never joined', () => {
  const placeless = { ...joint, locator: undefined };
  expect(notesOf([0, 1], [placeless, placeless])).toHaveLength(2);
});
