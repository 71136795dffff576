import { networkEdges } from '../analysis/networkEdges.ts';
import type { Network } from '../graph/network.ts';
import { nodeExtents, type NodeExtent } from '../scene/standing.ts';
import { largestMeasured } from '../scene/style/numberStyle.ts';
import type { LayoutInput } from './input.ts';

export type NetworkInputOptions = {
  /** Statements of the busiest entity of the whole project, as for a figure. */
  readonly largest?: number;
  /** Factor on the size of labels. */
  readonly labelSize?: number;
  /** Whether a measure decides how large nodes are drawn: each gets room for the largest size. */
  readonly sized?: boolean;
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
  { largest, labelSize, sized = false, aspect = usualAspect }: NetworkInputOptions,
): LayoutInput {
  const edges = networkEdges(network);
  const { ids, source, target, weight } = edges;
  const index = new Map(ids.map((id, node) => [id, node]));
  const at = (id: string) => index.get(id)!;
  const options = {
    ...(largest !== undefined && { largest }),
    ...(labelSize !== undefined && { labelSize }),
  };
  const extents = nodeExtents(network, options);
  const sizes = (key: keyof NodeExtent, of = extents) =>
    Float64Array.from(ids, (id) => of.get(id)![key]);
  const largeExtents = sized && nodeExtents(network, { ...options, radius: largestMeasured });
  return {
    ids,
    halfWidth: sizes('halfWidth'),
    halfHeight: sizes('halfHeight'),
    shiftY: sizes('shiftY'),
    radius: sizes('radius'),
    ...(largeExtents && {
      room: {
        halfWidth: sizes('halfWidth', largeExtents),
        halfHeight: sizes('halfHeight', largeExtents),
        shiftY: sizes('shiftY', largeExtents),
      },
    }),
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
