import { describe, expect, test } from 'vitest';
import { readCsv } from './csv.ts';

function open(text: string) {
  const result = readCsv({ name: 'votes.csv', text });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

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
      ['10 supports Roll call 116 House 1', '10 opposes Roll call 117 House 1'],
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

  test('tell people of one name apart by their ids, and else by what differs in one roll call', () => {
    const ids = 'vote_id,member,member_id,vote\n1,Smith,s1,yes\n2,Smith,s2,no\n1,Jones,j1,no\n';
    expect(votesIn(ids)).toEqual([
      'Smith (s1) supports Roll call 1',
      'Smith (s2) opposes Roll call 2',
      'Jones opposes Roll call 1',
    ]);
    const seats =
      'division,mp,party,constituency,vote\n1,Davies,Blue,Grantham,aye\n1,Davies,Red,Leeds,no\n' +
      '1,Roe,Red,York,no\n2,Roe,Red,Hull,no\n';
    expect(votesIn(seats)).toEqual([
      'Davies (Grantham) supports Roll call 1',
      'Davies (Leeds) opposes Roll call 1',
      'Roe opposes Roll call 1',
      'Roe opposes Roll call 2',
    ]);
  });

  test('are those of people, who belong to their countries and speak for their parties', () => {
    const text =
      'vote_id,mep,country,group,vote\n1,Ann,Germany,Greens,FOR\n1,Bob,Malta,Blues,AGAINST\n' +
      '2,Ann,Germany,Blues,DID_NOT_VOTE\n2,Bob,Malta,Blues,ABSTENTION\n';
    const { actors, statements } = open(text);
    expect(actors.map(({ name, kind, memberOf }) => [name, kind, memberOf])).toEqual([
      ['Ann', 'person', ['greens', 'blues', 'germany']],
      ['Bob', 'person', ['blues', 'malta']],
      ['Greens', 'organisation', []],
      ['Blues', 'organisation', []],
      ['Germany', 'state', []],
      ['Malta', 'state', []],
    ]);
    expect(statements.map(({ speaker, speaksFor }) => [speaker, speaksFor])).toEqual([
      ['ann', 'greens'],
      ['bob', 'blues'],
      ['bob', 'blues'],
    ]);
  });

  test.each([
    [
      'a motion before a division, which may be a seat',
      'motion,councillor,division,vote\nTax,Ann,North,For\nTax,Bob,South,Against\nRoads,Ann,North,Against\n',
      ['Ann supports Tax', 'Bob opposes Tax', 'Ann opposes Roads'],
    ],
    [
      'sessions in which numbers begin anew',
      'congress,session,roll_call,member_id,name,vote_position\n115,1,17,A,Ann,Yes\n115,2,17,A,Ann,No\n',
      ['Ann supports Roll call 1 17', 'Ann opposes Roll call 2 17'],
    ],
    [
      'dates on which numbers begin anew',
      'Division Number,Date,MP,Vote\n1,2017-06-28,May,Aye\n1,2019-10-21,May,No\n1,2019-10-21,Roe,No\n',
      [
        'May supports Roll call 1, 2017-06-28',
        'May opposes Roll call 1, 2019-10-21',
        'Roe opposes Roll call 1, 2019-10-21',
      ],
    ],
    [
      'motions on one bill',
      'bill,motion,senator,vote\nB 1,Cloture,Ann,Yea\nB 1,Passage,Ann,Nay\n',
      ['Ann supports B 1: Cloture', 'Ann opposes B 1: Passage'],
    ],
    [
      'a record that is in every row before a resolution that is not',
      'undl_id,ms_name,ms_vote,resolution\n7,Norland,Y,\n8,Norland,N,R/8\n',
      ['Norland supports Roll call 7', 'Norland opposes R/8'],
    ],
    [
      'a flag of membership, which is nobody',
      'rcid,ccode,member,vote\n3,2,1,1\n3,20,1,3\n',
      ['2 supports Roll call 3', '20 opposes Roll call 3'],
    ],
    [
      'titles of people, which are none of roll calls',
      'roll_call_id,title,name,vote\n5,Sen.,Ann,Yea\n6,Sen.,Ann,Nay\n',
      ['Ann supports Roll call 5', 'Ann opposes Roll call 6'],
    ],
    [
      'plus and minus',
      'motion,member,vote\nM,Ann,+\nM,Bob,-\nM,Cy,0\n',
      ['Ann supports M', 'Bob opposes M', 'Cy neutral M'],
    ],
    [
      'votes beside the codes of Congress, which are in another column',
      'vote_id,icpsr,cast_code,vote\n1,10,1,1\n1,11,6,0\n',
      ['10 supports Roll call 1', '11 opposes Roll call 1'],
    ],
    [
      'a column that holds votes before one that only seems to',
      'vote_id,vote,mep,position\n1,On fish,Ann,for\n1,On fish,Bob,against\n2,On lakes,Ann,for\n',
      ['Ann supports Roll call 1', 'Bob opposes Roll call 1', 'Ann supports Roll call 2'],
    ],
  ])('are told from what stands beside them: %s', (_, text, expected) => {
    expect(votesIn(text)).toEqual(expected);
  });

  test.each([
    ['A beside N, which may be an aye', 'division,mp,vote\n1,Ann,A\n1,Bob,N\n', ['A']],
    [
      '1, 2 and 3 that no state cast',
      'vote_id,mep_id,vote\n1,a,1\n1,b,2\n1,c,3\n1,d,9\n',
      ['2', '3', '9'],
    ],
  ])('are not guessed: %s', (_, text, words) => {
    const read = readCsv({ name: 'v.csv', text });
    if (read.ok) throw new Error('was read');
    expect(read.sample?.unknown?.words).toEqual(expect.arrayContaining(words));
  });

  test('that lack who or on what are refused where they do, in the words of the file', () => {
    const text = 'resolution,mp,vote\nNA,Ann,yes\nR 1,NA,no\nR 1,Bob,no\n';
    expect(readCsv({ name: 'v.csv', text })).toMatchObject({
      ok: false,
      issues: [
        { path: '2:resolution', value: 'NA' },
        { path: '3:mp', value: 'NA' },
      ],
    });
  });

  test('of one voter twice in one roll call are counted in what is said of the file', () => {
    const text = 'motion,member,vote\nM,Ann,yes\nM,Ann,no\nM,Bob,no\n';
    expect(open(text).description).toContain('1 vote is a further one of the same voter');
    expect(open('motion,member,vote\nM,Ann,yes\n').description).not.toContain('further');
  });

  test('stand back where a table says itself who speaks on what, or which edges have which sign', () => {
    const edges = 'source,target,sign,country,bill,vote\nA,B,1,DE,B 1,yes\n';
    expect(open(edges).actors.map(({ name }) => name)).toEqual(['A', 'B']);
    const said = 'speaker,target,stance,member,bill,vote\nAnn,Tax,supports,Ann,B 1,no\n';
    expect(open(said).statements).toMatchObject([{ speaker: 'ann', stance: 'supports' }]);
  });
});
