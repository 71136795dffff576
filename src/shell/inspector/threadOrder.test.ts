import { expect, test } from 'vitest';
import type { Document } from '../../model/schema.ts';
import { threadOrder } from './threadOrder.ts';

const document = (id: string, replyTo?: string): Document => ({
  id,
  title: id,
  date: '2020',
  authors: [],
  ...(replyTo !== undefined && { replyTo }),
});

test('every document is followed by its replies, and they by theirs', () => {
  const documents = [
    document('reply-1', 'post'),
    document('post'),
    document('news'),
    document('reply-2', 'post'),
    document('answer', 'reply-1'),
  ];
  const order = threadOrder(documents).map(({ index, depth }) => [documents[index]!.id, depth]);
  expect(order).toEqual([
    ['post', 0],
    ['reply-1', 1],
    ['answer', 2],
    ['reply-2', 1],
    ['news', 0],
  ]);
});
