import { expect, test } from 'vitest';
import { shiftOut } from './shiftOut.ts';

const box = (x: number, y: number, width: number, height: number) => ({
  getBoundingClientRect: () => ({ left: x, top: y, width, height }) as DOMRect,
});
const picture = box(0, 40, 800, 400);
const card = box(500, 48, 292, 200);
const sheet = box(0, 240, 800, 200);

test('what lies free stays where it is', () => {
  expect(shiftOut([{ x: 100, y: 100 }], picture, card)).toEqual({ x: 0, y: 0 });
  expect(shiftOut([{ x: 100, y: 100 }], picture, sheet)).toEqual({ x: 0, y: 0 });
  expect(shiftOut([{ x: 790, y: 390 }], picture, null)).toEqual({ x: 0, y: 0 });
  expect(shiftOut([], picture, card)).toEqual({ x: 0, y: 0 });
});

test('what a card covers comes out to its left', () => {
  const places = [
    { x: 100, y: 100 },
    { x: 700, y: 100 },
  ];
  expect(shiftOut(places, picture, card)).toEqual({ x: 500 - 32 - 700, y: 0 });
});

test('what a sheet covers comes out above it', () => {
  expect(shiftOut([{ x: 100, y: 390 }], picture, sheet)).toEqual({ x: 0, y: 200 - 32 - 390 });
});
