import { expect, test } from 'vitest';
import { exampleProject } from '../../model/exampleProject.ts';
import { threadsOf } from './documentTree.ts';

const { documents } = exampleProject();

function outline(list: typeof documents) {
  return threadsOf(list).map(({ root, replies }) => [root.id, ...replies.map(({ id }) => id)]);
}

test('replies stand under the document they reply to', () => {
  expect(outline(documents)).toEqual([['gazette', 'comment-1'], ['report']]);
});

test('a reply to a reply stands under the first document, wherever it is listed', () => {
  const reply = { ...documents[0]!, id: 'comment-2', replyTo: 'comment-1' };
  expect(outline([reply, ...documents])).toEqual([
    ['gazette', 'comment-2', 'comment-1'],
    ['report'],
  ]);
});
