import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { matrixCsv, tableCsv } from './csv.ts';

describe('CSV', () => {
  test('has a header and ends every line with CRLF', () => {
    const table = { columns: ['id', 'count'], rows: [{ id: 'a', count: 2 }] };
    expect(tableCsv(table)).toBe('id,count\r\na,2\r\n');
    expect(tableCsv({ columns: ['id', 'count'], rows: [] })).toBe('id,count\r\n');
  });

  test('quotes what needs it and doubles quotes', () => {
    const row = { a: 'one, two', b: 'say "so"', c: 'two\nlines', d: ' kept ' };
    const csv = tableCsv({ columns: ['a', 'b', 'c', 'd'], rows: [row] });
    expect(csv).toBe('a,b,c,d\r\n"one, two","say ""so""","two\nlines"," kept "\r\n');
  });

  test('joins lists, leaves out what is absent and keeps zero', () => {
    const row = { a: ['x', 'y'], b: null, c: 0, d: [] };
    expect(tableCsv({ columns: ['a', 'b', 'c', 'd'], rows: [row] })).toBe(
      'a,b,c,d\r\nx; y,,0,\r\n',
    );
  });

  test('leaves cells that look like formulas as they are', () => {
    const csv = tableCsv({
      columns: ['a', 'b'],
      rows: [
        { a: '=1+1', b: -0.5 },
        { a: '@x', b: 1 },
      ],
    });
    expect(csv).toBe('a,b\r\n=1+1,-0.5\r\n@x,1\r\n');
  });

  test('of any cells reads back as the same cells', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '"', ',', '\n', '\r', ';', ' ', '=', 'é', '🐟', '\u202e'),
    });
    const rows = fc.array(fc.record({ first: text, second: text }));
    fc.assert(
      fc.property(rows, (some) => {
        const csv = tableCsv({ columns: ['first', 'second'], rows: some });
        const { data } = Papa.parse(csv.slice(0, -2), { newline: '\r\n' });
        expect(data).toEqual([
          ['first', 'second'],
          ...some.map(({ first, second }) => [first, second]),
        ]);
      }),
    );
  });
});

describe('a matrix as CSV', () => {
  test('has ids above and on the left, an empty corner and six decimals', () => {
    const values = Float64Array.of(0, 1 / 3, -2, 1e-9, -1e-9, 12_345_678);
    expect(matrixCsv({ rows: ['a', 'b,c'], columns: ['x', 'y', 'z'], values })).toBe(
      ',x,y,z\r\na,0.000000,0.333333,-2.000000\r\n"b,c",0.000000,0.000000,12345678.000000\r\n',
    );
  });

  test('of nobody is its header', () => {
    expect(matrixCsv({ rows: [], columns: [], values: new Float64Array() })).toBe('\r\n');
  });
});
