import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edgePath, pointAt } from '../edgePath.ts';
import type { Point } from '../geometry.ts';
import { distanceToRim, type Outline } from '../nodeShape.ts';
import { randomNetwork } from '../sampleNetwork.ts';
import { routeEdges } from './routeEdges.ts';

const disc = (x: number, y: number, radius = 12): Outline => ({ x, y, radius, shape: 'disc' });

/** Least distance of a routed curve from a place. */
function nearest(from: Point, control: Point, to: Point, place: Point): number {
  const steps = Array.from({ length: 101 }, (_, step) => pointAt(from, control, to, step / 100));
  return Math.min(...steps.map(({ x, y }) => Math.hypot(x - place.x, y - place.y)));
}

describe('routed edges', () => {
  test('go around a node in the way', () => {
    const nodes = [disc(0, 0), disc(300, 0), disc(150, 4, 16)];
    const [control] = routeEdges(nodes, [{ source: 0, target: 1 }], []);
    expect(nearest(nodes[0]!, control!, nodes[1]!, nodes[2]!)).toBeGreaterThan(18);
  });

  test('keep out of names where there is room', () => {
    const nodes = [disc(0, 0), disc(300, 0)];
    const name = { left: 90, top: -40, right: 210, bottom: 16 };
    const [control] = routeEdges(nodes, [{ source: 0, target: 1 }], [name]);
    const middle = pointAt(nodes[0]!, control!, nodes[1]!, 0.5);
    expect(middle.y).toBeGreaterThan(16);
  });

  test('in opposite directions, and parallel ones, never lie on each other', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 2, maxLength: 6 }),
        fc.integer({ min: 60, max: 800 }),
        (directions, apart) => {
          const nodes = [disc(0, 0), disc(apart, apart / 3)];
          const edges = directions.map((there) =>
            there ? { source: 0, target: 1 } : { source: 1, target: 0 },
          );
          const controls = routeEdges(nodes, edges, []);
          const middles = edges.map(({ source, target }, index) =>
            pointAt(nodes[source]!, controls[index]!, nodes[target]!, 0.5),
          );
          for (const [index, one] of middles.entries())
            for (const other of middles.slice(index + 1))
              expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(9.9);
        },
      ),
    );
  });

  test('on a popular target arrive apart: no arrowhead covers another', () => {
    const target = disc(0, 0, 22);
    const nodes = [
      target,
      ...Array.from({ length: 12 }, (_, index) => disc(-280, index * 46 - 250)),
    ];
    const edges = nodes.slice(1).map((_, index) => ({ source: index + 1, target: 0 }));
    const tips = routeEdges(nodes, edges, []).map(
      (control, index) => edgePath(nodes[index + 1]!, target, control, 9).tip,
    );
    const gaps = tips.flatMap((one, index) =>
      tips.slice(index + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
    );
    expect(Math.min(...gaps)).toBeGreaterThan(4);
  });

  test('run through hardly any node of a crowded picture', () => {
    const { network, positions } = randomNetwork(90, 140, 5);
    const ids = network.graph.nodes();
    const nodes = ids.map((id) => ({ ...positions.get(id)!, radius: 11, shape: 'disc' as const }));
    const edges = network.graph.mapEdges((_key, _attributes, source, to) => ({
      source: ids.indexOf(source),
      target: ids.indexOf(to),
    }));
    const hits = (controls: readonly Point[]) =>
      edges.reduce((sum, { source, target }, index) => {
        const others = nodes.filter((_, node) => node !== source && node !== target);
        const points = Array.from({ length: 60 }, (_, step) =>
          pointAt(nodes[source]!, controls[index]!, nodes[target]!, step / 59),
        );
        const hit = others.filter((node) => points.some((point) => distanceToRim(node, point) < 0));
        return sum + hit.length;
      }, 0);
    const straight = edges.map(({ source, target }) =>
      pointAt(nodes[source]!, nodes[source]!, nodes[target]!, 0.7071),
    );
    const routed = routeEdges(nodes, edges, []);
    expect(hits(routed)).toBeLessThan(hits(straight) / 4);
  });

  test('are the same every time', () => {
    const { network, positions } = randomNetwork(40, 90, 9);
    const ids = network.graph.nodes();
    const nodes = ids.map((id) => disc(positions.get(id)!.x, positions.get(id)!.y));
    const edges = network.graph.mapEdges((_key, _attributes, source, target) => ({
      source: ids.indexOf(source),
      target: ids.indexOf(target),
    }));
    expect(routeEdges(nodes, edges, [])).toEqual(routeEdges(nodes, edges, []));
  });

  test('are only fanned out where they are too many to follow', () => {
    const nodes = Array.from({ length: 60 }, (_, index) => disc((index % 10) * 90, index * 12));
    const edges = Array.from({ length: 1600 }, (_, index) => ({
      source: index % 59,
      target: (index % 59) + 1,
    }));
    const controls = routeEdges(nodes, edges, []);
    expect(new Set(controls.map(({ x, y }) => `${x} ${y}`)).size).toBe(1600);
  });

  test('take nodes on one spot, one edge and none', () => {
    expect(routeEdges([], [], [])).toEqual([]);
    const [control] = routeEdges([disc(3, 3), disc(3, 3)], [{ source: 0, target: 1 }], []);
    expect(Number.isFinite(control!.x) && Number.isFinite(control!.y)).toBe(true);
  });
});
