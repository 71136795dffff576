import { expect, test } from 'vitest';
import { signedGraphOf } from '../testing/signedGraphOf.ts';
import { signedDistancesOf, unreachable } from './signedDistance.ts';

test('walks are told apart by their sign, and lengths count in half units', () => {
  // 0 + 1 + 2, 2 - 3, 3 - 4, and a weak link from 4 to 5; 6 stands alone.
  const graph = signedGraphOf(7, [
    [0, 1, 1],
    [1, 2, 1],
    [2, 3, -1],
    [3, 4, -1],
    [4, 5, 0],
  ]);
  const { even, odd, positive } = signedDistancesOf(graph)(0);
  expect([...positive]).toEqual([0, 2, 4, ...Array<number>(4).fill(unreachable)]);
  expect(even[2]).toBe(4);
  expect(even[3]).toBe(unreachable);
  expect(odd[3]).toBe(6);
  expect(even[4]).toBe(8);
  expect(even[5]).toBe(11);
  expect(odd[6]).toBe(unreachable);
});

test('an unbalanced triangle reaches each node by walks of either sign', () => {
  const graph = signedGraphOf(3, [
    [0, 1, 1],
    [1, 2, 1],
    [0, 2, -1],
  ]);
  const { even, odd } = signedDistancesOf(graph)(0);
  expect([...even]).toEqual([0, 2, 4]);
  expect([...odd]).toEqual([6, 4, 2]);
});
