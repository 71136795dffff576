import { expect, test } from 'vitest';
import type { Scene } from '../../scene/scene.ts';
import type { PathShape, TextShape } from '../../scene/shape.ts';
import { outlined } from './outlined.ts';

const line = (text: string, more: Partial<TextShape> = {}): TextShape => ({
  type: 'text',
  role: 'label',
  x: 100,
  y: 50,
  text,
  size: 20,
  bold: false,
  anchor: 'start',
  fill: '#123456',
  direction: 'ltr',
  ...more,
});

async function drawn(...shapes: readonly TextShape[]) {
  return (await outlined({ shapes } as unknown as Scene)).shapes;
}

async function outlineOf(text: string, more: Partial<TextShape> = {}): Promise<PathShape> {
  const [shape, ...others] = await drawn(line(text, more));
  if (shape?.type !== 'path') throw new Error(`“${text}” stayed a text`);
  expect(others).toEqual([]);
  return shape;
}

/** The box around the points of path data. */
function boxOf({ d }: PathShape) {
  const numbers = d.match(/-?[\d.]+/g)!.map(Number);
  const [xs, ys] = [0, 1].map((odd) => numbers.filter((_, at) => at % 2 === odd));
  const [left, right] = [Math.min(...xs!), Math.max(...xs!)];
  return { left, right, top: Math.min(...ys!), bottom: Math.max(...ys!) };
}

test('lines that the face of pictures has stay text', async () => {
  const shapes = [line('Lake Accord'), line('Россия'), line('Ελλάδα')];
  expect(await drawn(...shapes)).toEqual(shapes);
});

test('lines of other scripts become outlines of about their size, in their place', async () => {
  for (const [text, ems] of [
    ['中华人民共和国', 7],
    ['日本の政府', 5],
    ['🐟', 1.3],
  ] as const) {
    const shape = await outlineOf(text);
    expect(shape).toMatchObject({ role: 'label', fill: '#123456' });
    const { left, right, top, bottom } = boxOf(shape);
    expect(left).toBeGreaterThanOrEqual(99);
    expect(Math.abs(right - 100 - ems * 20)).toBeLessThan(7);
    expect(top).toBeGreaterThan(50 - 21);
    expect(bottom).toBeLessThan(50 + 6);
  }
});

test('a line is anchored and turned as a text is', async () => {
  const middle = boxOf(await outlineOf('中国', { anchor: 'middle' }));
  expect(Math.abs((middle.left + middle.right) / 2 - 100)).toBeLessThan(1);
  expect(boxOf(await outlineOf('中国', { anchor: 'end' })).right).toBeLessThanOrEqual(100);
  const turned = boxOf(await outlineOf('中国', { turn: Math.PI / 2 }));
  expect(turned.bottom - turned.top).toBeGreaterThan(35);
  expect(turned.right - turned.left).toBeLessThan(25);
});

test('Arabic letters join: a word is narrower than its letters one by one', async () => {
  const width = async (text: string) => {
    const { left, right } = boxOf(await outlineOf(text, { direction: 'rtl' }));
    return right - left;
  };
  const word = 'سلام';
  const apart = await Promise.all(Array.from(word, width));
  expect(await width(word)).toBeLessThan(0.8 * apart.reduce((sum, one) => sum + one, 0));
});

test('what is written from right to left is read so, numbers and Latin words within it are not', async () => {
  const hebrew = 'שלום';
  const first = async (text: string) =>
    boxOf(await outlineOf(text, { direction: 'rtl' })).right - 100;
  const alone = await first(hebrew);
  const { d } = await outlineOf(`${hebrew} 12`, { direction: 'rtl' });
  // The word that comes first stands on the right, after the number.
  expect(await first(`${hebrew} 12`)).toBeGreaterThan(alone + 20);
  const [one, two] = await Promise.all(
    ['1', '2'].map((digit) => outlineOf(`${hebrew} ${digit}`, { direction: 'rtl' })),
  );
  expect(d.startsWith(one!.d.slice(0, 20))).toBe(true);
  expect(d.startsWith(two!.d.slice(0, 20))).toBe(false);
});

test('bold lines are bolder, and halos lie below their letters', async () => {
  expect((await outlineOf('中国', { bold: true })).d).not.toBe((await outlineOf('中国')).d);
  const [halo, letters] = await drawn(line('中国', { halo: '#ffffff' }));
  expect(halo).toMatchObject({ type: 'path', stroke: '#ffffff' });
  expect(letters).toMatchObject({ type: 'path', fill: '#123456' });
});

test('marks that no face has are left out; letters that none has leave their line a text', async () => {
  expect((await outlineOf('中\u0351国')).d).toBe((await outlineOf('中国')).d);
  const thai = line('ประเทศไทย 中国');
  expect(await drawn(thai)).toEqual([thai]);
});

test('the same line is the same outline', async () => {
  expect(await outlineOf('👩‍🔬 المملكة')).toEqual(await outlineOf('👩‍🔬 المملكة'));
});
