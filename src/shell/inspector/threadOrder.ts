import type { Document } from '../../model/schema.ts';

/** A place in a list of documents with what replies to each directly below it. */
export type ThreadEntry = {
  /** Index of the document. */
  readonly index: number;
  /** How many documents up to the one that replies to none. */
  readonly depth: number;
};

/** Documents in the order of the project, each followed by its replies. Replies form no circle. */
export function threadOrder(documents: readonly Document[]): readonly ThreadEntry[] {
  const replies = new Map<string | undefined, number[]>();
  for (const [index, { replyTo }] of documents.entries()) append(replies, replyTo, index);
  const entries: ThreadEntry[] = [];
  const stack = pending(replies.get(undefined), 0);
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    entries.push(entry);
    stack.push(...pending(replies.get(documents[entry.index]!.id), entry.depth + 1));
  }
  return entries;
}

function pending(indices: readonly number[] = [], depth: number): ThreadEntry[] {
  return indices.map((index) => ({ index, depth })).reverse();
}

function append<K>(lists: Map<K, number[]>, key: K, index: number): void {
  const list = lists.get(key);
  if (list) list.push(index);
  else lists.set(key, [index]);
}
