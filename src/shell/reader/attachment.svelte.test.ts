import { expect, test } from 'vitest';
import { originalOf } from '../../model/locator.ts';
import type { Document } from '../../model/schema.ts';
import { Originals } from '../../state/originals.svelte.ts';
import { attachFile } from './attachment.ts';

const text = 'The 🐟 swims.\nThe net waits.\n';
const { sha256, length } = originalOf(text);
const document = (id: string, sha: string): Document => ({
  id,
  title: id,
  date: '2020',
  authors: [],
  fingerprint: { sha256: sha, length },
});
const first = document('first', sha256);
const second = document('second', sha256);
const other = document('other', originalOf('else').sha256);
const documents = [first, second, other];
const file = (content: BlobPart) => new File([content], 'a.txt');

test('the original is attached to all documents that share it, whatever its line ends', async () => {
  const originals = new Originals();
  const outcome = await attachFile(
    file(text.replaceAll('\n', '\r\n')),
    first,
    documents,
    originals,
  );
  expect(outcome).toEqual({ type: 'attached' });
  expect(originals.of(first)?.text).toBe(text);
  expect(originals.of(second)).toBe(originals.of(first));
  expect(originals.of(other)).toBeUndefined();
});

test('another text is refused with its length and the one expected', async () => {
  const originals = new Originals();
  const outcome = await attachFile(file('🐟!'), first, documents, originals);
  expect(outcome).toEqual({ type: 'different', length: 2, expected: length });
  expect(originals.of(first)).toBeUndefined();
});

test('the original of another document goes there, and this one is told so', async () => {
  const originals = new Originals();
  const outcome = await attachFile(file(text), other, documents, originals);
  expect(outcome).toEqual({ type: 'other', documents: ['first', 'second'] });
  expect(originals.of(first)?.text).toBe(text);
});

test('a file beyond the limit is not read', async () => {
  const outcome = await attachFile(
    file(new Uint8Array(10_000_001)),
    first,
    documents,
    new Originals(),
  );
  expect(outcome).toEqual({ type: 'too-large' });
});
