import type { Box, Point } from '../geometry.ts';
import { createBuckets } from './buckets.ts';

/** Where curves already run, and where they leave and enter the rims of nodes. */
export type Traffic = {
  /** Enters a stretch of a curve: a place and a direction of length 1. */
  readonly addStretch: (owner: number, at: Point, along: Point) => void;
  /** Enters the end of a curve at a node: its direction as seen from the node, in radians. */
  readonly addEnd: (owner: number, node: number, angle: number, arrives: boolean) => void;
  /** Forgets all that an owner entered. */
  readonly remove: (owner: number) => void;
  /** What running here costs: most beside another curve, little across one. */
  readonly stretchCost: (at: Point, along: Point) => number;
  /** What ending here costs: most on another arrowhead. */
  readonly endCost: (node: number, radius: number, angle: number, arrives: boolean) => number;
};

type End = { readonly owner: number; readonly angle: number; readonly arrives: boolean };

/** Distance below which two curves look like one. */
const near = 6;

/** Room an end wants along the rim: an arrowhead is wider than a tail. */
const room = { arrow: 13, tail: 7 } as const;

const along = { beside: 9, across: 1.2 } as const;

export function createTraffic(area: Box, nodes: number): Traffic {
  const buckets = createBuckets(area, 2 * near);
  const owners: number[] = [];
  const places: Point[] = [];
  const directions: Point[] = [];
  const gone: boolean[] = [];
  const byOwner = new Map<number, number[]>();
  const ends: End[][] = Array.from({ length: nodes }, () => []);

  return {
    addStretch: (owner, at, direction) => {
      const id = owners.length;
      owners.push(owner);
      places.push(at);
      directions.push(direction);
      gone.push(false);
      const own = byOwner.get(owner);
      if (own) own.push(id);
      else byOwner.set(owner, [id]);
      buckets.add(at.x, at.y, id);
    },
    addEnd: (owner, node, angle, arrives) => ends[node]?.push({ owner, angle, arrives }),
    remove: (owner) => {
      for (const id of byOwner.get(owner) ?? []) gone[id] = true;
      byOwner.delete(owner);
      for (const [node, list] of ends.entries())
        if (list.some((end) => end.owner === owner))
          ends[node] = list.filter((end) => end.owner !== owner);
    },
    stretchCost: (at, direction) => {
      let cost = 0;
      buckets.near(at.x, at.y, (id) => {
        const [place, other] = [places[id], directions[id]];
        if (!place || !other || gone[id]) return;
        const distance = Math.hypot(place.x - at.x, place.y - at.y);
        if (distance >= near) return;
        const parallel = Math.abs(other.x * direction.x + other.y * direction.y);
        cost += along.across + (parallel > 0.8 ? along.beside * (1 - distance / near) : 0);
      });
      return cost;
    },
    endCost: (node, radius, angle, arrives) => {
      let cost = 0;
      for (const end of ends[node] ?? []) {
        const apart = Math.abs(
          Math.atan2(Math.sin(end.angle - angle), Math.cos(end.angle - angle)),
        );
        const wanted = (arrives ? room.arrow : room.tail) + (end.arrives ? room.arrow : room.tail);
        const missing = 1 - (apart * (radius + 5)) / (wanted / 2);
        if (missing > 0) cost += missing * (arrives && end.arrives ? 70 : 32);
      }
      return cost;
    },
  };
}
