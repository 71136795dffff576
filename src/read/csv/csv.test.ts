import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseProject, serialiseProject } from '../../model/project.ts';
import { readCsv } from './csv.ts';

function messageOf(text: string): string {
  const result = readCsv({ name: 'x.csv', text });
  return result.ok ? '' : (result.issues[0]?.message ?? '');
}

describe('a table that holds no statements', () => {
  test('is refused with the columns that it has and those that are needed', () => {
    const message = messageOf('sentence_id,country,vote,text\n1,Norland,For,"So, be it"\n');
    expect(message).toContain('sentence_id, country, vote, text');
    for (const needed of ['source, target and sign', 'roll call, voter and vote', 'agreement'])
      expect(message).toContain(needed);
  });

  test('but describes what another holds asks for that one', () => {
    expect(messageOf('rcid,date,short\n3,1946,Fish\n')).toContain('together with the votes');
    expect(messageOf('id\nNorland\n')).toContain('together with the edges');
  });

  test('but a header says that there are no rows', () => {
    expect(messageOf('source,target,sign\n')).toContain('no rows');
    expect(messageOf('# nothing\n\n')).toContain('no rows');
  });

  test('but NUL characters says that it may be UTF-16', () => {
    const text = Array.from('source,target\na,b\n', (unit) => `${unit}\0`).join('');
    expect(messageOf(text)).toContain('UTF-16');
  });

  test('names only the first of many columns', () => {
    expect(messageOf(Array.from({ length: 99 }, (_, at) => `c${at}`).join(','))).toMatch(
      /c18, c19, …\./,
    );
  });
});

const headers = [
  'source,target,sign',
  'from,to',
  'source,target,stance,date',
  'source,target,stance,polarity,count,statements',
  'rcid,country,country_code,vote',
  'rcid,country,vote,date,title',
  'speaker,target,targetKind,stance,polarity',
  'person,organization,concept,agreement,date',
  'id,type',
  'a,b,1',
];
const cells = [
  'a',
  'B c',
  '"x, y"',
  '1',
  '-1',
  '0',
  'yes',
  'abstain',
  'supports',
  '',
  '2005',
  'TRUE',
  '"',
  '&',
];

test('whatever comes is read whole, as a sound project, or refused with issues', () => {
  const row = fc.array(fc.constantFrom(...cells), { maxLength: 5 }).map((some) => some.join(','));
  const junk = fc.string({ unit: 'binary', maxLength: 60 });
  const text = fc
    .tuple(
      fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...headers) }, junk),
      fc.array(fc.oneof({ weight: 9, arbitrary: row }, junk), { maxLength: 6 }),
      fc.constantFrom('\n', '\r\n', '\r'),
    )
    .map(([header, rows, end]) => [header, ...rows].join(end));
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 2 }), (main, beside) => {
      const others = beside.map((other, at) => ({ name: `other${at}.csv`, text: other }));
      const result = readCsv({ name: '…/x.csv', text: main }, others);
      if (!result.ok) {
        expect(result.issues.length).toBeGreaterThan(0);
        for (const { message } of result.issues) expect(message).toMatch(/\w{2,}/);
      } else {
        const json = JSON.parse(serialiseProject(result.value)) as unknown;
        expect(parseProject(json)).toEqual({ ok: true, value: json });
      }
    }),
    { numRuns: 1500 },
  );
});

test('sound rows of every form are read one for one', () => {
  const name = fc.constantFrom('Norland', 'Süd-Land', 'a', 'A', 'Ω & Co');
  fc.assert(
    fc.property(fc.array(fc.tuple(name, name), { minLength: 1 }), (pairs) => {
      const rows = (line: (pair: readonly [string, string]) => string) =>
        pairs.map(line).join('\n');
      for (const text of [
        `source,target,sign\n${rows(([a, b]) => `${a},${b},-1`)}`,
        rows(([a, b]) => `${a};${b};1`),
        `vote,rcid,country\n${rows(([a, b]) => `no,${a},${b}`)}`,
        `speaker|target|stance\n${rows(([a, b]) => `${a}|${b}|questions`)}`,
        `person,concept,agreement\n${rows(([a, b]) => `${a},${b},1`)}`,
      ]) {
        const result = readCsv({ name: 'x.csv', text });
        expect(result.ok && result.value.statements.length).toBe(pairs.length);
      }
    }),
  );
});
