import fc from 'fast-check';
import { expect, test } from 'vitest';
import { walkJson } from './jsonWalk.ts';

type Found = readonly [keys: (string | number)[], value: unknown];

/** Every value with the keys that lead to it, as the language has them. */
function valuesIn(value: unknown, keys: (string | number)[] = []): Found[] {
  const entries: (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(typeof value === 'object' && value !== null ? value : {});
  return [[keys, value], ...entries.flatMap(([key, entry]) => valuesIn(entry, [...keys, key]))];
}

test('every value is visited once, with the keys that lead to it and where it stands', () => {
  const values = fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' });
  fc.assert(
    fc.property(values, fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const known = new Map(
        valuesIn(JSON.parse(text)).map(([keys, one]) => [JSON.stringify(keys), one]),
      );
      walkJson(text, (keys, at, nameAt) => {
        const path = JSON.stringify(keys);
        expect(known.has(path)).toBe(true);
        const spelled = JSON.stringify(known.get(path), null, indent);
        const start = indent === undefined ? spelled : spelled[0]!;
        expect(text.startsWith(start, at)).toBe(true);
        const name = keys.at(-1);
        if (typeof name === 'string')
          expect(text.startsWith(JSON.stringify(name), nameAt)).toBe(true);
        known.delete(path);
        return true;
      });
      expect(known.size).toBe(0);
    }),
  );
});

test('a walk ends where it is told to', () => {
  const seen: number[] = [];
  walkJson('[1, [2], 3]', (_, at) => seen.push(at) < 3);
  expect(seen).toEqual([0, 1, 4]);
});
