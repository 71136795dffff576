import { describe, expect, test } from 'vitest';
import { buildNetwork } from '../../graph/network.ts';
import { exampleProject } from '../../model/exampleProject.ts';
import { defaultView, type Filters } from '../../model/view.ts';
import { countedExample } from '../testing/countedExample.ts';
import { pickables, searchPickables } from './pickable.ts';

const project = exampleProject();

function pickable(question: 'comparison' | 'chains', from: string, filters: Partial<Filters> = {}) {
  const counted = countedExample({ filters }, project);
  const view = { ...defaultView, filters: { ...defaultView.filters, ...filters } };
  return pickables(question, from, buildNetwork(project, counted.table, view), counted);
}

const idsOf = (entities: readonly number[]) => {
  const all = [...project.actors, ...project.concepts];
  return entities.map((entity) => all[entity]!.id);
};
const ids = (...given: Parameters<typeof pickable>) =>
  idsOf(pickable(...given).map(({ entity }) => entity));

describe('whom somebody can be held against', () => {
  test('to be compared: the other actors that say something', () => {
    expect(ids('comparison', 'norland')).toEqual(['sudland', 'minister', 'expert', 'reader']);
    expect(ids('comparison', 'norland', { hiddenDocuments: ['report'] })).toEqual([
      'sudland',
      'reader',
    ]);
  });

  test('to be connected: all others with an edge, concepts too', () => {
    expect(ids('chains', 'norland')).toEqual([
      'sudland',
      'minister',
      'expert',
      'reader',
      'accord',
      'fishing-ban',
    ]);
  });

  test('is found by parts of names and aliases, most statements first without any', () => {
    const from = pickable('chains', 'norland');
    const search = (...words: string[]) => {
      const { found, total } = searchPickables(project, from, words, 2);
      return [idsOf(found), total];
    };
    expect(search('capek')).toEqual([['minister'], 1]);
    expect(search('accord')).toEqual([['accord'], 1]);
    expect(search('nobody')).toEqual([[], 0]);
    expect(search()).toEqual([['accord', 'sudland'], 6]);
  });
});
