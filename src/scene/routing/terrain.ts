import { boxAround, boxOf, grown, type Box } from '../geometry.ts';
import { distanceToRim, reach, type Outline } from '../nodeShape.ts';
import { columnAt, eachCell, rasterOf, rowAt, type Raster } from './raster.ts';

/** What it costs a curve to run through a place, by cell: nodes, names, and what lies far out. */
export type Terrain = {
  readonly raster: Raster;
  readonly costAt: (x: number, y: number) => number;
};

/** Side of a cell in layout units. */
const cell = 6;

/** Room to leave between a curve and a node it passes. */
const clearance = 7;

const margin = 60;
const price = { node: 70, name: 7, outside: 5 } as const;

/** The terrain of nodes and of the boxes in which their names will probably stand. */
export function terrainOf(nodes: readonly Outline[], names: readonly Box[]): Terrain {
  const built = boxOf([...nodes.map((node) => boxAround(node, reach(node))), ...names]);
  const raster = rasterOf(grown(built, margin), cell);
  const costs = new Float32Array(raster.columns * raster.rows);
  const inside = grown(built, 15);
  eachCell(raster, grown(built, margin), (at, x, y) => {
    if (x < inside.left || x > inside.right || y < inside.top || y > inside.bottom)
      costs[at] = price.outside;
  });
  for (const name of names)
    eachCell(raster, name, (at) => {
      costs[at]! += price.name;
    });
  for (const node of nodes)
    eachCell(raster, boxAround(node, reach(node) + clearance), (at, x, y) => {
      const room = distanceToRim(node, { x, y });
      if (room < clearance) costs[at]! += price.node * Math.min(2.5, 1 - room / clearance);
    });
  const costAt = (x: number, y: number) =>
    costs[rowAt(raster, y) * raster.columns + columnAt(raster, x)]!;
  return { raster, costAt };
}
