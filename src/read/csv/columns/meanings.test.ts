import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Project } from '../../../model/schema.ts';
import { parseProject, serialiseProject } from '../../../model/project.ts';
import { readAny } from '../../any.ts';
import { readCsv } from '../csv.ts';
import { differentWords, type AssignedStances } from './meanings.ts';
import type { ReadOptions } from './reading.ts';

function read(text: string, options: ReadOptions = {}) {
  return readCsv({ name: 'see.csv', text }, [], options);
}

function open(text: string, options?: ReadOptions) {
  const result = read(text, options);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

function refusal(text: string, options?: ReadOptions) {
  const result = read(text, options);
  if (result.ok) throw new Error('was read');
  return result;
}

function stancesIn({ statements }: Project) {
  return statements.map(({ stance, label }) => [stance, label]);
}

const german = { dafür: 'supports', DAGEGEN: 'opposes', ' Egal ': 'neutral' };
const said = [
  ['supports', 'dafür'],
  ['opposes', 'Dagegen'],
  ['neutral', 'EGAL'],
];

/** Forms of table, how each begins, and what is said of its columns. */
const forms = [
  ['edges', 'source,target,stance\n', undefined],
  ['edges without a row of names', '', undefined],
  ['edges with words in a column that may hold else', 'from,to,type\n', undefined],
  ['statements', 'speaker,target,stance\n', undefined],
  ['coded statements', 'person,concept,agreement\n', undefined],
  ['columns that were said', 'Wer,Was,Wie\n', { source: 'Wer', target: 'Was', sign: 'Wie' }],
] as const;

describe('words that were said to mean a stance', () => {
  test.each(forms)('mean it in any case and stay as labels, in %s', (_, head, columns) => {
    const rows = 'a,b,dafür\nb,c,Dagegen\nc,a, EGAL \n';
    const project = open(head + rows, { columns, stances: german });
    expect(stancesIn(project)).toEqual(said);
    const json = JSON.parse(serialiseProject(project)) as unknown;
    expect(parseProject(json)).toEqual({ ok: true, value: json });
  });

  test('go before what readers know of them, beside words that are known', () => {
    const stances = { '1': 'opposes', pro: 'conditional' };
    expect(stancesIn(open('source,target,sign\na,b,1\nb,a,pro\nb,c,-3\n', { stances }))).toEqual([
      ['opposes', '1'],
      ['conditional', 'pro'],
      ['opposes', 'opposes'],
    ]);
    const coded = 'person,concept,agreement\na,b,-2\na,c,1\nb,b,1\nb,c,ja\n';
    const { stances: own, statements } = open(coded, { stances: { ja: 'supports' } });
    expect(own?.map(({ id }) => id)).toEqual(['level-plus-1', 'level-minus-2', 'supports']);
    expect(statements.at(-1)).toMatchObject({ stance: 'supports', label: 'ja' });
  });

  test('stay as attributes of statements that have another label', () => {
    const text = 'speaker,target,stance,label\na,b,dafür,welcomes\nb,a,dafür,\n';
    expect(open(text, { stances: { dafür: 'supports' } }).statements).toMatchObject([
      { stance: 'supports', label: 'welcomes', attributes: { stance: 'dafür' } },
      { stance: 'supports', label: 'dafür' },
    ]);
  });
});

const edges = 'source,target,stance\na,b,dafür\nb,a,dagegen\n';

describe('words that were said to mean no stance', () => {
  const mute = { dafür: 'supports', Unklar: 'none', 'k. A.': 'none' };
  test.each([...forms, ['votes', 'member,motion,vote\n', undefined] as const])(
    'leave their rows out, which is said, in %s',
    (_, head, columns) => {
      const rows = 'a,b,dafür\nb,c,unklar\nc,a,K. A.\nc,b,no\n';
      const known = head.includes('vote') || head.includes('agreement') ? {} : { no: 'opposes' };
      const project = open(head + rows, { columns, stances: { ...mute, ...known } });
      expect(stancesIn(project).map(([stance]) => stance)).toEqual(['supports', 'opposes']);
      expect(project.description).toMatch(/2 rows whose words are said to mean no stance are left/);
      const names = [...project.actors, ...project.concepts].map(({ name }) => name);
      expect(names.toSorted()).toEqual(['a', 'b', 'c']);
    },
  );

  test('leave numbers beside them what they are', () => {
    const text = 'Wer,Was,Wie\na,x,1\nb,x,0\nc,x,unklar\n';
    const columns = { source: 'Wer', concept: 'Was', sign: 'Wie' };
    expect(stancesIn(open(text, { columns, stances: { unklar: 'none' } }))).toEqual([
      ['supports', 'supports'],
      ['opposes', 'opposes'],
    ]);
  });

  test('are told where nothing is left, where no such word is there, and where it means two', () => {
    const text = 'source,target,stance\na,b,unklar\n';
    expect(refusal(text, { stances: { unklar: 'none' } }).issues).toMatchObject([
      { path: 'stances', message: expect.stringContaining('holds no row that says a stance') },
    ]);
    const stances = { unklar: 'none', mute: 'none' };
    expect(refusal(`${text}b,a,pro\n`, { stances }).issues).toMatchObject([
      { path: 'stances.mute' },
    ]);
    const two = { unklar: 'none', UNKLAR: 'neutral' };
    expect(refusal(text, { stances: two }).issues).toMatchObject([{ path: 'stances.UNKLAR' }]);
  });

  test('keep the line of what is wrong in other rows', () => {
    const text = 'source,target,stance\na,b,unklar\na,,pro\n';
    expect(refusal(text, { stances: { unklar: 'none' } }).issues).toMatchObject([
      { path: '3:target', line: 3 },
    ]);
  });
});

describe('what was said wrongly of words', () => {
  test.each<[string, AssignedStances, string, string, string]>([
    ['a stance that is none', { dafür: 'likes' }, 'stances["dafür"]', 'likes', 'ambivalent'],
    [
      'a word with two meanings',
      { dagegen: 'opposes', Dagegen: 'neutral' },
      'stances.Dagegen',
      'neutral',
      'opposes',
    ],
    [
      'a word that is absent',
      { dafür: 'supports', dagegen: 'opposes', nie: 'opposes' },
      'stances.nie',
      'nie',
      'no such word',
    ],
    ['an odd word', { ['__proto__']: 'maybe' }, 'stances.__proto__', 'maybe', 'ambivalent'],
    ['an empty word', { '': 'neutral' }, 'stances[""]', '', 'no such word'],
  ])('is told with place and value: %s', (_, stances, path, value, words) => {
    const [issue] = refusal(edges, { stances }).issues;
    expect(issue).toMatchObject({ path, value, message: expect.stringContaining(words) });
  });

  test('is told together with the rows whose words stay unknown', () => {
    const { issues } = refusal(edges, { stances: { dafur: 'supports', dagegen: 'opposes' } });
    expect(issues.map(({ path, value }) => [path, value])).toEqual([
      ['stances.dafur', 'dafur'],
      ['2:sign', 'dafür'],
    ]);
  });

  test('is told of what has no words for stances', () => {
    const stances = { ja: 'supports' };
    const result = readAny(new TextEncoder().encode('{}'), 'a.stance.json', [], { stances });
    expect(result).toMatchObject({ issues: [{ message: expect.stringContaining('is no table') }] });
  });
});

describe('a table that is refused', () => {
  test('only for its words tells which they are, each once', () => {
    const text = `${edges}c,a,DAGEGEN\nc,b,supports\n`;
    const { issues, sample } = refusal(text);
    expect(issues).toHaveLength(3);
    expect(sample?.unknown).toEqual({ words: ['dafür', 'dagegen'], count: 2 });
    const left = refusal(text, { stances: { dafür: 'supports' } });
    expect(left.sample?.unknown?.words).toEqual(['dagegen']);
  });

  test('for other things, too, does not ask for words', () => {
    expect(refusal('source,target,stance\na,,dafür\n').sample).toBeUndefined();
    expect(refusal('source,target,stance\na,b,\n').sample).toBeUndefined();
    expect(refusal(`source,target,stance\na,b,${'x'.repeat(201)}\n`).sample).toBeUndefined();
  });

  test('tells the first of many words, and how many there are', () => {
    const rows = Array.from({ length: 80 }, (_, at) => `a,b,word ${at}`);
    const { unknown } = refusal(['source,target,stance', ...rows].join('\n')).sample!;
    expect(unknown?.words).toHaveLength(31);
    expect(unknown?.count).toBe(80);
  });

  test('once its columns are said tells the words that have no polarity beside them', () => {
    const text = 'Wer,Was,Wie,Wert\na,b,gern,1\na,c,gern,\na,c,nie,\na,c,pro,\n';
    const columns = { source: 'Wer', target: 'Was', sign: 'Wie', polarity: 'Wert' };
    expect(refusal(text, { columns }).sample?.unknown).toEqual({ words: ['nie'], count: 1 });
    const project = open(text, { columns, stances: { nie: 'opposes' } });
    expect(project.statements.map(({ stance }) => stance)).toEqual([
      'gern',
      'gern',
      'opposes',
      'supports',
    ]);
  });
});

const ids = ['supports', 'conditional', 'neutral', 'ambivalent', 'questions', 'opposes'] as const;

test('translating words for stances and saying what they mean gives the same project but labels', () => {
  const name = fc.constantFrom('Norland', 'Sudland', 'a', 'Ban');
  const row = fc.tuple(name, name, fc.constantFrom(...ids));
  // No cell is read as a number, a date or a word that readers know.
  const word = fc
    .tuple(fc.constantFrom('Ж', 'wort ', '词', "o'", 'x=y '), fc.uuid())
    .map((parts) => parts.join(''));
  const words = fc.uniqueArray(word, { minLength: 6, maxLength: 6 });
  const form = fc.constantFrom(
    { head: 'source,target,stance', options: {} },
    { head: 'speaker,target,stance', options: {} },
    { head: 'Wer,Was,Wie', options: { columns: { source: 'Wer', target: 'Was', sign: 'Wie' } } },
  );
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), words, form, (rows, own, { head, options }) => {
      const written = (wordOf: (id: (typeof ids)[number]) => string) =>
        [head, ...rows.map(([from, to, id]) => `${from},${to},${wordOf(id)}`)].join('\n');
      const invented = (id: (typeof ids)[number]) => own[ids.indexOf(id)]!;
      const used = new Set(rows.map(([, , id]) => id));
      const stances = Object.fromEntries(
        Array.from(used, (id) => [` ${invented(id).toUpperCase()} `, id]),
      );
      const plain = open(
        written((id) => id),
        options,
      );
      const translated = open(written(invented), { ...options, stances });
      expect(translated.statements.map(({ label }) => label)).toEqual(
        rows.map(([, , id]) => invented(id)),
      );
      const unlabelled = ({ statements, ...rest }: Project) => ({
        ...rest,
        statements: statements.map((statement) => ({ ...statement, label: '' })),
      });
      expect(unlabelled(translated)).toEqual(unlabelled(plain));
      // Unsaid, each of them is asked for.
      const { sample } = refusal(written(invented), options);
      expect(sample?.unknown?.words.toSorted()).toEqual(Array.from(used, invented).sort());
    }),
  );
});

test('a number with marks between its thousands is no word that could mean a stance', () => {
  expect(differentWords(['1.234,5', '1.000.000', "2'000", 'A1', '12.9.2011', '1st'])).toEqual([
    'A1',
    '12.9.2011',
    '1st',
  ]);
});
