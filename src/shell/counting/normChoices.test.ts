import { expect, test } from 'vitest';
import { defaultView } from '../../model/view.ts';
import { countingFor } from './normChoices.ts';

const { counting } = defaultView;

test('a norm goes along where it means something, and is dropped where it does not', () => {
  const average = { ...counting, norm: 'average' as const, leastStatements: 3 };
  expect(countingFor('net', average)).toBe(average);
  expect(countingFor('positions', average)).toEqual({ ...average, norm: 'none' });
  expect(countingFor('stances', average)).toEqual({ ...average, norm: 'none' });
  expect(countingFor('stances', counting)).toBe(counting);
});
