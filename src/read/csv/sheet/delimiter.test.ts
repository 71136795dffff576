import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { delimiterOf } from './delimiter.ts';

test.each([
  ['source\ttarget\na\tb\nb\tc\n', '\t'],
  ['source;target\na;b\nb;c\n', ';'],
  ['source|target\na|b\n', '|'],
  ['source target\na b\n', ' '],
  ['A;B;0,5;1,5\nB;C;-0,5;2,5\n', ';'],
  ['North End\tSouth End\t-1\nSouth End\tOld Town\t1\n', '\t'],
  ['Roe, J\tPoe, K\t1\nPoe, K\tLoe, L\t-1\n', '\t'],
  ['Roe, J;Poe, K;1\n\nPoe, K;Loe, L;-1\n;;\n', ';'],
  ['node;label\n1;"a ""q"", b"\n2;\n', ';'],
  ['"a;b","c;\n;d",1\n"e;f",g,1\n', ','],
  ['a,5" of b,1\nc;d,e" f,1\n', ','],
  ['a,"b;c\n;;', ','],
  ['a  b   1\nb\tc  -1\n', ' '],
])('the first that divides all lines alike divides %j', (text, delimiter) => {
  expect(delimiterOf(text, false)).toBe(delimiter);
});

test.each([
  ['source;target\na;b\nb\n', ';'],
  ['source;target\na\n', ';'],
  ['source\ttarget\tsign\na\tb\t1\nb\tc\n', '\t'],
  ['id\nNorland\n', ','],
  ['', ','],
])('one is found for %j, whose lines differ', (text, delimiter) => {
  expect(delimiterOf(text, false)).toBe(delimiter);
});

test('a line that the sample cuts off does not count', () => {
  expect(delimiterOf('a;b;1\nb;c;-1\nc,', true)).toBe(';');
});

test('whatever stands in quotes, the delimiter between them is found', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '\t', ';', ',', '|', ' ', '"', '\n') });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 9 }),
      fc.constantFrom('\t', ';', ',', '|'),
      (rows, delimiter) => {
        const text = Papa.unparse([['source', 'target'], ...rows], { delimiter, quotes: true });
        expect(delimiterOf(text.replaceAll('\r\n', '\n'), false)).toBe(delimiter);
      },
    ),
  );
});
