import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockwise, directions, towards } from './bearing.ts';

const origin = { x: 0, y: 0 };
const places = [
  { id: 'north', x: 0, y: -10 },
  { id: 'east', x: 10, y: 1 },
  { id: 'south', x: 1, y: 10 },
  { id: 'west', x: -10, y: 0 },
  { id: 'far east', x: 30, y: 0 },
];

test.each([
  ['up', 'north'],
  ['right', 'east'],
  ['down', 'south'],
  ['left', 'west'],
] as const)('%s leads to the nearest place there', (direction, id) => {
  expect(towards(origin, direction, places, Math.PI / 3)?.id).toBe(id);
});

test('what lies straight ahead is preferred to what is as near but to the side', () => {
  const ahead = { id: 'ahead', x: 10, y: 0 };
  const aside = { id: 'aside', x: 7, y: 7 };
  expect(towards(origin, 'right', [aside, ahead], Math.PI / 3)).toBe(ahead);
});

test('nothing behind is found, and a place is never its own neighbour', () => {
  expect(towards(origin, 'right', [{ id: 'behind', x: -1, y: 0 }], Math.PI / 2)).toBeNull();
  expect(towards(origin, 'right', [{ id: 'here', ...origin }], Math.PI / 2)).toBeNull();
});

test('places go round from twelve', () => {
  const ids = clockwise(origin, places).map(({ id }) => id);
  expect(ids).toEqual(['north', 'far east', 'east', 'south', 'west']);
});

test('some direction leads away from any place to any other', () => {
  const coordinate = fc.integer({ min: -500, max: 500 });
  fc.assert(
    fc.property(coordinate, coordinate, (x, y) => {
      fc.pre(x !== 0 || y !== 0);
      const found = directions.map((one) => towards(origin, one, [{ id: 'a', x, y }], Math.PI / 2));
      expect(found.some(Boolean)).toBe(true);
    }),
  );
});
