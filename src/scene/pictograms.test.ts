import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { pictogramsJson } from '../../.tools/pictograms.ts';
import { actorKinds, conceptKinds } from '../model/schema.ts';
import { pictogramNames, pictogramPath } from './pictograms.ts';

test('pictograms are those of the installed icon set', async () => {
  const committed = await readFile(new URL('./style/pictograms.json', import.meta.url), 'utf8');
  expect(committed).toBe(await pictogramsJson());
});

test('every kind has a pictogram of its own', () => {
  const kinds = [...actorKinds, ...conceptKinds];
  expect(new Set(kinds.map((kind) => pictogramNames[kind])).size).toBe(kinds.length);
});

test('pictograms are pairs of coordinates on their grid, so that they can be scaled', () => {
  for (const name of Object.values(pictogramNames)) {
    const path = pictogramPath(name);
    expect(path).toMatch(/^[MLQCZ0-9. -]+$/);
    const numbers = path.match(/-?\d*\.?\d+/g)!.map(Number);
    expect(numbers.length % 2).toBe(0);
    for (const number of numbers) {
      expect(number).toBeGreaterThanOrEqual(0);
      expect(number).toBeLessThanOrEqual(24);
    }
  }
});
