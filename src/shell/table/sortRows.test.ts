import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alphabeticalRanks, nextOrder, sortRows } from './sortRows.ts';

test('sorting is stable in both directions, like a stable sort by comparison', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.boolean(), (keys, up) => {
      const rows = Uint32Array.from(keys.keys());
      const sorted = sortRows(rows, (row) => keys[row]!, up ? 'ascending' : 'descending');
      const sign = up ? 1 : -1;
      expect([...sorted]).toEqual([...rows].sort((a, b) => sign * (keys[a]! - keys[b]!)));
    }),
  );
});

test('alphabetical order puts numbers by value, and letters with accents beside those without', () => {
  const texts = ['Zürich', 'apple', 'Äpfel', 'item 10', 'item 9', 'apple'];
  const ranks = alphabeticalRanks(texts);
  const order = [...texts.keys()].sort((a, b) => ranks[a]! - ranks[b]!);
  expect(order.map((index) => texts[index])).toEqual([
    'Äpfel',
    'apple',
    'apple',
    'item 9',
    'item 10',
    'Zürich',
  ]);
  expect(ranks[1]).toBe(ranks[5]);
});

test('a second click turns a column round; numbers start with the greatest', () => {
  const byName = { column: 'name', direction: 'ascending' } as const;
  expect(nextOrder<string>(byName, 'name', false).direction).toBe('descending');
  expect(nextOrder<string>(byName, 'given', true)).toEqual({
    column: 'given',
    direction: 'descending',
  });
  expect(nextOrder<string>({ column: 'given', direction: 'descending' }, 'name', false)).toEqual(
    byName,
  );
});

test('long lists of texts are sorted in runs, and come out as if sorted at once', () => {
  const texts = fc.array(fc.constantFrom('a', 'B', 'ä', '10', '9', 'zebra', ''), {
    minLength: 600,
    maxLength: 900,
  });
  const { compare } = new Intl.Collator('en', { numeric: true });
  fc.assert(
    fc.property(texts, (some) => {
      const ranks = alphabeticalRanks(some);
      const sorted = [...some.keys()].sort((a, b) => compare(some[a]!, some[b]!) || a - b);
      const first = new Map<string, number>();
      for (const [place, at] of sorted.entries())
        if (!first.has(some[at]!)) first.set(some[at]!, place);
      expect([...ranks]).toEqual(some.map((text) => first.get(text)));
    }),
    { numRuns: 20 },
  );
});
