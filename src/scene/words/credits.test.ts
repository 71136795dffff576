import { describe, expect, test } from 'vitest';
import { exampleProject } from '../../model/exampleProject.ts';
import { statementTable } from '../../model/statements.ts';
import { creditsOf } from './credits.ts';

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
      const moved = { ...statement, document: `d${index}` };
      delete moved.locator;
      return index < 5 ? [moved] : [];
    });
    const many = statementTable({ ...exampleProject(), documents, statements });
    const { source } = creditsOf(many, Uint32Array.of(0, 1, 2, 3, 4));
    expect(source).toBe('Coded from Title 0, Title 1, Title 2 and 2 more');
  });
});
