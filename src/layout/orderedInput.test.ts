import { expect, test } from 'vitest';
import { networkInput as analysisInput } from '../analysis/networkInput.ts';
import { runAnalysis } from '../analysis/panel/analysis.ts';
import { campAnalysis } from '../analysis/panel/campAnalyses.ts';
import { buildNetwork } from '../graph/network.ts';
import { exampleProject } from '../model/exampleProject.ts';
import type { Project } from '../model/schema.ts';
import { statementTable } from '../model/statements.ts';
import { defaultView } from '../model/view.ts';
import { checkInput } from './input.ts';
import { networkInput } from './networkInput.ts';
import { orderedInput } from './orderedInput.ts';

const networkOf = (project: Project) => buildNetwork(project, statementTable(project), defaultView);
const network = networkOf(exampleProject());
const input = networkInput(network, {});
const options = { settings: {}, seed: 1 };

test('the usual arrangement needs nothing more', () => {
  expect(orderedInput(input, network, 'stress', options)).toBe(input);
});

test('columns are the camps of the analysis; who only gives context has a camp of its own', () => {
  const ordered = orderedInput(input, network, 'camps', options);
  expect(() => checkInput(ordered)).not.toThrow();
  const { input: analysed, ids } = analysisInput(network);
  const { groups } = runAnalysis(campAnalysis, analysed, { seed: 1 });
  for (const [node, id] of ids.entries())
    expect(ordered.camp![input.ids.indexOf(id)]).toBe(groups![node]);
  const context = input.ids.filter((id) => !ids.includes(id));
  expect(context.length).toBeGreaterThan(0);
  for (const id of context)
    expect(
      ordered.camp!.filter((camp) => camp === ordered.camp![input.ids.indexOf(id)]),
    ).toHaveLength(1);
});

test('settings of the analysis decide the columns', () => {
  const fine = orderedInput(input, network, 'camps', {
    settings: { camps: { resolution: 100 } },
    seed: 1,
  });
  expect(new Set(fine.camp).size).toBeGreaterThan(
    new Set(orderedInput(input, network, 'camps', options).camp).size,
  );
});

test('on a line actors have positions, and concepts those of who takes sides on them', () => {
  const ordered = orderedInput(input, network, 'line', options);
  const { order } = ordered;
  if (order?.by !== 'line') throw new Error('no line');
  expect(() => checkInput(ordered)).not.toThrow();
  const known = input.ids.filter((_, node) => Number.isFinite(order.axis[node]));
  expect(known).toContain('accord');
  expect(known.length).toBeGreaterThan(2);
});

test('without a side on any concept the usual arrangement stays', () => {
  const project = exampleProject();
  const concepts = new Set(project.concepts.map(({ id }) => id));
  const statements = project.statements.filter(({ target }) => !concepts.has(target));
  const bare = networkOf({ ...project, statements });
  const plain = networkInput(bare, {});
  expect(orderedInput(plain, bare, 'line', options)).toBe(plain);
});
