import { describe, expect, test } from 'vitest';
import { readCsv, type TableText } from './csv.ts';

function open(text: string, ...beside: TableText[]) {
  const result = readCsv({ name: 'lake_edges.csv', text }, beside);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

function issuesOf(text: string, ...beside: TableText[]) {
  const result = readCsv({ name: 'lake_edges.csv', text }, beside);
  return result.ok ? [] : result.issues;
}

const edge = ({ speaker, target, stance }: Record<string, unknown>) => [speaker, target, stance];

describe('a list of signed edges', () => {
  test('is a project whose statements keep their direction', () => {
    const { statements, actors, documents, title, id } = open(
      'source,target,sign\nNorland,Sudland,1\nSudland,Norland,-1\nNorland,East Isle,0\n',
    );
    expect(statements.map(edge)).toEqual([
      ['norland', 'sudland', 'supports'],
      ['sudland', 'norland', 'opposes'],
      ['norland', 'east-isle', 'neutral'],
    ]);
    expect(actors.map(({ name, kind }) => [name, kind])).toEqual([
      ['Norland', 'other'],
      ['Sudland', 'other'],
      ['East Isle', 'other'],
    ]);
    expect([title, id]).toEqual(['lake_edges', 'lake-edges']);
    expect(documents).toEqual([
      { id: 'lake-edges', title: 'lake_edges', authors: [], kind: 'dataset' },
    ]);
    expect(statements[0]).toEqual({
      id: 's1',
      document: 'lake-edges',
      speaker: 'norland',
      target: 'sudland',
      stance: 'supports',
      label: 'supports',
      summary: '',
    });
  });

  test('without a header loses no edge', () => {
    expect(open('0,1,1\r\n0,2,-1\r\n').statements.map(edge)).toEqual([
      ['0', '1', 'supports'],
      ['0', '2', 'opposes'],
    ]);
  });

  const rows = [
    ['Norland', 'Sudland', '1'],
    ['Sudland', 'Norland', '-1'],
    ['East Isle', 'Norland', '-1'],
  ];
  const written = (delimiter: string, signs: readonly string[], quote = '') =>
    rows
      .map(([from, to], at) =>
        [quote + from! + quote, quote + to! + quote, signs[at]!].join(delimiter),
      )
      .join('\n');
  const plain = ['1', '-1', '-1'];

  test.each([
    ['commas', written(',', plain)],
    ['semicolons', written(';', plain)],
    ['tabs', written('\t', plain)],
    ['quotes', written(',', plain, '"')],
    ['blanks and quotes', written('  ', plain, '"')],
    ['line ends of Windows', `${written(',', plain).replaceAll('\n', '\r\n')}\r\n`],
    ['comments of SNAP', `# Directed graph\n# FromNodeId\tToNodeId\tSign\n${written('\t', plain)}`],
    ['comments of KONECT', `% asym signed\n% 3 3 3\n${written('\t', plain)}`],
    ['a header of SNAP', `FromNodeId\tToNodeId\tSign\n${written('\t', plain)}`],
    ['a header of words divided by blanks', `source target sign\n${written(' ', plain, '"')}`],
    ['the separator of a spreadsheet', `sep=;\n${written(';', plain)}`],
    ['signs with a plus', written(',', ['+1', '-1', '-1'])],
    ['bare signs', written(',', ['+', '-', '−'])],
    ['words', written(',', ['supports', 'opposes', 'oppose'])],
    ['short words', written(';', ['pos', 'NEG', 'negative'])],
    ['blank lines', `\n\n${written(',', plain).replaceAll('\n', '\n\n')}\n\n`],
  ])('with %s is read edge by edge', (_, text) => {
    const { statements, actors } = open(text);
    expect(statements.map(edge)).toEqual([
      ['norland', 'sudland', 'supports'],
      ['sudland', 'norland', 'opposes'],
      ['east-isle', 'norland', 'opposes'],
    ]);
    expect(actors.map(({ name }) => name)).toEqual(['Norland', 'Sudland', 'East Isle']);
  });

  test.each([
    ['6,2,4,1289241911.72836\n6,5,-2,1289241941.53378\n', '1289241911.72836'],
    ['6 2 4   1289241911\n  6\t5 -2 1289241941 \n', '1289241911'],
    ['6\t2\t4\t2010-11-08 10:30\n6\t5\t-2\t2010-11-09 08:00\n', '2010-11-08 10:30'],
    ['SOURCE,TARGET,RATING,TIME\n6,2,4,1289241911.72836\n6,5,-2,1289241941\n', '1289241911.72836'],
  ])('keeps the time that stands behind the sign: %j', (text, time) => {
    const { statements } = open(text);
    expect(statements.map(edge)).toEqual([
      ['6', '2', 'supports'],
      ['6', '5', 'opposes'],
    ]);
    expect(statements[0]).toMatchObject({ weight: 4, attributes: { time } });
  });

  test.each([
    ['a b 1\nb c\n', 2],
    ['a b 1\nb c d 1\n', 2],
    ['a,b,1\nb,c,maybe\n', 2],
    ['% so\na b 1\n\nb c x\n', 4],
    ['"a" "b" 1\n"b" "c 1\n', 2],
  ])('that is broken is told so by line, not read by half: %j', (text, line) => {
    const issues = issuesOf(text);
    expect(issues).not.toEqual([]);
    expect(issues.every((issue) => issue.line === undefined || issue.line === line)).toBe(true);
  });

  test('may have its columns in any order, and keeps weights and further cells', () => {
    const { statements } = open('Weight;Since;TO;From\n-2,5;1999;b;a\n1;;c;a\n');
    expect(statements.map(edge)).toEqual([
      ['a', 'b', 'opposes'],
      ['a', 'c', 'supports'],
    ]);
    expect(statements[0]).toMatchObject({ weight: 2.5, attributes: { since: '1999' } });
    expect(Object.keys(statements[1]!)).not.toContain('weight');
    expect(Object.keys(statements[1]!)).not.toContain('attributes');
  });

  test.each([
    ['source,target,stance', 'supports', 'opposes', 'Neutral'],
    ['source,target,Attitude', 'FRIEND', 'enemy', '0'],
    ['source,target,relation', 'Ally', 'against', 'neutral'],
    ['source,target,type', '1', '-1', '0'],
    ['source,target,tie', '+', '-', 'neutral'],
    ['source,target,stance', 'for', 'disagrees', 'neutral'],
  ])('reads signs and words in a column named as in %s: %s, %s, %s', (header, ...cells) => {
    const rows = cells.map((cell) => `a,b,${cell}\n`).join('');
    const { statements } = open(`${header}\n${rows}`);
    expect(statements.map(({ stance }) => stance)).toEqual(['supports', 'opposes', 'neutral']);
  });

  test('keeps stances apart that have the same sign', () => {
    const cells = ['Supports conditionally', 'questions', 'ambivalent'];
    const { statements } = open(`source,target,stance\na,b,${cells.join('\na,b,')}\n`);
    expect(statements.map(({ stance, label }) => [stance, label])).toEqual([
      ['conditional', 'supports conditionally'],
      ['questions', 'questions'],
      ['ambivalent', 'ambivalent'],
    ]);
  });

  test('has its signs in a column of words rather than of sizes, and of sizes rather than of kinds', () => {
    const [words, kinds] = [
      open('source,target,type,weight\na,b,enemy,5\n'),
      open('source,target,type,weight\na,b,1,-5\n'),
    ];
    expect(words.statements).toMatchObject([{ stance: 'opposes', attributes: { weight: '5' } }]);
    expect(kinds.statements).toMatchObject([{ stance: 'opposes', weight: 5 }]);
  });

  test('with a word among signs that is none is told its line', () => {
    const issues = issuesOf('source,target,relation\na,b,ally\nb,c,unsure\nc,d,enemy\n');
    expect(issues).toMatchObject([{ path: '3:sign', line: 3, value: 'unsure' }]);
  });

  test('with further columns but no signs is refused, and they are named', () => {
    const issues = issuesOf('source,target,type,since\na,b,Undirected,1999\n');
    expect(issues).toHaveLength(1);
    expect(issues[0]?.message).toContain('type, since');
  });

  test('with dates has a document for each of them', () => {
    const { documents, statements, description } = open(
      'source,target,sign,date\na,b,1,2009-01-01\nb,c,-1,2015\nc,a,1,2009-01-01\na,c,1,\n',
    );
    expect(documents.map(({ id, date }) => [id, date])).toEqual([
      ['lake-edges', '2009-01-01'],
      ['lake-edges-2015', '2015'],
      ['lake-edges-undated', undefined],
    ]);
    expect(statements.map(({ document }) => document)).toEqual([
      'lake-edges',
      'lake-edges-2015',
      'lake-edges',
      'lake-edges-undated',
    ]);
    expect(Object.keys(statements[0]!)).not.toContain('attributes');
    expect(description).toContain('with dates');
  });

  test.each([
    ['source,target,sign,datetime\na,b,1,2009-03-04T10:00\n', '2009-03-04'],
    ['source,target,year\na,b,1066\n', '1066'],
    ['a\tb\t1\t1289241911.7\n', '2010-11-08'],
    ['source,target,sign,time\na,b,1,1000\nb,c,1,1001\n', undefined],
    ['time,source,target,sign\n1,a,b,1\n', undefined],
  ])('takes for dates what can be one: %j', (text, date) => {
    expect(open(text).documents.map((document) => document.date)).toEqual([date]);
  });

  test('with a date among others that is none is told its line', () => {
    const issues = issuesOf('source,target,sign,date\na,b,1,2009\nb,c,1,2010\nc,a,1,May\n');
    expect(issues).toMatchObject([{ path: '4:date', line: 4, value: 'May' }]);
    const ambiguous = issuesOf('source,target,sign,date\na,b,1,4/5/2011\n');
    expect(ambiguous).toMatchObject([{ path: '2:date', value: '4/5/2011' }]);
  });

  test('that was written from here has as many statements as it counts', () => {
    const { statements } = open(
      'source,target,stance,polarity,count,statements\r\n' +
        'a,b,supports,1,2,x-1; x-7\r\nb,a,questions,-0.5,1,x-2\r\n',
    );
    expect(statements.map(({ id, stance }) => [id, stance])).toEqual([
      ['s1', 'supports'],
      ['s1-2', 'supports'],
      ['s2', 'questions'],
    ]);
    expect(Object.keys(statements[0]!)).not.toContain('attributes');
  });

  test('of a projection has one statement a row, for its edges share statements', () => {
    const { statements } = open(
      'source,target,stance,polarity,count,statements,weight,directed\n' +
        'a,b,agreement,1,2,x-1; x-7,2,false\na,c,disagreement,-1,2,x-1; x-8,-2,false\n',
    );
    expect(statements.map(({ id, stance }) => [id, stance])).toEqual([
      ['s1', 'supports'],
      ['s2', 'opposes'],
    ]);
  });

  test('without signs is support, and says so', () => {
    const { statements, description } = open('source,target\na,b\n');
    expect(statements.map(edge)).toEqual([['a', 'b', 'supports']]);
    expect(description).toContain('without signs');
  });

  test('takes names, attributes and loners from a list of nodes', () => {
    const nodes = { name: 'lake_nodes.csv', text: 'id,label,party\nn1,Norland,blue\nn2,,\n' };
    const { actors } = open('source,target,sign\nn2,n1,1\n', nodes);
    expect(actors).toMatchObject([
      { id: 'n1', name: 'Norland', attributes: { party: 'blue' } },
      { id: 'n2', name: 'n2' },
    ]);
  });

  test('is refused where the list of nodes names one of them twice', () => {
    const nodes = { name: 'n.csv', text: 'id,name\n1,Ann\n2,Bo\n1,Ann\n1,Cy\n' };
    const issues = issuesOf('source,target,sign\n1,2,1\n', nodes);
    expect(issues).toMatchObject([{ path: 'n.csv:5:id', value: '1' }]);
    expect(issues[0]?.message).toMatch(/Ann.*Cy/);
  });

  test('reads a list of nodes of two columns with semicolons', () => {
    const nodes = { name: 'n.csv', text: 'node;label\n1;"A ""q"" B"\n2;Bo\n' };
    const { actors } = open('source,target,sign\n1,2,1\n', nodes);
    expect(actors.map(({ name }) => name)).toEqual(['A "q" B', 'Bo']);
  });

  test('of two modes runs from actors to concepts, whichever way it was written', () => {
    const nodes = { name: 'n.csv', text: 'id,type\nBill 1,TRUE\nAnn,FALSE\nBo,FALSE\n' };
    const { statements, concepts } = open('source,target\nBill 1,Ann\nBo,Bill 1\n', nodes);
    expect(concepts).toMatchObject([{ id: 'bill-1', kind: 'proposal' }]);
    expect(statements.map(edge)).toEqual([
      ['ann', 'bill-1', 'supports'],
      ['bo', 'bill-1', 'supports'],
    ]);
    expect(issuesOf('source,target\nBill 1,Bill 1\n', nodes)).toMatchObject([{ line: 2 }]);
  });

  test('with wrong rows is told every one of them by line, and nothing is read', () => {
    const issues = issuesOf('# so\nsource,target,sign\na,b,1\n,b,1\na,,x\na,b,\n');
    expect(issues.map(({ path, line, value }) => [path, line, value])).toEqual([
      ['4:source', 4, ''],
      ['5:target', 5, ''],
      ['5:sign', 5, 'x'],
      ['6:sign', 6, ''],
    ]);
  });

  test('has no name that nobody could see', () => {
    expect(issuesOf('source,target,sign\na,\u0007,1\n')).toMatchObject([
      { line: 2, path: '2:target', value: '\u0007', message: 'must not be blank' },
    ]);
  });

  test('with wrong rows without end is told the first thousand', () => {
    const issues = issuesOf(`source,target,sign\n${'a,b,x\n'.repeat(5000)}`);
    expect(issues).toHaveLength(1001);
    expect(issues.at(-1)?.message).toContain('1000');
  });
});

describe('a table of edges that was written from here', () => {
  const head = 'source,target,stance,polarity,count,statements\n';

  test('keeps stances that are no default ones, with their polarity', () => {
    const { stances, statements } = open(
      `${head}a,x,level-plus-1,0.5,2,s1; s4\nb,x,opposes,-1,1,s2\n`,
    );
    expect(statements.map(({ speaker, stance }) => [speaker, stance])).toEqual([
      ['a', 'level-plus-1'],
      ['a', 'level-plus-1'],
      ['b', 'opposes'],
    ]);
    expect(stances?.at(-1)).toMatchObject({ id: 'level-plus-1', polarity: 0.5 });
  });

  test('with a stance that nobody can place is told its line', () => {
    expect(issuesOf(`${head}a,x,murky,,1,s1\n`)).toMatchObject([{ path: '2:stance', line: 2 }]);
  });
});

test('names are the same however their letters are composed', () => {
  const { actors } = open('source,target,sign\nÉcolo,b,1\nE\u0301colo,b,-1\n');
  expect(actors.map(({ name }) => name)).toEqual(['Écolo', 'b']);
});
