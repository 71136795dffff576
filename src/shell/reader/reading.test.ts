import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleProject } from '../../model/exampleProject.ts';
import { originalOf } from '../../model/locator.ts';
import { parseProject } from '../../model/project.ts';
import { digestReading, inOrder, originalReading, verificationOf, type Block } from './reading.ts';

const project = exampleProject();
const { statements } = project;
const [gazette, report] = project.documents;
const original = originalOf(gazette!.text!);
const rowOf = (id: string) => statements.findIndex((statement) => statement.id === id);

/** A block as text, with the ids of statements around what their passages cover. */
const marked = ({ segments }: Block) =>
  segments
    .map(({ text, covering }) =>
      covering.length > 0
        ? `[${covering.map(({ row }) => statements[row]!.id).join()}: ${text}]`
        : text,
    )
    .join('');

describe('an original laid out for reading', () => {
  test('has its passages marked, whatever code points and line ends stand before them', () => {
    const rows = [rowOf('s2'), rowOf('s1')];
    const blocks = originalReading(original, gazette!, statements, rows);
    expect(blocks.map(marked)).toEqual([
      'The lake is 🐟 country.',
      '[s1: Norland will sign the accord.]',
      '[s2: Sudland asks who pays.]',
    ]);
    expect(blocks.map(({ rows: starting }) => starting)).toEqual([
      [],
      [rowOf('s1')],
      [rowOf('s2')],
    ]);
  });

  test('shows the part of the text that is the document, and no more', () => {
    const { locator } = statements[rowOf('s1')]!;
    const blocks = originalReading(original, { extent: locator }, statements, []);
    expect(blocks.map(marked)).toEqual(['Norland will sign the accord.']);
  });

  test('marks a passage in every paragraph that it reaches into, and lists it at the first', () => {
    const across = [{ ...statements[0]!, locator: { start: 12, end: 40, sha256: '' } }];
    const blocks = originalReading(original, gazette!, across, [0]);
    expect(blocks.map(({ rows }) => rows)).toEqual([[0], [], []]);
    expect(
      blocks.map(({ segments }) => segments.some(({ covering }) => covering.length > 0)),
    ).toEqual([true, true, false]);
  });
});

describe('verification', () => {
  test('tells passages that hold from those with other words, outside, and without a locator', () => {
    const found = verificationOf(original, statements, [
      rowOf('s1'),
      rowOf('s3'),
      rowOf('s4'),
      rowOf('s6'),
    ]);
    expect(found.verified).toEqual([rowOf('s1')]);
    expect(found.failed).toEqual([
      { row: rowOf('s3'), state: 'changed' },
      { row: rowOf('s4'), state: 'outside' },
    ]);
    expect(found.unlocated).toEqual([rowOf('s6')]);
  });
});

describe('a digest', () => {
  test('lists each statement at the paragraph that stands for its place', () => {
    const rows = ['s7', 's4', 's3'].map(rowOf);
    const { blocks, unplaced } = digestReading(report!, statements, rows);
    expect(blocks.map((block) => [marked(block), block.rows])).toEqual([
      ['What the lake holds.', [rowOf('s3')]],
      ['What the accord would change.', [rowOf('s4')]],
    ]);
    expect(unplaced).toEqual([rowOf('s7')]);
  });

  test('that is missing leaves the statements in the order of their passages', () => {
    const { blocks, unplaced } = digestReading({}, statements, ['s4', 's7', 's3'].map(rowOf));
    expect(blocks).toEqual([]);
    expect(unplaced).toEqual(['s3', 's4', 's7'].map(rowOf));
    expect(inOrder([rowOf('s7'), rowOf('s3')], statements)).toEqual([rowOf('s3'), rowOf('s7')]);
  });
});

const root = path.join(import.meta.dirname, '../../..');
const seeds = path.join(root, '../shared/seeds');

test.skipIf(!existsSync(seeds))(
  'every passage of the shipped project is found and marked in its original (needs ../shared)',
  () => {
    const file = path.join(root, 'graph-data/code-of-conduct-2011/project.stance.json');
    const shipped = parseProject(JSON.parse(readFileSync(file, 'utf8')));
    if (!shipped.ok) throw new Error(shipped.issues[0]?.message);
    const { documents, statements: all } = shipped.value;
    const originals = readdirSync(seeds).map((name) =>
      originalOf(readFileSync(path.join(seeds, name), 'utf8')),
    );
    for (const document of documents) {
      const text = originals.find(({ sha256 }) => sha256 === document.fingerprint?.sha256);
      const rows = [...all.keys()].filter((row) => all[row]!.document === document.id);
      const { verified, failed } = verificationOf(text!, all, rows);
      expect(failed).toEqual([]);
      expect(verified).toEqual(rows);
      const listed = originalReading(text!, document, all, verified).flatMap((block) => block.rows);
      expect([...listed].sort((a, b) => a - b)).toEqual(rows);
    }
  },
);
