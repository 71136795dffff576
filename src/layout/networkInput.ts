import { networkEdges } from '../analysis/networkEdges.ts';
import type { Network } from '../graph/network.ts';
import { nodeExtents } from '../scene/standing.ts';
import type { LayoutInput } from './input.ts';

export type NetworkInputOptions = {
  /** Statements of the busiest entity of the whole project, as for a figure. */
  readonly largest?: number;
  /** Factor on the size of labels. */
  readonly labelSize?: number;
  /** Width over height to aim for. */
  readonly aspect?: number;
};

/** Width over height of what two panels leave of a usual window, with room for a caption. */
const usualAspect = 1.05;

/**
 * A network as input of a layout: nodes in the order of the graph, with room for their names. Its camps
 * are left to the layout, and nothing is pinned: positions are computed before anybody moves a node.
 */
export function networkInput(
  network: Network,
  { largest, labelSize, aspect = usualAspect }: NetworkInputOptions,
): LayoutInput {
  const edges = networkEdges(network);
  const { ids, source, target, weight } = edges;
  const index = new Map(ids.map((id, node) => [id, node]));
  const at = (id: string) => index.get(id)!;
  const extents = nodeExtents(network, {
    ...(largest !== undefined && { largest }),
    ...(labelSize !== undefined && { labelSize }),
  });
  const sizes = (key: 'halfWidth' | 'halfHeight' | 'radius' | 'shiftY') =>
    Float64Array.from(ids, (id) => extents.get(id)![key]);
  return {
    ids,
    halfWidth: sizes('halfWidth'),
    halfHeight: sizes('halfHeight'),
    shiftY: sizes('shiftY'),
    radius: sizes('radius'),
    source,
    target,
    weight,
    ties: Uint32Array.from(
      network.memberships.flatMap(({ member, group }) => [at(member), at(group)]),
    ),
    pinned: [],
    aspect,
  };
}
