import { expect, test } from 'vitest';
import { readCsv } from '../csv.ts';

function sampleIn(text: string, columns?: Parameters<typeof readCsv>[2]) {
  const result = readCsv({ name: 'x.csv', text }, [], columns);
  return result.ok ? undefined : result.sample;
}

test('a table that names nothing known shows how it begins, as it stands', () => {
  const rows = [
    ['Das Land', 'Haltung'],
    ['Chile', 'pro'],
    ['Peru', ''],
  ];
  const text = rows.map((row) => row.join(';')).join('\n');
  expect(sampleIn(text)).toEqual({ rows, isHeaded: true });
});

test('so does one that only seems to describe another, and one that has no signs', () => {
  for (const text of ['ID,Land,Haltung\n1,Chile,pro\n', 'From,To,Haltung\na,b,maybe\n'])
    expect(sampleIn(text)).toEqual({
      rows: text
        .trim()
        .split('\n')
        .map((row) => row.split(',')),
      isHeaded: true,
    });
});

test.each(['Chile,pro\nPeru,no\n', 'x,1,y\n', 'a,a,b\n', 'a,,,b\n,b,c,d\n', '2011,x,y\n'])(
  'a first row that is no row of names is known as such: %j',
  (text) => {
    expect(sampleIn(text)).toMatchObject({ isHeaded: false });
  },
);

test('only the beginning is shown, of rows as of cells', () => {
  const sample = sampleIn(`Wer,Was\n${`Chile,${'x'.repeat(5000)}\n`.repeat(1000)}`);
  expect(sample?.rows).toHaveLength(200);
  expect(sample?.rows[1]?.[1]).toHaveLength(300);
});

test('columns that were said wrongly can be said again', () => {
  const sample = sampleIn('Wer,Was\na,b\n', { columns: { source: 'Wen' } });
  expect(sample).toMatchObject({ isHeaded: true, rows: [['Wer', 'Was'], {}] });
});

test('what choosing columns cannot mend brings no sample', () => {
  expect(sampleIn('source,target,sign\na,,maybe\n')).toBeUndefined();
  expect(sampleIn('Wer,Was\na,b,c\n')).toBeUndefined();
});
