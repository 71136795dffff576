import { describe, expect, test } from 'vitest';
import { exampleProject } from '../../model/exampleProject.ts';
import { statementTable } from '../../model/statements.ts';
import { defaultView, type Filters } from '../../model/view.ts';
import { creditsOf, filtersInWords } from './credits.ts';

const table = statementTable(exampleProject());
const all = Uint32Array.from({ length: table.length }, (_, row) => row);

describe('credits', () => {
  test('name publishers, comments under what they comment on, and the time', () => {
    expect(creditsOf(table, all)).toEqual({
      source: 'Coded from Shore Gazette and Fish in numbers',
      date: '2 Mar 2020 – 2021',
    });
  });

  test('speak of the rows shown only', () => {
    expect(creditsOf(table, Uint32Array.of(2, 3))).toEqual({
      source: 'Coded from Fish in numbers',
      date: 'May 2020',
    });
    expect(creditsOf(table, new Uint32Array())).toEqual({ source: '', date: '' });
  });

  test('count what would be too many to name', () => {
    const documents = Array.from({ length: 5 }, (_, index) => ({
      id: `d${index}`,
      title: `Title ${index}`,
      date: '2020',
      authors: [],
    }));
    const statements = exampleProject().statements.flatMap((statement, index) => {
      const { locator: _, ...rest } = statement;
      return index < 5 ? [{ ...rest, document: `d${index}` }] : [];
    });
    const many = statementTable({ ...exampleProject(), documents, statements });
    const { source } = creditsOf(many, Uint32Array.of(0, 1, 2, 3, 4));
    expect(source).toBe('Coded from Title 0, Title 1, Title 2 and 2 more');
  });
});

describe('filters in words', () => {
  const words = (some: Partial<Filters>) =>
    filtersInWords({ ...defaultView.filters, ...some }, table);

  test('are silent where nothing is filtered', () => {
    expect(words({})).toBe('');
    expect(words({ text: ' ', hiddenStances: ['unheard-of'] })).toBe('');
  });

  test('say what is left out', () => {
    expect(words({ hiddenStances: ['opposes', 'neutral'], hiddenDocuments: ['report'] })).toBe(
      'Shown: without neutral, opposes and 1 document',
    );
    expect(words({ from: '2020', to: '2020-05' })).toBe('Shown: from 2020 to May 2020');
    expect(words({ to: '2020-05-01' })).toBe('Shown: until 1 May 2020');
    expect(words({ text: 'lake', leastConfidence: 0.7, ascription: 'own' })).toBe(
      'Shown: only what mentions “lake”; coded with a confidence of 70% or more; own words only',
    );
  });

  test('keep words from right to left apart', () => {
    expect(words({ text: 'שלום' })).toContain('“\u2068שלום\u2069”');
  });
});
