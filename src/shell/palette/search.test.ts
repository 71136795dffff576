import { describe, expect, test } from 'vitest';
import { exampleProject } from '../../model/exampleProject.ts';
import type { Command } from './commands.ts';
import { wordsOf } from './ranking.ts';
import { inOrder, searchNames, statementSearch, type Entry, type Group } from './search.ts';

const project = exampleProject();
const { actors, concepts, documents, statements } = project;
const entities = [...actors, ...concepts];
const fit: Command = { id: 'fit', label: 'Fit to window', words: 'zoom', run: () => {} };
const weightless = () => 0;

const idOf = (entry: Entry): string => {
  if (entry.type === 'command') return entry.command.id;
  if (entry.type === 'document') return documents[entry.index]!.id;
  if (entry.type === 'statement') return statements[entry.index]!.id;
  return entities[entry.entity]!.id;
};
const idsOf = (groups: readonly Group[]) =>
  inOrder(groups).map(({ type, entries }) => [type, ...entries.map(idOf)]);
const search = (query: string) => searchNames(project, [fit], wordsOf(query), weightless);

describe('a search', () => {
  test('finds actors, concepts and documents by name and alias, the best type first', () => {
    expect(idsOf(search('accord'))).toEqual([
      ['concept', 'accord'],
      ['document', 'gazette'],
    ]);
    expect(idsOf(search('kingdom'))).toEqual([['actor', 'norland']]);
  });

  test('finds commands by other words than their own', () => {
    expect(idsOf(search('zoom'))).toEqual([['command', 'fit']]);
  });

  test('finds statements by label and summary', async () => {
    const find = statementSearch(statements);
    const { signal } = new AbortController();
    expect(idsOf([await find(wordsOf('funds'), signal)])).toEqual([['statement', 's3']]);
    expect(idsOf([await find(wordsOf('ban'), signal)])).toEqual([['statement', 's4', 's6']]);
    expect(idsOf([await find([], signal)])).toEqual([]);
  });

  test('puts those with more statements first among equals', () => {
    const sudland = entities.findIndex(({ id }) => id === 'sudland');
    const found = searchNames(project, [], wordsOf('land'), (entity) =>
      entity === sudland ? 9 : 1,
    );
    expect(idsOf(found)[0]).toEqual(['actor', 'sudland', 'norland']);
  });

  test('without words offers the weightiest and all commands', () => {
    const groups = inOrder(search(''));
    expect(groups.map(({ type, total }) => [type, total])).toEqual([
      ['actor', 3],
      ['concept', 2],
      ['document', 3],
      ['command', 1],
    ]);
  });

  test('through many statements can be given up, and tells how many there were', async () => {
    const many = Array.from({ length: 25_000 }, () => statements[0]!);
    const find = statementSearch(many);
    const run = new AbortController();
    const abandoned = find(wordsOf('sign'), run.signal);
    run.abort();
    await expect(abandoned).rejects.toThrow();
    const found = await find(wordsOf('sign'), new AbortController().signal);
    expect(found.total).toBe(25_000);
    expect(found.entries).toHaveLength(6);
  });
});
