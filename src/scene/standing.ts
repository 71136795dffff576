import type { Network } from '../graph/network.ts';
import { reach } from './nodeShape.ts';
import { nodeRadius, nodeShapes } from './style/nodeStyle.ts';
import { labelText } from './text/nodeLabel.ts';
import { candidateBelow } from './labels/candidates.ts';

/** How much room and weight a node is given for what it says and what is said of it. */
export type Standing = {
  /** 0 for the node with the most statements. */
  readonly rank: number;
  readonly radius: number;
  readonly bold: boolean;
};

/** Half the drawn size of a node with its name below it, in layout units. */
export type NodeExtent = {
  readonly radius: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
  /** How far the middle of that extent lies below the middle of the node. */
  readonly shiftY: number;
};

/** Height of ordinary labels, in layout units. */
export const ordinarySize = 13;

/** Share of the nodes whose names are set bold, and the statements each needs for it at least. */
const boldest = { share: 0.14, statements: 3 } as const;

/**
 * Rank, radius and weight of every node by its statements, given and received. `largest` is the
 * number of the busiest entity of the whole project, so that a filter does not blow the rest up.
 */
export function standings(
  { graph }: Pick<Network, 'graph'>,
  largest = 0,
): ReadonlyMap<string, Standing> {
  const counted = graph.mapNodes((id, { given, received, type, contextOnly }) => {
    return { id, type, contextOnly, statements: given + received };
  });
  counted.sort((a, b) => b.statements - a.statements || (a.id < b.id ? -1 : 1));
  const most = Math.max(largest, counted[0]?.statements ?? 0);
  const mayBeBold = Math.max(2, Math.round(counted.length * boldest.share));
  return new Map(
    counted.map(({ id, type, statements, contextOnly }, rank) => [
      id,
      {
        rank,
        radius: nodeRadius(contextOnly ? 0 : statements, most, type),
        bold: rank < mayBeBold && statements >= boldest.statements,
      },
    ]),
  );
}

export type ExtentOptions = {
  /** Statements of the busiest entity of the whole project. */
  readonly largest?: number;
  /** Factor on the size of labels. */
  readonly labelSize?: number;
  /** That of every node, whatever is said of it. */
  readonly radius?: number;
};

/** Room that every node takes with its name below it, for a layout that leaves place for names. */
export function nodeExtents(
  network: Network,
  { largest = 0, labelSize = 1, radius: given }: ExtentOptions = {},
): ReadonlyMap<string, NodeExtent> {
  const standing = standings(network, largest);
  const size = ordinarySize * labelSize;
  return new Map(
    network.graph.mapNodes((id, { name, kind }) => {
      const { radius: own = 9, bold = false } = standing.get(id) ?? {};
      const radius = given ?? own;
      const outline = { x: 0, y: 0, radius, shape: nodeShapes[kind] };
      const { box } = candidateBelow(outline, labelText(name, bold), size);
      const far = reach(outline);
      const margin = 0.3 * size;
      const [top, bottom] = [-far - margin, box.bottom + margin];
      return [
        id,
        {
          radius,
          halfWidth: Math.max(far, box.right) + margin,
          halfHeight: (bottom - top) / 2,
          shiftY: (bottom + top) / 2,
        },
      ];
    }),
  );
}
