import { describe, expect, test } from 'vitest';
import { hashText } from '../../model/locator.ts';
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
        organization: 'fishers',
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
    expect(Object.keys(statements[0]!)).not.toContain('organization');
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
      { stance: 'opposes', weight: 2 },
      { stance: 'neutral' },
      { stance: 'supports' },
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
