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
        { path: '4:voter', value: '' },
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

/** Who votes how in a table, by the names of its columns. */
function votesIn(text: string): readonly string[] {
  const { actors, concepts, statements } = open(text);
  const name = (id: string) => [...actors, ...concepts].find((entity) => entity.id === id)?.name;
  return statements.map(({ speaker, stance, target }) =>
    [name(speaker), stance, name(target)].join(' '),
  );
}

describe('votes of other hands', () => {
  test.each([
    [
      'words of a parliament',
      'Member,Bill,Position\nAnn,B 1,Yea\nBob,B 1,NAY\nCy,B 1,Not Voting\nDi,B 1,Present\n',
      ['Ann supports B 1', 'Bob opposes B 1', 'Di neutral B 1'],
    ],
    [
      'letters, as the United Nations list them',
      'undl_id,ms_code,ms_name,ms_vote\n7,NO,Norland,Y\n7,SU,Sudland,N\n7,EI,East Isle,A\n7,WI,West Isle,X\n',
      [
        'Norland supports Roll call 7',
        'Sudland opposes Roll call 7',
        'East Isle neutral Roll call 7',
      ],
    ],
    [
      'codes of the General Assembly',
      'rcid,ccode,vote\n3,2,1\n3,365,3\n3,200,2\n3,220,8\n3,710,9\n',
      ['2 supports Roll call 3', '365 opposes Roll call 3', '200 neutral Roll call 3'],
    ],
    [
      'codes of Congress, whose numbers begin anew',
      'congress,chamber,rollnumber,icpsr,cast_code\n116,House,1,10,1\n117,House,1,10,6\n117,House,1,11,9\n',
      ['10 supports 116 House 1', '10 opposes 117 House 1'],
    ],
    [
      'one and nought',
      'division,mp,vote\n9,Ann,1\n9,Bob,0\n9,Cy,NA\n',
      ['Ann supports Roll call 9', 'Bob opposes Roll call 9'],
    ],
    [
      'one, nought and minus one',
      'Vote ID;MP;Vote\n9;Ann;1\n9;Bob;-1\n9;Cy;0\n',
      ['Ann supports Roll call 9', 'Bob opposes Roll call 9', 'Cy neutral Roll call 9'],
    ],
  ])('are read: %s', (_, text, expected) => {
    expect(votesIn(text)).toEqual(expected);
  });

  test('keep their words, and say of a code what it was taken for', () => {
    const labels = (text: string) => open(text).statements.map(({ label }) => label);
    expect(labels('bill,member,vote\n1,Ann,Yea\n')).toEqual(['Yea']);
    expect(labels('rcid,ccode,vote\n3,2,1\n3,9,2\n3,365,3\n')).toEqual([
      'yes (1)',
      'abstained (2)',
      'no (3)',
    ]);
  });

  const numbered = 'motion,member,vote\nM,Ann,1\nM,Bob,2\nM,Cy,3\n';
  const excused = 'motion,member,vote\nM,Ann,yes\nM,Bob,with the chair\n';

  test.each([
    ['codes that may mean anything', numbered, ['2', '3']],
    ['words that nobody knows', excused, ['with the chair']],
  ])('are asked about: %s', (_, text, words) => {
    const read = readCsv({ name: 'v.csv', text });
    expect(read).toMatchObject({ ok: false });
    if (!read.ok) expect(read.sample?.unknown?.words).toEqual(expect.arrayContaining(words));
  });

  test('mean what they are said to mean', () => {
    const stances = { 1: 'supports', 2: 'opposes', 3: 'neutral' };
    const read = readCsv({ name: 'v.csv', text: numbered }, [], { stances });
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    expect(read.value.statements.map(({ stance }) => stance)).toEqual([
      'supports',
      'opposes',
      'neutral',
    ]);
    const absent = readCsv({ name: 'v.csv', text: excused }, [], {
      stances: { paired: 'neutral' },
    });
    expect(absent).toMatchObject({ ok: false, issues: [{ path: 'stances.paired' }, {}] });
  });

  test('make parties organisations that their members belong to', () => {
    const { actors } = open(
      'vote_id,name,party,vote\n1,Ann,Green,yes\n2,Ann,Blue,no\n1,Bob,NA,no\n',
    );
    expect(actors.map(({ name, kind, memberOf }) => [name, kind, memberOf])).toEqual([
      ['Ann', 'person', ['green', 'blue']],
      ['Bob', 'person', []],
      ['Green', 'organisation', []],
      ['Blue', 'organisation', []],
    ]);
  });

  test('tell two of one name by their codes, where both vote on the same', () => {
    const text =
      'vote_id,member,member_id,vote\n1,Smith,s1,yes\n1,Smith,s2,no\n1,Jones,j1,no\n2,Jones,j2,yes\n';
    expect(votesIn(text)).toEqual([
      'Smith (s1) supports Roll call 1',
      'Smith (s2) opposes Roll call 1',
      'Jones opposes Roll call 1',
      'Jones supports Roll call 2',
    ]);
    expect(open(text).actors.find(({ name }) => name === 'Jones')?.aliases).toEqual(['j1', 'j2']);
  });
});
