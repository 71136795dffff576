/** Which way curves leave and enter each node: arrowheads on one rim should not lie on each other. */
export type Rims = {
  /** Enters the end of a curve by the direction it has as seen from the node, in radians. */
  readonly enter: (owner: number, node: number, angle: number, arrives: boolean) => void;
  readonly remove: (owner: number, node: number) => void;
  /** What another end costs there: most where an arrowhead would lie on an arrowhead. */
  readonly cost: (node: number, radius: number, angle: number, arrives: boolean) => number;
};

type End = { readonly owner: number; readonly angle: number; readonly arrives: boolean };

/** Half the room an end wants along the rim. */
const room = { arrow: 6.5, tail: 3.5 } as const;

const price = { arrows: 80, others: 32 } as const;

/** Rims of so many nodes, nothing at any of them. */
export function createRims(nodes: number): Rims {
  const ends: End[][] = Array.from({ length: nodes }, () => []);
  return {
    enter: (owner, node, angle, arrives) => ends[node]!.push({ owner, angle, arrives }),
    remove: (owner, node) => {
      ends[node] = ends[node]!.filter((end) => end.owner !== owner);
    },
    cost: (node, radius, angle, arrives) => {
      let cost = 0;
      for (const end of ends[node]!) {
        const turn = Math.abs(end.angle - angle);
        const apart = turn > Math.PI ? 2 * Math.PI - turn : turn;
        const wanted = (arrives ? room.arrow : room.tail) + (end.arrives ? room.arrow : room.tail);
        const missing = 1 - (apart * (radius + 5)) / wanted;
        if (missing > 0) cost += missing * (arrives && end.arrives ? price.arrows : price.others);
      }
      return cost;
    },
  };
}
