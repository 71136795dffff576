import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stacksOf } from './stacks.ts';

const stances = [1, 0.5, 0, -1].map((polarity) => ({ polarity }));
const bin = (...counts: number[]) => Uint32Array.from(counts);

test('support stands on the line, opposition hangs from it, and no side straddles it', () => {
  const { pieces, middle } = stacksOf({ counts: [bin(3, 0, 2, 1), bin(0, 0, 0, 4)] }, stances);
  expect(middle).toBe(0.5);
  expect(pieces).toEqual([
    { bin: 0, stance: 0, top: 0, height: 3 / 8 },
    { bin: 0, stance: 2, top: 3 / 8, height: 2 / 8 },
    { bin: 0, stance: 3, top: 5 / 8, height: 1 / 8 },
    { bin: 1, stance: 3, top: 4 / 8, height: 4 / 8 },
  ]);
});

test('nothing counted is nothing drawn', () => {
  expect(stacksOf({ counts: [bin(0, 0, 0, 0)] }, stances)).toEqual({ pieces: [], middle: 0.5 });
  expect(stacksOf({ counts: [] }, stances)).toEqual({ pieces: [], middle: 0.5 });
});

test('pieces of any bars fill the height without leaving it, each as high as its count', () => {
  const bins = fc.array(fc.array(fc.nat(50), { minLength: 4, maxLength: 4 }), { minLength: 1 });
  fc.assert(
    fc.property(bins, (all) => {
      const { pieces } = stacksOf({ counts: all.map((counts) => bin(...counts)) }, stances);
      const unit = pieces[0] && pieces[0].height / all[pieces[0].bin]![pieces[0].stance]!;
      for (const { bin: index, stance, top, height } of pieces) {
        expect(top).toBeGreaterThanOrEqual(-1e-9);
        expect(top + height).toBeLessThanOrEqual(1 + 1e-9);
        expect(height).toBeCloseTo(unit! * all[index]![stance]!);
      }
      expect(pieces).toHaveLength(all.flat().filter((count) => count > 0).length);
    }),
  );
});
