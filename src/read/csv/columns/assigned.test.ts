import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseProject, serialiseProject } from '../../../model/project.ts';
import { readCsv, type TableText } from '../csv.ts';
import type { AssignedColumns } from './assigned.ts';

function read(text: string, columns?: AssignedColumns, beside: readonly TableText[] = []) {
  return readCsv({ name: 'see.csv', text }, beside, { columns });
}

function open(...given: Parameters<typeof read>) {
  const result = read(...given);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

function issuesOf(...given: Parameters<typeof read>) {
  const result = read(...given);
  return result.ok ? [] : result.issues;
}

const german = 'Land;Ziel;Haltung;Datum;Quelle;Zitat\nChile;Peru;-1;12.9.2011;Blatt;Nie.\n';
const said = { source: 'Land', target: 'Ziel', sign: 'Haltung' } as const;

describe('a table whose columns were said', () => {
  test('is read as statements, other columns kept as attributes', () => {
    const { statements, actors, documents } = open(german, said);
    expect(statements).toMatchObject([
      {
        id: 's1',
        speaker: 'chile',
        target: 'peru',
        stance: 'opposes',
        summary: '',
        attributes: { datum: '12.9.2011', quelle: 'Blatt', zitat: 'Nie.' },
      },
    ]);
    expect(actors.map(({ name }) => name)).toEqual(['Chile', 'Peru']);
    expect(documents).toMatchObject([{ id: 'see', kind: 'dataset' }]);
  });

  test('has dates, documents and words where columns of them were said, too', () => {
    const more = { date: 'Datum', document: 'Quelle', summary: 'Zitat' };
    const { statements, documents } = open(german, { ...said, ...more });
    expect(documents).toEqual([{ id: 'blatt', title: 'Blatt', authors: [], date: '2011-09-12' }]);
    expect(statements).toMatchObject([{ document: 'blatt', summary: 'Nie.' }]);
    expect(statements[0]).not.toHaveProperty('attributes');
  });

  test('may be about ideas, whoever speaks under the same name', () => {
    const text = 'Wer,Was,Wie\nChile,Ban,supports\nPeru,Chile,opposes\n';
    const columns = { source: 'Wer', concept: 'Was', sign: 'Wie' };
    const { actors, concepts, statements } = open(text, columns);
    expect(actors.map(({ id }) => id)).toEqual(['chile', 'peru']);
    const idea = { aliases: [], kind: 'idea' };
    expect(concepts).toEqual([
      { id: 'ban', name: 'Ban', ...idea },
      { id: 'chile-2', name: 'Chile', ...idea },
    ]);
    expect(statements.map(({ target }) => target)).toEqual(['ban', 'chile-2']);
  });

  test('is told by numbers where no row names the columns', () => {
    const { statements } = open('pro,Chile,Peru\ncontra,Peru,Chile\n', {
      source: 2,
      target: 3,
      sign: 1,
    });
    expect(statements.map(({ speaker, stance }) => [speaker, stance])).toEqual([
      ['chile', 'supports'],
      ['peru', 'opposes'],
    ]);
  });

  test('keeps what is known by its name, unless another column was said to hold it', () => {
    expect(open('from,to,Haltung\na,b,contra\n', { sign: 'Haltung' }).statements).toMatchObject([
      { speaker: 'a', target: 'b', stance: 'opposes' },
    ]);
    const { statements } = open('target,Ziel,speaker,stance,Haltung\nx,b,a,1,-1\n', {
      target: 'ziel',
      sign: 'HALTUNG',
    });
    expect(statements).toMatchObject([{ speaker: 'a', target: 'b', stance: 'opposes' }]);
    expect(statements[0]!.attributes).toEqual({ target_2: 'x', stance_2: '1' });
  });

  test('has no date, document or polarity that was not said', () => {
    const text = 'Land,Ziel,Haltung,date,document,confidence,polarity\na,b,pro,May,Blatt,90,7\n';
    expect(open(text, said).statements[0]).toMatchObject({
      document: 'see',
      attributes: { date_2: 'May', document_2: 'Blatt', confidence_2: '90', polarity_2: '7' },
    });
  });

  test('may have stances in words of their own, with their polarity beside them', () => {
    const text = 'Land;Ziel;Haltung;Wert\na;b;dafür;1\nb;a;eher dagegen;-0,5\n';
    const { statements, stances } = open(text, { ...said, polarity: 'Wert' });
    expect(statements.map(({ stance }) => stance)).toEqual(['dafür', 'eher-dagegen']);
    expect(stances).toContainEqual({ id: 'eher-dagegen', label: 'eher dagegen', polarity: -0.5 });
  });

  test('is described by a list of nodes beside it', () => {
    const nodes = { name: 'nodes.csv', text: 'id,name,type\nP,Peru,false\nB,The ban,true\n' };
    const { actors, concepts } = open(
      'Wer,Was,Wie\nP,B,1\n',
      {
        source: 'Wer',
        target: 'Was',
        sign: 'Wie',
      },
      [nodes],
    );
    expect(actors).toMatchObject([{ id: 'p', name: 'Peru' }]);
    expect(concepts).toMatchObject([{ id: 'b', name: 'The ban', kind: 'proposal' }]);
  });
});

describe('columns that cannot be what was said', () => {
  test.each<[string, AssignedColumns, string, unknown, string]>([
    ['are absent', { ...said, date: 'Tag' }, 'date', 'Tag', 'Land, Ziel, Haltung, Datum'],
    ['hold something already', { ...said, target: 'Land' }, 'target', 'Land', 'source'],
    ['are missing', { source: 'Land', target: 'Ziel' }, 'sign', undefined, 'the stance'],
    ['are two for one thing', { ...said, concept: 'Zitat' }, 'concept', 'Zitat', 'only one'],
    ['are numbers beside names', { ...said, date: 4 }, 'source', 'Land', '#1, #2'],
    ['are beyond the last', { source: 1, target: 2, sign: 9 }, 'sign', 9, '#5, #6'],
  ])('because they %s, are told with field and value', (_, columns, path, value, words) => {
    const [issue] = issuesOf(german, columns);
    expect(issue).toMatchObject({ path, value, message: expect.stringContaining(words) });
  });

  test('are all told at once', () => {
    const issues = issuesOf('a;b\nx;y\n', { source: 'c', sign: 'd' });
    expect(issues.map(({ path }) => path)).toEqual(['source', 'sign', 'target']);
  });

  test('or rows in them, are told by the names that the file has', () => {
    const issues = issuesOf('Land,Ziel,Haltung,Tag\nChile,,maybe,yesterday\n', {
      ...said,
      date: 'Tag',
    });
    expect(issues.map(({ path, value }) => [path, value])).toEqual([
      ['2:Ziel', ''],
      ['2:Tag', 'yesterday'],
      ['2:Haltung', 'maybe'],
    ]);
    expect(issuesOf('x,,1\n', { source: 1, target: 2, sign: 3 })).toMatchObject([{ path: '1:#2' }]);
  });
});

const names = ['speaker', 'target', 'stance', 'date', 'document', 'summary', 'Land 2', 'since'];
const fields = ['source', 'target', 'sign', 'date', 'document', 'summary'] as const;

test('renaming columns and saying what they hold gives the same project', () => {
  const cell = fc.constantFrom('Norland', 'Süd-Land', 'a', '1', '-1', 'supports', '2005', '"x, y"');
  const stance = fc.constantFrom('supports', 'against', '1', '-2,5', '0', '+');
  const date = fc.constantFrom('', '2005', '2011-09-12', '1.2.2003');
  const row = fc
    .tuple(cell, cell, stance, date, cell, cell, cell, cell)
    .map((cells) => cells.map((one) => (one.startsWith('"') ? one : `"${one}"`)));
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 });
  // Names that readers know are among them: what was said goes before.
  const called = fc.uniqueArray(
    fc.oneof(fc.constantFrom('Ziel', 'source', 'Target', 'stance', 'date', 'sign', '1'), fc.uuid()),
    { minLength: 6, maxLength: 6, selector: (name) => name.toLowerCase() },
  );
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), order, called, (rows, at, own) => {
      const written = (header: readonly string[]) =>
        [header, ...rows].map((cells) => at.map((index) => cells[index]!).join(',')).join('\n');
      const plain = open(written(names));
      const columns = Object.fromEntries(fields.map((field, index) => [field, own[index]!]));
      const renamed = open(written([...own, ...names.slice(6)]), columns);
      expect(renamed).toEqual(plain);
    }),
  );
});

test('whatever is said, a table is read whole, as a sound project, or refused with issues', () => {
  const cell = fc.constantFrom('a', 'B c', '1', '-1', '', 'pro', '2005', 'Land', 'date', '"x,y"');
  const text = fc
    .array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 5 })
    .map((rows) => rows.map((row) => row.join(',')).join('\n'));
  const ref = fc.oneof(fc.constantFrom('a', 'Land', 'date', 'pro', ''), fc.integer());
  const columns = fc.record(
    { source: ref, target: ref, concept: ref, sign: ref, date: ref, document: ref, summary: ref },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(text, columns, (main, given) => {
      const result = read(main, given);
      if (!result.ok) expect(result.issues.length).toBeGreaterThan(0);
      else {
        const json = JSON.parse(serialiseProject(result.value)) as unknown;
        expect(parseProject(json)).toEqual({ ok: true, value: json });
      }
    }),
    { numRuns: 500 },
  );
});

describe('numbers on ideas are those of a column of agreement', () => {
  const columns = { source: 'Wer', concept: 'Was', sign: 'Wie' };
  const stancesIn = (...signs: readonly (string | number)[]) => {
    const rows = signs.map((sign, at) => `a${at},x,${sign}\n`);
    const { statements, stances } = open(`Wer,Was,Wie\n${rows.join('')}`, columns);
    return [
      statements.map(({ stance }) => stance),
      stances?.map(({ id, polarity }) => [id, polarity]),
    ];
  };

  test('of 1 and 0, which is a no', () => {
    expect(stancesIn(1, 0)).toEqual([['supports', 'opposes'], undefined]);
  });

  test('of a scale, whose levels are as far apart as on it', () => {
    const [given, stances] = stancesIn(2, -2, 1, 0);
    expect(given).toEqual(['level-plus-2', 'level-minus-2', 'level-plus-1', 'neutral']);
    expect(stances).toEqual(
      expect.arrayContaining([
        ['level-plus-2', 1],
        ['level-plus-1', 0.5],
        ['level-minus-2', -1],
      ]),
    );
  });

  test('but not of measurements, words, or what was said to mean something', () => {
    expect(stancesIn(0.5, -2)[0]).toEqual(['supports', 'opposes']);
    expect(stancesIn('pro', 'contra')[0]).toEqual(['supports', 'opposes']);
    const text = 'Wer,Was,Wie\na,x,1\nb,x,0\n';
    const read = readCsv({ name: 'a.csv', text }, [], { columns, stances: { 0: 'neutral' } });
    expect(read.ok && read.value.statements.map(({ stance }) => stance)).toEqual([
      'supports',
      'neutral',
    ]);
  });
});
