import { describe, expect, test } from 'vitest';
import { buildNetwork } from '../../graph/network.ts';
import { exampleProject } from '../../model/exampleProject.ts';
import { statementTable } from '../../model/statements.ts';
import { defaultView, type View } from '../../model/view.ts';
import { runAnalysis } from '../panel/analysis.ts';
import { networkInput } from '../networkInput.ts';
import { analyses } from '../registry.ts';
import { encodeHere } from './encodeHere.ts';
import { wantedOf } from './encoding.ts';
import { nodeValues } from './nodeValues.ts';

const project = exampleProject();
const network = buildNetwork(project, statementTable(project), defaultView);
const showing = (appearance: Partial<View['appearance']>, more: Partial<View> = {}) =>
  encodeHere(
    network,
    { ...defaultView, ...more, appearance: { ...defaultView.appearance, ...appearance } },
    analyses,
  );

describe('what a picture can show', () => {
  test('has a name that a view can hold and a title', () => {
    const values = nodeValues(analyses);
    expect(values.length).toBeGreaterThan(12);
    expect(new Set(values.map(({ name }) => name)).size).toBe(values.length);
    for (const { name, title } of values) {
      expect(name).toMatch(/^[A-Za-z]{1,40}(:[A-Za-z]{1,40})?$/);
      expect(title()).not.toBe('');
    }
  });

  test('needs each analysis once, and none where nothing is shown', () => {
    const needed = (appearance: Partial<View['appearance']>) =>
      wantedOf({ ...defaultView.appearance, ...appearance }, analyses).analyses.map(({ id }) => id);
    expect(needed({})).toEqual([]);
    expect(needed({ colourBy: 'centrality:pn', sizeBy: 'centrality:net' })).toEqual(['centrality']);
    expect(needed({ colourBy: 'centrality:pn', hulls: true })).toEqual(['centrality', 'camps']);
    expect(needed({ colourBy: 'frustration', hulls: true })).toEqual(['frustration']);
    expect(needed({ colourBy: 'nonsense', sizeBy: 'camps' })).toEqual([]);
  });
});

test('camps are those of the analysis; who is alone is in none', () => {
  const { colour, size, hulls } = showing({ colourBy: 'camps', hulls: true });
  const { input, ids } = networkInput(network);
  const { groups } = runAnalysis(analyses[0]!, input, { seed: defaultView.layout.seed });
  if (colour?.kind !== 'camps') throw new Error('no camps');
  const sizes = new Map<number, number>();
  for (const camp of groups!) sizes.set(camp, (sizes.get(camp) ?? 0) + 1);
  for (const [node, id] of ids.entries())
    expect(colour.camps.has(id)).toBe(sizes.get(groups![node]!)! > 1);
  expect(colour.camps.size).toBeGreaterThan(1);
  expect(Math.min(...colour.camps.values())).toBe(0);
  expect(size).toBeNull();
  expect(hulls?.camps).toEqual(colour.camps);
});

test('measures are told by id and in words', () => {
  const { colour, size } = showing({ colourBy: 'centrality:swing', sizeBy: 'centrality:net' });
  if (colour?.kind !== 'numbers') throw new Error('no numbers');
  expect(colour.shown(0.5)).toBe('50%');
  expect(size!.values.size).toBe(networkInput(network).ids.length);
  expect([...size!.values.values()].every(Number.isFinite)).toBe(true);
});

test('settings of the view decide; those that cannot be are as usual', () => {
  const camps = (analysis: View['analyses']) => {
    const { colour } = showing({ colourBy: 'camps' }, { analyses: analysis });
    return colour?.kind === 'camps' ? [...colour.camps] : [];
  };
  expect(camps({ camps: { starts: -4, rule: 'none', seed: 0.5, unknown: 3 } })).toEqual(camps({}));
  expect(camps({ camps: { resolution: 100 } })).not.toEqual(camps({}));
});

test('a position shows where there are votes, else nobody is measured', () => {
  const { colour } = showing({ colourBy: 'agreement:position' });
  expect(colour?.kind).toBe('numbers');
});
