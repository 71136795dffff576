import { describe, expect, test } from 'vitest';
import { hashText } from '../../model/locator.ts';
import { statementTable } from '../../model/statements.ts';
import { readCsv } from './csv.ts';

const header =
  'statement_id,document_id,document_title,document_date_utc,start,stop,verbatim_quote,' +
  'person,organization,concept,agreement,note,coder_id\n';

function open(rows: string) {
  const result = readCsv({ name: 'coded.csv', text: header + rows });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

const issuesOf = (text: string) => {
  const result = readCsv({ name: 'coded.csv', text });
  return result.ok ? [] : result.issues.map(({ path, value }) => [path, value]);
};

describe('a list of coded statements', () => {
  test('has people who speak for organizations, concepts, documents and places', () => {
    const project = open('12,4,"On fish, and lakes",2005-01-26,5,9,fish,Ann,Fishers,Ban,0,so,2\n');
    expect(project.statements).toEqual([
      {
        id: 's12',
        document: 'd4',
        speaker: 'ann',
        target: 'ban',
        stance: 'opposes',
        label: 'opposes',
        summary: 'fish',
        locator: { start: 5, end: 9, sha256: hashText('fish') },
        speaksFor: 'fishers',
        note: 'so',
        coder: '2',
      },
    ]);
    expect(project.documents).toEqual([
      { id: 'd4', title: 'On fish, and lakes', authors: [], date: '2005-01-26' },
    ]);
    expect(project.actors).toMatchObject([
      { id: 'ann', kind: 'person', memberOf: ['fishers'] },
      { id: 'fishers', kind: 'organisation' },
    ]);
    expect(project.concepts).toMatchObject([{ id: 'ban', kind: 'idea' }]);
  });

  test('lets an organization speak where no person is named', () => {
    const { statements, actors } = open('1,1,,2005,,,,,Fishers,Ban,1,,\n');
    expect(statements[0]).toMatchObject({ speaker: 'fishers', stance: 'supports' });
    expect(Object.keys(statements[0]!)).not.toContain('speaksFor');
    expect(actors).toHaveLength(1);
  });

  test('gives no locator where the quote does not fill its place', () => {
    const { statements } = open('1,1,,2005,5,20,fish,Ann,,Ban,1,,\n');
    expect(statements[0]?.locator).toBeUndefined();
  });

  test('leaves out annotations, which hold no stance, and counts them', () => {
    const { statements, description } = open('1,1,,,,,,,,,,a note,\n2,1,,,,,,Ann,,Ban,1,,\n');
    expect(statements.map(({ id }) => id)).toEqual(['s2']);
    expect(description).toContain('left out: 1');
  });

  test('may be an event list of DNA, and agreement a scale', () => {
    const text =
      '"statement_id";"time";"document_id";"document_title";"person";"organization";"concept";' +
      '"agreement"\n"1";"2005-01-26 00:00:00";"1";"T";"Ann";"";"Ban";"-2"\n' +
      '"2";"2005-01-26 00:00:00";"1";"T";"Bo";"";"Ban";"0"\n"3";"";"2";"U";"Bo";"";"Ban";"1"\n';
    const result = readCsv({ name: 'events.csv', text });
    expect(result.ok && result.value.statements).toMatchObject([
      { stance: 'level-minus-2' },
      { stance: 'neutral' },
      { stance: 'level-plus-1' },
    ]);
    expect(result.ok && result.value.documents.map(({ date }) => date)).toEqual([
      '2005-01-26',
      undefined,
    ]);
  });

  test('needs no document: then the table is it', () => {
    const result = readCsv({ name: 'c.csv', text: 'Actor,Concept,Agreement\nAnn,Ban,yes\n' });
    expect(result.ok && result.value.documents).toEqual([
      { id: 'c', title: 'c', authors: [], kind: 'dataset' },
    ]);
  });

  test('is a document for each date of a document, and rows without one are of its first', () => {
    const { documents, statements } = open(
      '1,1,T,,,,,Ann,,Ban,1,,\n2,1,T,2009-01-05,,,,Ann,,Ban,1,,\n' +
        '3,1,T,2010-02-06,,,,Bo,,Ban,0,,\n4,2,U,2010-02-06,,,,Bo,,Ban,0,,\n',
    );
    expect(documents).toEqual([
      { id: 'd1', title: 'T', authors: [], date: '2009-01-05' },
      { id: 'd1-2010-02-06', title: 'T', authors: [], date: '2010-02-06' },
      { id: 'd2', title: 'U', authors: [], date: '2010-02-06' },
    ]);
    expect(statements.map(({ document }) => document)).toEqual(['d1', 'd1', 'd1-2010-02-06', 'd2']);
  });

  test('without documents is one for each date', () => {
    const text =
      'date,person,concept,agreement\n2009-01-05,Ann,Ban,1\n2010,Bo,Ban,0\n,Cy,Ban,0\n2010,Di,Ban,1\n';
    const result = readCsv({ name: 'c.csv', text });
    const { documents, statements } = result.ok ? result.value : { documents: [], statements: [] };
    expect(documents.map(({ id, date, kind }) => [id, date, kind])).toEqual([
      ['c', '2009-01-05', 'dataset'],
      ['c-2010', '2010', 'dataset'],
      ['c-undated', undefined, 'dataset'],
    ]);
    expect(statements.map(({ document }) => document)).toEqual([
      'c',
      'c-2010',
      'c-undated',
      'c-2010',
    ]);
  });

  test('with wrong rows is told every one of them', () => {
    const rows =
      '1,1,T,2005-02-30,x,9,fish,,,Ban,1,,\n2,1,T,2005,1,9,fish,Ann,,,5,,\n3,1,T,2005,,,,Ann,,Ban,,,\n';
    expect(issuesOf(header + rows)).toEqual([
      ['2:person', undefined],
      ['2:date', '2005-02-30'],
      ['2:start', 'x'],
      ['3:concept', ''],
      ['3:agreement', '5'],
      ['4:agreement', ''],
    ]);
  });
});

describe('a scale of agreement', () => {
  const read = (...cells: readonly string[]) => {
    const lines = cells.map((cell, i) => `O${i},dam,${cell}\n`);
    const text = `organization,concept,agreement\n${lines.join('')}`;
    const result = readCsv({ name: 'scale.csv', text });
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    const table = statementTable(result.value);
    return Array.from(table.stance, (stance) => table.stances[stance]!);
  };

  test('of several degrees keeps how far apart they are', () => {
    const stances = read('-3', '3', '1', '0');
    expect(stances.map(({ polarity }) => polarity)).toEqual([-1, 1, 1 / 3, 0]);
    expect(stances.map(({ label }) => label)).toEqual([
      'agreement −3',
      'agreement +3',
      'agreement +1',
      'neutral',
    ]);
  });

  test('of one degree is yes, no and neither; a measurement counts by its sign', () => {
    expect(read('-1', '1', '0').map(({ id }) => id)).toEqual(['opposes', 'supports', 'neutral']);
    expect(read('-0.4', '2.5', '1').map(({ id }) => id)).toEqual([
      'opposes',
      'supports',
      'supports',
    ]);
  });
});
