import { edgePath, lengthOf, pointAt } from '../edgePath.ts';
import type { Figure } from '../figure.ts';
import { boxAround, overlap, type Box } from '../geometry.ts';
import { labelBox } from '../labels.ts';
import { distanceToRim } from '../nodeShape.ts';

/** Shares of the way along an edge where its mark may stand, the best first. */
const places = [0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72];

const half = 6;
const shortest = 34;

/**
 * Where each edge shows its mark, as a share of the way from start to end, by id of the edge. Marks
 * keep clear of nodes, placed labels and each other; an edge without such a place has no entry.
 */
export function markPlaces({ nodes, edges, labels }: Figure): ReadonlyMap<string, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const taken: Box[] = labels.filter(({ placed }) => placed).map(labelBox);
  const found = new Map<string, number>();
  for (const { id, source, target, control, arrowSize } of edges) {
    const [from, to] = [byId.get(source), byId.get(target)];
    if (!from || !to) continue;
    const { start, control: bend, end } = edgePath(from, to, control, arrowSize);
    if (lengthOf(start, bend, end) < shortest) continue;
    const at = places.find((place) => {
      const point = pointAt(start, bend, end, place);
      const box = boxAround(point, half);
      return (
        taken.every((other) => overlap(box, other) === 0) &&
        nodes.every((node) => distanceToRim(node, point) > half)
      );
    });
    if (at === undefined) continue;
    found.set(id, at);
    taken.push(boxAround(pointAt(start, bend, end, at), half));
  }
  return found;
}
