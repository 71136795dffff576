import fc from 'fast-check';
import { expect, test } from 'vitest';
import { campMembers } from './campMembers.ts';

test('camps are listed from the largest, and who has nobody beside it is counted', () => {
  expect(campMembers([5, 1, 0, 1, 0, 1, 9])).toEqual({
    camps: [
      [1, 3, 5],
      [2, 4],
    ],
    alone: 2,
  });
  expect(campMembers([])).toEqual({ camps: [], alone: 0 });
});

test('nobody is lost or listed twice', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(6)), (groups) => {
      const { camps, alone } = campMembers(groups);
      const listed = camps.flat();
      expect(new Set(listed).size).toBe(listed.length);
      expect(listed.length + alone).toBe(groups.length);
    }),
  );
});
