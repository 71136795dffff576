import { expect, test } from 'vitest';
import { analyses } from '../../analysis/registry.ts';
import { readEntry } from './settingsEntry.ts';

const { parameters } = analyses.find(({ id }) => id === 'camps')!;
const isNode = (id: string) => id === 'norland';
const read = (fields: Record<string, string>) => readEntry(parameters, fields, isNode);

test('only what differs from the usual is kept', () => {
  expect(read({ starts: '20', resolution: '1', criterion: 'modularity', rule: 'sum' })).toEqual({
    settings: {},
    faults: {},
  });
  expect(read({ starts: '50', criterion: 'frustration', seed: '7', resolution: ' ' })).toEqual({
    settings: { starts: 50, criterion: 'frustration', seed: 7 },
    faults: {},
  });
});

test.each([
  ['starts', '0', '1 to 1,000'],
  ['resolution', 'much', '0.01 to 100'],
  ['seed', '-1', '0 to 4,294,967,295'],
  ['seed', '1.5', '0 to 4,294,967,295'],
])('%s of %s is refused with what it may be', (id, text, range) => {
  const { settings, faults } = read({ [id]: text });
  expect(settings).toEqual({});
  expect(faults[id]).toContain(range);
});

test('a node is kept by its id, where it is analysed', () => {
  const anchored = analyses.find(({ id }) => id === 'agreement')!.parameters;
  expect(readEntry(anchored, { anchor: 'norland' }, isNode).settings).toEqual({
    anchor: 'norland',
  });
  expect(readEntry(anchored, { anchor: 'nobody' }, isNode).settings).toEqual({});
});
