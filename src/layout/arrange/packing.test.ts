import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { allExtentsOf } from './extents.ts';
import { pack, type PackedPart } from './packing.ts';
import { around, fits, polyominoOf } from './polyomino.ts';
import { layoutInputOf } from '../testing/signedGraphOf.ts';

/** A part of one node for each [x, y, halfWidth, halfHeight]. */
function partOf(boxes: readonly (readonly [number, number, number, number])[]): PackedPart {
  const input = layoutInputOf(boxes.length, [], {
    halfWidth: Float64Array.from(boxes, ([, , halfWidth]) => halfWidth),
    halfHeight: Float64Array.from(boxes, ([, , , halfHeight]) => halfHeight),
  });
  return {
    position: Float64Array.from(boxes.flatMap(([x, y]) => [x, y])),
    extents: allExtentsOf(input),
  };
}

function rectangles(parts: readonly PackedPart[]) {
  return parts.map(({ position, extents }) =>
    Array.from(extents.halfWidth, (halfWidth, i) => ({
      left: position[2 * i]! - halfWidth,
      right: position[2 * i]! + halfWidth,
      top: position[2 * i + 1]! - extents.halfHeight[i]!,
      bottom: position[2 * i + 1]! + extents.halfHeight[i]!,
    })),
  );
}

test('boxes of different parts never overlap, and parts keep their shape', () => {
  const coordinate = fc.integer({ min: -300, max: 300 });
  const half = fc.integer({ min: 1, max: 150 });
  const boxes = fc.array(fc.tuple(coordinate, coordinate, half, half), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(fc.array(boxes, { minLength: 2, maxLength: 40 }), (shapes) => {
      const parts = shapes.map(partOf);
      pack(parts, 1.25);
      const placed = rectangles(parts);
      placed.forEach((own, p) => {
        for (const other of placed.slice(p + 1).flat()) {
          for (const box of own) {
            const apart =
              box.right <= other.left ||
              other.right <= box.left ||
              box.bottom <= other.top ||
              other.bottom <= box.top;
            expect(apart).toBe(true);
          }
        }
      });
      parts.forEach(({ position }, p) => {
        const [x, y] = shapes[p]![0]!;
        shapes[p]!.forEach(([ownX, ownY], i) => {
          expect(position[2 * i]! - position[0]!).toBeCloseTo(ownX - x);
          expect(position[2 * i + 1]! - position[1]!).toBeCloseTo(ownY - y);
        });
      });
    }),
    { numRuns: 40, seed: 1 },
  );
});

test('many single nodes make a picture of about the wanted shape', () => {
  const parts = Array.from({ length: 180 }, () => partOf([[0, 0, 50, 20]]));
  pack(parts, 1.5);
  const { left, right, top, bottom } = around(rectangles(parts).flat());
  const aspect = (right - left) / (bottom - top);
  expect(aspect).toBeGreaterThan(1.1);
  expect(aspect).toBeLessThan(2);
});

test('a small part uses a free corner of a large one, but never its inside', () => {
  const ring = partOf([
    [0, 0, 300, 20],
    [0, 400, 300, 20],
    [-280, 200, 20, 200],
    [280, 200, 20, 200],
  ]);
  const shape = polyominoOf(rectangles([ring])[0]!, 10);
  expect(fits(shape, polyominoOf([{ left: 0, right: 40, top: 0, bottom: 40 }], 10), 25, 20)).toBe(
    false,
  );

  const corner = partOf([
    [0, 0, 300, 20],
    [-280, 200, 20, 200],
  ]);
  const guest = partOf([[0, 0, 30, 30]]);
  pack([corner, guest], 1.25);
  const bounds = around(rectangles([corner])[0]!);
  const [box] = rectangles([guest])[0]!;
  expect(box!.right).toBeLessThanOrEqual(bounds.right + 30);
  expect(box!.bottom).toBeLessThanOrEqual(bounds.bottom + 30);
});
