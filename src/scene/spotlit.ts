import type { Network } from '../graph/network.ts';
import type { Project } from '../model/schema.ts';
import type { Figure } from './figure.ts';
import { mixedColour } from './style/colour.ts';

/** Share of the ground in the colours of what steps back. */
const dim = 0.5;

/**
 * The figure of a network with the lines that hold some statements, by their ids, and their ends as they
 * are, and all else stepped back, as a step of a story shows it; the figure itself where it draws none.
 */
export function spotlit(
  figure: Figure,
  { graph }: Pick<Network, 'graph'>,
  { statements }: Pick<Project, 'statements'>,
  ids: readonly string[],
): Figure {
  const wanted = new Set(ids);
  const isWanted = (row: number) => wanted.has(statements[row]!.id);
  const holding = wanted.size === 0 ? [] : graph.filterEdges((_, { rows }) => rows.some(isWanted));
  const lines = new Set(holding);
  const lit = figure.edges.filter(({ id }) => lines.has(id));
  if (lit.length === 0) return figure;
  const ends = new Set(lit.flatMap(({ source, target }) => [source, target]));
  const back = (colour: string) => mixedColour(colour, figure.theme.ground, dim);
  return {
    ...figure,
    nodes: figure.nodes.map((node) =>
      ends.has(node.id)
        ? node
        : { ...node, fill: back(node.fill), stroke: back(node.stroke), ink: back(node.ink) },
    ),
    edges: figure.edges.map((edge) =>
      lines.has(edge.id) ? edge : { ...edge, colour: back(edge.colour) },
    ),
    memberships: figure.memberships.map((tie) => ({ ...tie, colour: back(tie.colour) })),
    labels: figure.labels.map((label) =>
      ends.has(label.id) ? label : { ...label, colour: back(label.colour) },
    ),
  };
}
