import { expect, test } from 'vitest';
import { placesOf, withPins } from './places.ts';

const places = placesOf({ ids: ['a', 'b'] }, [1, 2, -3, 4]);

test('positions become points by the id of the node', () => {
  expect(places).toEqual(
    new Map([
      ['a', { x: 1, y: 2 }],
      ['b', { x: -3, y: 4 }],
    ]),
  );
});

test('a pin moves its node alone, and leaves the positions given as they were', () => {
  expect(withPins(places, { b: [7, 8] })).toEqual(
    new Map([
      ['a', { x: 1, y: 2 }],
      ['b', { x: 7, y: 8 }],
    ]),
  );
  expect(places.get('b')).toEqual({ x: -3, y: 4 });
  expect(withPins(places, {})).toBe(places);
});
