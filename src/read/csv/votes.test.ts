import { describe, expect, test } from 'vitest';
import { readCsv, type TableText } from './csv.ts';

const votes =
  'rcid,country,country_code,vote\n' +
  '3,Norland,NA,yes\n3,Sudland,SU,No\n3,East Isle,,abstain\n3,West Isle,WI,absent\n' +
  '7,Norland,NA,no\n7,Sudland,SD,yes\n';

const rollCalls: TableText = {
  name: 'un_roll_calls.csv',
  text:
    'rcid,date,unres,short,descr\n3,1946-01-02,R/1/3,"FISH, LAKES","To spare the fish"\n' +
    '9,1947-01-01,R/9,None asks,\n',
};

function open(text: string, ...beside: TableText[]) {
  const result = readCsv({ name: 'un_votes.csv', text }, beside);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

describe('a list of votes', () => {
  test('is for, against or neither; an absence is no statement', () => {
    const { statements } = open(votes);
    expect(
      statements.map(({ speaker, target, stance, label }) => [speaker, target, stance, label]),
    ).toEqual([
      ['norland', 'roll-call-3', 'supports', 'yes'],
      ['sudland', 'roll-call-3', 'opposes', 'No'],
      ['east-isle', 'roll-call-3', 'neutral', 'abstain'],
      ['norland', 'roll-call-7', 'opposes', 'no'],
      ['sudland', 'roll-call-7', 'supports', 'yes'],
    ]);
  });

  test('makes countries states, and their codes aliases', () => {
    const { actors } = open(votes);
    expect(actors.map(({ id, kind, aliases }) => [id, kind, aliases])).toEqual([
      ['norland', 'state', ['NA']],
      ['sudland', 'state', ['SU', 'SD']],
      ['east-isle', 'state', []],
      ['west-isle', 'state', ['WI']],
    ]);
  });

  test('is one document without a date where nothing tells more', () => {
    const { documents, concepts } = open(votes);
    expect(documents).toMatchObject([{ id: 'un-votes', kind: 'dataset' }]);
    expect(documents[0]?.date).toBeUndefined();
    expect(concepts.map(({ name, kind }) => [name, kind])).toEqual([
      ['Roll call 3', 'proposal'],
      ['Roll call 7', 'proposal'],
    ]);
  });

  test('has a document with a date for each roll call that a list beside it describes', () => {
    const { documents, concepts, statements } = open(votes, rollCalls);
    expect(documents).toEqual([
      {
        id: 'roll-call-3',
        title: 'R/1/3: FISH, LAKES',
        authors: [],
        kind: 'roll-call',
        date: '1946-01-02',
      },
      { id: 'roll-call-7', title: 'Roll call 7', authors: [], kind: 'roll-call' },
    ]);
    expect(concepts[0]).toEqual({
      id: 'roll-call-3',
      name: 'R/1/3: FISH, LAKES',
      aliases: ['R/1/3'],
      kind: 'proposal',
      description: 'To spare the fish',
    });
    expect(statements[4]?.document).toBe('roll-call-7');
  });

  const dated =
    'rcid,date,country,vote,resolution\n1,2009-01-01,Norland,yes,R/1\n1,2009-05-05,Sudland,no,R/9\n' +
    '2,,Norland,no,\n';

  test('may tell date and title of a roll call itself, by the first of its votes', () => {
    const { documents, concepts, statements } = open(dated);
    expect(documents).toMatchObject([
      { id: 'roll-call-1', title: 'R/1', kind: 'roll-call', date: '2009-01-01' },
      { id: 'roll-call-2', title: 'Roll call 2', kind: 'roll-call' },
    ]);
    expect(documents[1]?.date).toBeUndefined();
    expect(concepts.map(({ name }) => name)).toEqual(['R/1', 'Roll call 2']);
    expect(statements.map(({ document }) => document)).toEqual([
      'roll-call-1',
      'roll-call-1',
      'roll-call-2',
    ]);
  });

  test('believes a list of roll calls beside it before itself', () => {
    const beside = { name: 'r.csv', text: 'rcid,date\n1,1946\n' };
    const { documents } = open(dated, beside);
    expect(documents[0]).toMatchObject({ title: 'R/1', date: '1946' });
  });

  test('with titles alone is one document, and never titled by who votes', () => {
    const text = 'rcid,member,name,issue,vote\n1,m1,Ann,Fish,yes\n';
    const { documents, concepts } = open(text);
    expect(documents).toMatchObject([{ id: 'un-votes', kind: 'dataset' }]);
    expect(concepts).toMatchObject([{ name: 'Fish' }]);
  });

  test('with a date among others that is none is told its line', () => {
    const text = dated.replace('2,,', '2,May,').replace('1,2009-05-05', '3,2009-05-05');
    const result = readCsv({ name: 'v.csv', text });
    expect(result).toMatchObject({ ok: false, issues: [{ path: '4:date', value: 'May' }] });
  });

  test('with wrong rows is told every one of them', () => {
    const text = 'rcid,country,vote\n3,Norland,perhaps\n,Norland,yes\n3,,yes\n3,Sudland,yes\n';
    const result = readCsv({ name: 'v.csv', text });
    expect(result).toMatchObject({
      ok: false,
      issues: [
        { path: '2:vote', value: 'perhaps' },
        { path: '3:rcid', value: '' },
        { path: '4:country', value: '' },
      ],
    });
  });

  test('is refused where the list beside it has a date that is none', () => {
    const text = rollCalls.text.replace('1946-01-02', '2 January');
    const result = readCsv({ name: 'v.csv', text: votes }, [{ ...rollCalls, text }]);
    expect(result).toMatchObject({
      ok: false,
      issues: [{ path: 'un_roll_calls.csv:2:date', line: 2, value: '2 January' }],
    });
  });
});
