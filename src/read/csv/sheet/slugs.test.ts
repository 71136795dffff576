import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Slugs, slugOf } from './slugs.ts';

test.each([
  ['St. Vincent & Grenadines', 'st-vincent-grenadines'],
  ['Côte d’Ivoire', 'côte-d-ivoire'],
  ['Романия', 'романия'],
  ['--115s1--', '115s1'],
  ['&', 'unnamed'],
])('the id of %s is %s', (name, id) => {
  expect(slugOf(name)).toBe(id);
});

test('names of the same id get numbers, and no number takes an id that another name has', () => {
  const slugs = new Slugs();
  expect(['A b', 'a-b', 'A b 2', 'a.b'].map((name) => slugs.take(name))).toEqual([
    'a-b',
    'a-b-2',
    'a-b-2-2',
    'a-b-3',
  ]);
});

test('ids of any names are ids of the schema, and no two are the same', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 300 })), (names) => {
      const slugs = new Slugs();
      const ids = names.map((name) => slugs.take(name));
      expect(new Set(ids).size).toBe(names.length);
      for (const id of ids) {
        expect(id).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._:-]*$/u);
        expect(id.length).toBeLessThanOrEqual(200);
      }
    }),
  );
});
