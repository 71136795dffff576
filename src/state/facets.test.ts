import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filterRows } from '../graph/filter.ts';
import { viewedNetwork } from '../graph/focus/focusedNetwork.ts';
import { exampleProject } from '../model/exampleProject.ts';
import { actorKinds, conceptKinds } from '../model/schema.ts';
import { statementTable } from '../model/statements.ts';
import { defaultView, type Filters } from '../model/view.ts';
import { countFacets, rowsWithin } from './facets.ts';

const project = exampleProject();
const table = statementTable(project);
const { filters: unfiltered } = defaultView;
const kinds = [...actorKinds, ...conceptKinds];

const someFilters = fc.record({
  hiddenStances: fc.subarray(table.stances.map(({ id }) => id)),
  hiddenKinds: fc.subarray(kinds),
  hiddenDocuments: fc.subarray(table.documents.map(({ id }) => id)),
  ascription: fc.constantFrom('all', 'own', 'ascribed'),
});

function shownBy(part: Partial<Filters>): number {
  return filterRows(table, project, { ...unfiltered, ...part }).length;
}

test('without filters every statement counts once by stance, document and ascription', () => {
  const { stances, documents, ascription } = countFacets(table, project, unfiltered);
  const sum = (counts: Iterable<number>) => [...counts].reduce((a, b) => a + b, 0);
  expect(table.length).toBeGreaterThan(3);
  expect(sum(stances.values())).toBe(table.length);
  expect(sum(documents.values())).toBe(table.length);
  expect(ascription.own + ascription.ascribed).toBe(table.length);
  expect(ascription.all).toBe(table.length);
});

test('a count is what is shown when its choice is the only one of a kind left on', () => {
  fc.assert(
    fc.property(someFilters, (filters) => {
      const { stances, documents, ascription } = countFacets(table, project, {
        ...unfiltered,
        ...filters,
      });
      for (const [id, count] of stances) {
        const hiddenStances = [...stances.keys()].filter((other) => other !== id);
        expect(shownBy({ ...filters, hiddenStances })).toBe(count);
      }
      for (const [id, count] of documents) {
        const hiddenDocuments = [...documents.keys()].filter((other) => other !== id);
        expect(shownBy({ ...filters, hiddenDocuments })).toBe(count);
      }
      for (const choice of ['all', 'own', 'ascribed'] as const)
        expect(shownBy({ ...filters, ascription: choice })).toBe(ascription[choice]);
    }),
  );
});

test('the count of a kind is what switching it on adds to the picture, or off takes away', () => {
  fc.assert(
    fc.property(someFilters, (filters) => {
      const facets = countFacets(table, project, { ...unfiltered, ...filters });
      for (const [kind, count] of facets.kinds) {
        const others = filters.hiddenKinds.filter((other) => other !== kind);
        const shown = shownBy({ ...filters, hiddenKinds: others });
        const without = shownBy({ ...filters, hiddenKinds: [...others, kind] });
        expect(shown - without).toBe(count);
      }
    }),
  );
});

test('choices that nothing is left of stay listed with a count of zero', () => {
  const hiddenStances = table.stances.map(({ id }) => id);
  const { documents, kinds: counted } = countFacets(table, project, {
    ...unfiltered,
    hiddenStances,
  });
  expect([...documents.values()]).toEqual(table.documents.map(() => 0));
  expect(new Set(counted.keys())).toEqual(new Set(table.entities.map(({ kind }) => kind)));
  expect([...counted.values()].every((count) => count === 0)).toBe(true);
});

test('under a focus the statements among those in it are counted', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...table.entities.map(({ id }) => id)),
      fc.constantFrom(1 as const, 2 as const),
      fc.constantFrom('person' as const, 'state' as const),
      (id, steps, rollUp) => {
        const view = { ...defaultView, rollUp, focus: { ids: [id], steps } };
        const network = viewedNetwork(project, table, view);
        const among = rowsWithin(network, table, rollUp);
        const { stances } = countFacets(table, project, unfiltered, among);
        const sum = [...stances.values()].reduce((all, count) => all + count, 0);
        expect(sum).toBe(network.rows.length);
      },
    ),
  );
});
