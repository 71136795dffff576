import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { sheetOf, type Sheet } from './sheet.ts';

const isHeader = (names: readonly string[]) => names.includes('source');

function rowsOf({ columns, length }: Sheet): string[][] {
  return Array.from({ length }, (_, row) => columns.map(({ cells, codes }) => cells[codes[row]!]!));
}

function read(text: string): { names: readonly string[]; rows: string[][]; lines: number[] } {
  const result = sheetOf(text, isHeader);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  const { names, lines } = result.value;
  return { names, rows: rowsOf(result.value), lines: Array.from(lines) };
}

function issuesOf(text: string) {
  const result = sheetOf(text, isHeader);
  return result.ok ? [] : result.issues;
}

describe('a table', () => {
  test.each([
    ['commas', 'Source,Target,Sign\na,b,1\nb,c,-1\n'],
    ['semicolons', 'source;target;sign\na;b;1\nb;c;-1'],
    ['tabs', 'source\ttarget\tsign\na\tb\t1\nb\tc\t-1\n'],
    ['bars', 'source|target|sign\na|b|1\nb|c|-1\n'],
    ['lines of nothing but delimiters', 'source,target,sign\na,b,1\n , ,\nb,c,-1\n,,\n'],
    ['them in quotes too', '"source",target,sign\na,b,1\n"",,\nb,c,-1\n,,\n'],
    ['quotes', '"source","target","sign"\n"a","b",1\n"b","c",-1\n'],
    ['line ends of Windows', 'source,target,sign\r\na,b,1\r\nb,c,-1\r\n'],
    ['line ends of old', 'source,target,sign\ra,b,1\rb,c,-1\r'],
    ['spaces around cells', ' source , target,sign\na , b, 1\n b,c,-1\n'],
    ['blank lines', '\n\nsource,target,sign\na,b,1\n\n  \nb,c,-1\n\n'],
    ['comments above', '# made by hand, "so"\n#\nsource,target,sign\na,b,1\nb,c,-1\n'],
    ['empty cells behind', 'source,target,sign,\na,b,1,\nb,c,-1\n'],
  ])('with %s is read', (_, text) => {
    const { names, rows } = read(text);
    expect(names).toEqual(['source', 'target', 'sign']);
    expect(rows).toEqual([
      ['a', 'b', '1'],
      ['b', 'c', '-1'],
    ]);
  });

  test('without a header keeps its first row', () => {
    expect(read('0,1,1\n0,2,-1\n')).toEqual({
      names: [],
      rows: [
        ['0', '1', '1'],
        ['0', '2', '-1'],
      ],
      lines: [1, 2],
    });
  });

  test('keeps names that begin like a comment below its first row', () => {
    expect(read('source,target,sign\n#party,b,1\n').rows).toEqual([['#party', 'b', '1']]);
  });

  test('knows the line of every row, over comments, blank lines and cells of several lines', () => {
    const plain = '# one\n\nsource,target,sign\na,b,1\n\nb,c,1\n';
    expect(read(plain).lines).toEqual([4, 6]);
    const quoted = '# one\nsource,target,sign\n"a\nb\r\nc",b,1\n\nb,"c",1\n';
    expect(read(quoted)).toMatchObject({ lines: [3, 7], rows: [['a\nb\nc', 'b', '1'], {}] });
  });

  test('has an issue for every row of another width, with its line', () => {
    const text = 'source,target,sign\na,b\nb,c,1\n\nc,d,1,2\nlonely\n';
    for (const some of [text, text.replace('b,c', '"b",c')]) {
      const issues = issuesOf(some);
      expect(issues.map(({ line }) => line)).toEqual([2, 5, 6]);
      expect(issues[0]).toMatchObject({ path: '2:row', value: 'a' });
      expect(issues[0]?.message).toContain('2 cells');
    }
  });

  test('with a quote that does not end is refused with the line where it begins', () => {
    const issues = issuesOf('source,target,sign\na,b,1\n"b,c,1\nc,d,1\n');
    expect(issues[0]).toMatchObject({ path: '3:row', line: 3 });
  });

  test('of absurd width is refused', () => {
    const row = `a${',1'.repeat(5000)}\n`;
    const header = `source${row.replaceAll('1', 'x').slice(1)}`;
    for (const text of [header + row + row, row + row, header + row.replace('1', '"1"')]) {
      const issues = issuesOf(text);
      expect(issues).toHaveLength(1);
      expect(issues[0]?.message).toContain('500');
    }
  });

  test('with a name for two columns is refused, and it is named', () => {
    const issues = issuesOf('Source,target,sign,SIGN,,,note\na,b,1,-1,x,y,z\n');
    expect(issues).toMatchObject([{ path: '1:sign', line: 1, value: 'SIGN' }]);
    expect(issues[0]?.message).toContain('sign');
  });

  test('of one column and a million blank lines takes no time to speak of', () => {
    const text = `source\n${'a\n'.repeat(200_000)}${'\n'.repeat(1_000_000)}`;
    expect(read(text).rows).toHaveLength(200_000);
  });
});

const cell = fc
  .string({ unit: fc.constantFrom('a', 'b', '"', ',', ';', '\t', '\n', ' ', '#', 'é', '🐟', '1') })
  .map((text) => text.trim());

test('of any cells, in any dialect, comes back cell by cell', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1, maxLength: 12 }),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      (rows, delimiter, newline, quotes) => {
        const table = [['source', 'target', 'sign'], ...rows];
        const text = Papa.unparse(table, { delimiter, newline, quotes });
        expect(read(text).rows).toEqual(rows);
      },
    ),
  );
});

test('of plain cells is read the same with and without quotes', () => {
  const plain = fc.string({ unit: fc.constantFrom('a', 'b', 'ab', '1', 'é'), maxLength: 3 });
  fc.assert(
    fc.property(fc.array(fc.array(plain, { minLength: 1, maxLength: 4 })), (rows) => {
      const text = rows.map((cells) => cells.join(',')).join('\n');
      const both = [text, text.replace(/[^,\n]+/g, '"$&"')].map((some) => {
        const result = sheetOf(`source,target,sign\n${some}`, isHeader);
        return result.ok ? rowsOf(result.value) : result.issues;
      });
      expect(both[1]).toEqual(both[0]);
    }),
  );
});
