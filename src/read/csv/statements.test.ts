import { expect, test } from 'vitest';
import { readCsv } from './csv.ts';

function open(text: string) {
  const result = readCsv({ name: 'said.csv', text });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

function issuesOf(text: string) {
  const result = readCsv({ name: 'said.csv', text });
  return result.ok ? [] : result.issues.map(({ path, value }) => [path, value]);
}

const header =
  'id,document,date,speaker,speakerName,speakerKind,target,targetName,targetKind,stance,polarity,' +
  'label,summary,start,end,reportedBy,condition,confidence\r\n';

test('a list of statements that was written from here is read with all it says', () => {
  const { statements, actors, concepts, documents, stances } = open(
    header +
      'm-1,gazette,2020-03-02,norland,Norland,state,accord,Lake Accord,treaty,conditional,0.5,' +
      '"would sign, if paid",Norland may sign.,3,9,paper,if paid,0.7\r\n' +
      'm-2,gazette,2020-03-02,ann,Ann Roe,expert,norland,Norland,state,opposes,-1,blames,,,,,,\r\n',
  );
  expect(statements).toEqual([
    {
      id: 'm-1',
      document: 'gazette',
      speaker: 'norland',
      target: 'accord',
      stance: 'conditional',
      label: 'would sign, if paid',
      summary: 'Norland may sign.',
      reportedBy: 'paper',
      condition: 'if paid',
      confidence: 0.7,
      attributes: { start: '3', end: '9' },
    },
    {
      id: 'm-2',
      document: 'gazette',
      speaker: 'ann',
      target: 'norland',
      stance: 'opposes',
      label: 'blames',
      summary: '',
    },
  ]);
  expect(actors.map(({ id, name, kind }) => [id, name, kind])).toEqual([
    ['norland', 'Norland', 'state'],
    ['paper', 'paper', 'other'],
    ['ann', 'Ann Roe', 'expert'],
  ]);
  expect(concepts).toEqual([{ id: 'accord', name: 'Lake Accord', aliases: [], kind: 'treaty' }]);
  expect(documents).toEqual([{ id: 'gazette', title: 'gazette', authors: [], date: '2020-03-02' }]);
  expect(stances).toBeUndefined();
});

test('a list of speaker, target and stance alone is enough', () => {
  const { statements, documents } = open('Speaker;Target;Stance\nAnn;Bo;against\nBo;Ann;3\n');
  expect(statements).toMatchObject([
    { id: 's1', speaker: 'ann', target: 'bo', stance: 'opposes', label: 'opposes' },
    { id: 's2', stance: 'supports', weight: 3 },
  ]);
  expect(documents).toMatchObject([{ id: 'said', kind: 'dataset' }]);
});

test('a stance of its own joins the vocabulary with its polarity', () => {
  const { statements, stances } = open(
    'speaker,target,stance,polarity\nAnn,Bo,Shrugs off,-0.2\nBo,Ann,supports,0.9\nBo,Bo,shrugs off,-0.2\n',
  );
  expect(statements.map(({ stance }) => stance)).toEqual(['shrugs-off', 'supports', 'shrugs-off']);
  expect(stances).toContainEqual({ id: 'shrugs-off', label: 'Shrugs off', polarity: -0.2 });
  expect(stances).toContainEqual({ id: 'supports', label: 'supports', polarity: 0.9 });
  expect(stances).toHaveLength(7);
});

test('with wrong rows it is told every one of them', () => {
  const columns = 'speaker,target,stance,polarity,date,confidence\n';
  expect(
    issuesOf(
      columns +
        ',b,supports,,2020-13,2\na,,shrugs,,,\na,b,supports,7,,x\na,b,odd,0.1,,\na,b,odd,0.2,,\n',
    ),
  ).toEqual([
    ['2:speaker', ''],
    ['2:date', '2020-13'],
    ['2:confidence', '2'],
    ['3:target', ''],
    ['3:stance', 'shrugs'],
    ['4:confidence', 'x'],
    ['4:stance', 'supports'],
    ['6:stance', 'odd'],
  ]);
});

test('it is never taken for the nodes of edges that lie beside it', () => {
  const beside = { name: 's.csv', text: 'id,speaker,target,stance\nm-1,Ann,Bo,supports\n' };
  const result = readCsv({ name: 'e.csv', text: 'source,target\na,b\n' }, [beside]);
  expect(result.ok && result.value.actors.map(({ id }) => id)).toEqual(['a', 'b']);
});
