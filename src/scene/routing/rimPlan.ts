import { atan2 } from '../../model/arithmetic.ts';
import type { Outline } from '../nodeShape.ts';
import { reach } from '../nodeShape.ts';
import type { Connection } from './bundles.ts';

/** Directions that the ends of each edge had best have, as seen from its nodes; NaN where any will do. */
export type RimPlan = { readonly leaving: Float64Array; readonly arriving: Float64Array };

type End = { readonly edge: number; readonly arrives: boolean; readonly straight: number };

/** With fewer ends than this, a node is not crowded. */
const crowd = 5;

/** Half the room that an arrowhead and a tail want along the rim. */
const room = { arrow: 6, tail: 3 } as const;

/** How far an end may be turned from the straight line, in radians: what a bend of 0.5 does. */
const mostTurn = 0.78;

const rounds = 80;

/**
 * Spreads the ends of edges around the rims of crowded nodes, in the order of the straight lines, so
 * that arrowheads lie side by side. Neighbours that are too close push each other apart by halves.
 */
export function rimPlan(nodes: readonly Outline[], connections: readonly Connection[]): RimPlan {
  const none = () => new Float64Array(connections.length).fill(NaN);
  const plan = { leaving: none(), arriving: none() };
  const ends: End[][] = nodes.map(() => []);
  for (const [edge, { source, target }] of connections.entries()) {
    const [from, to] = [nodes[source]!, nodes[target]!];
    const away = atan2(to.y - from.y, to.x - from.x);
    const back = atan2(from.y - to.y, from.x - to.x);
    ends[source]!.push({ edge, arrives: false, straight: away });
    ends[target]!.push({ edge, arrives: true, straight: back });
  }
  for (const [node, around] of ends.entries()) {
    if (around.length < crowd) continue;
    around.sort((a, b) => a.straight - b.straight || a.edge - b.edge);
    const angles = spread(around, reach(nodes[node]!) + 4);
    for (const [place, { edge, arrives }] of around.entries())
      (arrives ? plan.arriving : plan.leaving)[edge] = angles[place]!;
  }
  return plan;
}

/** Angles of ends in ascending order of their straight ones, pushed apart as far as may be. */
function spread(ends: readonly End[], radius: number): readonly number[] {
  const angles = ends.map(({ straight }) => straight);
  const half = ends.map(({ arrives }) => (arrives ? room.arrow : room.tail) / radius);
  const wanted = 2 * half.reduce((sum, angle) => sum + angle, 0);
  const share = Math.min(1, (2 * Math.PI * 0.95) / wanted);
  for (let round = 0; round < rounds; round++)
    for (const place of angles.keys()) {
      const next = (place + 1) % angles.length;
      const turn = next === 0 ? 2 * Math.PI : 0;
      const missing =
        (half[place]! + half[next]!) * share - (angles[next]! + turn - angles[place]!);
      if (missing <= 0) continue;
      angles[place] = Math.max(angles[place]! - missing / 2, ends[place]!.straight - mostTurn);
      angles[next] = Math.min(angles[next]! + missing / 2, ends[next]!.straight + mostTurn);
    }
  return angles;
}

/** What it costs an end to have another direction than planned. */
export function turnCost(planned: number, angle: number): number {
  if (Number.isNaN(planned)) return 0;
  const turn = Math.abs(planned - angle) % (2 * Math.PI);
  return turnPrice * (turn > Math.PI ? 2 * Math.PI - turn : turn);
}

const turnPrice = 55;
