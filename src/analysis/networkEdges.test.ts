import { expect, test } from 'vitest';
import { buildNetwork } from '../graph/network.ts';
import { pullOf } from '../graph/pull.ts';
import { exampleProject } from '../model/exampleProject.ts';
import { statementTable } from '../model/statements.ts';
import { defaultView, projectionNames } from '../model/view.ts';
import { networkEdges } from './networkEdges.ts';
import { checkEdges } from './signedEdges.ts';

const project = exampleProject();
const table = statementTable(project);

test.each(projectionNames)(
  'the network of %s becomes its edges, in its order, by pull',
  (projection) => {
    const network = buildNetwork(project, table, { ...defaultView, projection });
    const edges = networkEdges(network);
    expect(() => checkEdges(edges)).not.toThrow();
    expect([...edges.ids]).toEqual(network.graph.nodes());
    expect(edges.n).toBe(network.graph.order);
    const expected = network.graph.mapEdges((_key, attributes, source, target) => [
      source,
      target,
      pullOf(attributes, network.counted),
    ]);
    const found = Array.from(edges.weight, (weight, edge) => [
      edges.ids[edges.source[edge]!],
      edges.ids[edges.target[edge]!],
      weight,
    ]);
    expect(found).toEqual(expected);
  },
);
