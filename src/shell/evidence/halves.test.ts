import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultStances } from '../../model/stance.ts';
import { halves } from './halves.ts';

const stances = defaultStances();
const counts = fc.array(fc.nat(500), { minLength: stances.length, maxLength: stances.length });

test('support ends in the middle of the bar and opposition begins there', () => {
  const { parts, positive, zero, negative } = halves([3, 1, 0, 0, 0, 2], stances);
  expect([positive, zero, negative]).toEqual([4, 0, 2]);
  expect(parts).toEqual([
    { stance: 0, start: 0, width: 0.375 },
    { stance: 1, start: 0.375, width: 0.125 },
    { stance: 5, start: 0.5, width: 0.25 },
  ]);
});

test('what takes no side straddles the middle', () => {
  expect(halves([0, 0, 4, 0, 0, 0], stances).parts).toEqual([{ stance: 2, start: 0, width: 1 }]);
});

test('a bar of nothing is empty', () => {
  expect(halves([0, 0, 0, 0, 0, 0], stances).parts).toEqual([]);
});

test('parts follow one another within the bar, as wide as their counts, and one side fills its half', () => {
  fc.assert(
    fc.property(counts, (some) => {
      fc.pre(some.some((count) => count > 0));
      const { parts } = halves(some, stances);
      const unit = parts[0]!.width / some[parts[0]!.stance]!;
      for (const [index, { stance, start, width }] of parts.entries()) {
        expect(width).toBeCloseTo(some[stance]! * unit);
        if (index > 0) expect(start).toBeCloseTo(parts[index - 1]!.start + parts[index - 1]!.width);
      }
      const { start: from } = parts[0]!;
      const to = parts.at(-1)!.start + parts.at(-1)!.width;
      expect(Math.max(0.5 - from, to - 0.5)).toBeCloseTo(0.5);
    }),
  );
});
