import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleJson } from '../../model/exampleProject.ts';
import { parseProject } from '../../model/project.ts';
import type { Project } from '../../model/schema.ts';
import { statementTable } from '../../model/statements.ts';
import { defaultView } from '../../model/view.ts';
import { isOnceSaid, visitOnceSaid } from './onceSaid.ts';
import { agrees, disagrees, type Kernel, type Pair } from './pair.ts';
import { visitPairs } from './pairs.ts';
import { tallyOf, type Tally } from './tally.ts';

const stances = ['supports', 'opposes', 'neutral'] as const;

/** Roll calls: a vote of every actor on every proposal, or none. */
const rollCalls = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 70 }))
  .chain(([actors, concepts]) =>
    fc.array(
      fc.array(fc.option(fc.constantFrom(...stances), { freq: 8 }), size(concepts)),
      size(actors),
    ),
  );

function size(length: number) {
  return { minLength: length, maxLength: length };
}

function tallyFrom(votes: readonly (readonly (string | null)[])[]): {
  readonly tally: Tally;
  readonly ascribed: Uint8Array;
} {
  const parsed = parseProject({
    format: 'stancegraph',
    version: 1,
    id: 'votes',
    title: 'Votes',
    documents: [{ id: 'd', title: 'D' }],
    actors: votes.map((_, i) => ({ id: `a${i}`, name: `A${i}`, kind: 'state' })),
    concepts: votes[0]!.map((_, j) => ({ id: `c${j}`, name: `C${j}`, kind: 'proposal' })),
    statements: votes.flatMap((own, i) =>
      own.flatMap((stance, j) =>
        stance === null
          ? []
          : [
              {
                id: `s${i}-${j}`,
                document: 'd',
                speaker: `a${i}`,
                target: `c${j}`,
                stance,
                label: stance,
                summary: '',
              },
            ],
      ),
    ),
  });
  if (!parsed.ok) throw new Error(parsed.issues[0]?.message);
  return tallied(parsed.value);
}

function tallied(project: Project) {
  const table = statementTable(project);
  const input = {
    table,
    rows: Uint32Array.from({ length: table.length }, (_, row) => row),
    representative: Uint32Array.from(table.entities.keys()),
    counting: defaultView.counting,
  };
  return { tally: tallyOf(input), ascribed: table.ascribed };
}

/** The net of the default vocabulary: 1 - |k-k'|, which is exact, with its signs. */
function kernelOf(polarities: readonly number[], factor = 1): Kernel {
  const levels = polarities.length;
  const apart = polarities.flatMap((one) => polarities.map((other) => Math.abs(one - other) / 2));
  return {
    levels,
    values: Float64Array.from(apart, (share) => (1 - 2 * share) * factor),
    signs: Uint8Array.from(apart, (share) => (share < 0.5 ? agrees : share > 0.5 ? disagrees : 0)),
  };
}

const polarities = [1, 0.5, 0, 0, -0.5, -1];

test('what is counted by bits is what is counted meeting by meeting, to the last digit', () => {
  fc.assert(
    fc.property(rollCalls, fc.boolean(), (votes, withSigns) => {
      const { tally, ascribed } = tallyFrom(votes);
      const kernel = withSigns
        ? kernelOf(polarities)
        : { ...kernelOf(polarities), signs: new Uint8Array(polarities.length ** 2) };
      const byBits: Pair[] = [];
      visitOnceSaid(tally, kernel, (pair) => byBits.push({ ...pair }));
      const oneByOne: Pair[] = [];
      // A row more than there are cells: no roll calls, so that the general way is taken.
      const slow = { ...tally, rows: Uint32Array.from([...tally.rows, 0]) };
      visitPairs(slow, kernel, { ascribed, withShared: true }, (pair) =>
        oneByOne.push({ ...pair }),
      );
      expect(byBits).toEqual(oneByOne);
    }),
  );
});

test('it is done where nobody says two things on a concept, and sums are exact', () => {
  const everybody = Array.from({ length: 40 }, (_, i) =>
    Array.from({ length: 64 }, (_unused, j) => stances[(i * j) % 2]!),
  );
  const { tally } = tallyFrom(everybody);
  expect(isOnceSaid(tally, kernelOf(polarities))).toBe(true);
  expect(isOnceSaid(tally, kernelOf(polarities, 1 / 3))).toBe(false);
  expect(
    isOnceSaid({ ...tally, rows: new Uint32Array(tally.rows.length + 1) }, kernelOf(polarities)),
  ).toBe(false);
});

test('it is not done where few speak of the same', () => {
  const alone = Array.from({ length: 40 }, (_, i) =>
    Array.from({ length: 400 }, (_unused, j) =>
      j === i * 10 || j === i * 10 - 5 ? 'opposes' : null,
    ),
  );
  expect(isOnceSaid(tallyFrom(alone).tally, kernelOf(polarities))).toBe(false);
});

test('a project of which some say several things is no roll call', () => {
  const parsed = parseProject(exampleJson());
  if (!parsed.ok) throw new Error(parsed.issues[0]?.message);
  const { statements } = parsed.value;
  const again = statements.map((one) => ({ ...one, id: `${one.id}-again` }));
  const { tally } = tallied({ ...parsed.value, statements: [...statements, ...again] });
  expect(isOnceSaid(tally, kernelOf(polarities))).toBe(false);
});
