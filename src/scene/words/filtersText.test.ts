import { expect, test } from 'vitest';
import { exampleProject } from '../../model/exampleProject.ts';
import { statementTable } from '../../model/statements.ts';
import { defaultView, type Filters, type View } from '../../model/view.ts';
import { filtersText } from './filtersText.ts';

const table = statementTable(exampleProject());

const words = (
  filters: Partial<Filters>,
  { rollUp, focus }: Pick<View, 'rollUp' | 'focus'> = defaultView,
) =>
  filtersText(
    { ...defaultView, rollUp, focus, filters: { ...defaultView.filters, ...filters } },
    table,
  );

test('a view that leaves out nothing has no words', () => {
  expect(words({})).toBe('');
  expect(words({ hiddenStances: ['unheard-of'], hiddenDocuments: ['gone'], text: '  ' })).toBe('');
});

test.each<[Partial<Filters>, string]>([
  [{ hiddenStances: ['opposes'], hiddenKinds: ['state'] }, 'without “opposes”, “State”'],
  [{ hiddenDocuments: ['gazette'] }, '2 of 3 documents'],
  [{ from: '2020-03-02', to: '2021' }, '2 March 2020 to 2021'],
  [{ from: '2020-03' }, 'from March 2020'],
  [{ to: '2021' }, 'until 2021'],
  [{ text: ' the accord ' }, '“the accord”'],
  [{ leastConfidence: 0.7 }, 'confidence of 70% or more'],
  [{ ascription: 'own' }, 'own words only'],
  [{ ascription: 'ascribed' }, 'ascribed stances only'],
])('%j is told as it is', (filters, expected) => {
  expect(words(filters)).toBe(`Filtered: ${expected}`);
});

test('several are told in one line, roll-up last', () => {
  expect(words({ ascription: 'own', text: 'fish' }, { ...defaultView, rollUp: 'bloc' })).toBe(
    'Filtered: “fish” · own words only · counted by bloc',
  );
});

test('a focus is told by whom the view counts them as, and one on nobody known is none', () => {
  const around = (...ids: string[]) => ({ ...defaultView, focus: { ids, steps: 1 as const } });
  expect(words({}, around('norland'))).toBe('Filtered: only what is within one step of Norland');
  expect(words({ ascription: 'own' }, { ...around('minister', 'reader'), rollUp: 'state' })).toBe(
    'Filtered: own words only · only what is within one step of Norland and fisher_42 · counted by state',
  );
  expect(words({}, around('gone'))).toBe('');
});

test('what is drawn other than stated stances is told first, and the least it takes to be drawn', () => {
  const counting = { ...defaultView.counting, norm: 'average', leastWeight: 0.5 } as const;
  const view = { ...defaultView, counting, filters: { ...defaultView.filters, text: 'fish' } };
  expect(filtersText(view, table)).toBe('Filtered: “fish”');
  expect(filtersText({ ...view, projection: 'agreement' }, table)).toMatch(
    /^Agreement, by .*average.* · Filtered: “fish” · lines of at least 0\.5$/i,
  );
  const plain = { ...defaultView, projection: 'net' } as const;
  expect(filtersText(plain, table)).toMatch(/^[^·]*disagreement$/);
});
