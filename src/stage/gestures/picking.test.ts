import { describe, expect, it } from 'vitest';
import { edgePath, pointAt } from '../../scene/edgePath.ts';
import { enlarged } from '../enlarged.ts';
import { figureOf, sampleFigure } from '../testing/sampleFigure.ts';
import { createPicker, distanceToPath, tolerances } from './picking.ts';

const one = { place: 1, node: 1, stroke: 1, text: 1 };
const figure = figureOf(
  [
    { id: 'a', x: 0, y: 0, kind: 'state' },
    { id: 'b', x: 200, y: 0, kind: 'proposal' },
    { id: 'c', x: 100, y: 100, kind: 'norm' },
  ],
  [
    { source: 'a', target: 'b', stance: 'supports', control: { x: 100, y: -80 } },
    { source: 'b', target: 'a', stance: 'opposes', control: { x: 100, y: -60 } },
  ],
  [['a', 'c']],
);
const picker = createPicker(enlarged(figure, one));

describe('picking', () => {
  it('finds a node inside its rim and just outside, by its real shape', () => {
    const at = (x: number, y: number) => picker.thingAt({ x, y }, tolerances.mouse);
    expect(at(0, 0)).toEqual({ type: 'node', id: 'a' });
    expect(at(-15.5, 0)).toEqual({ type: 'node', id: 'a' });
    expect(at(-17, 0)).toBeNull();
    expect(at(200 + 15, 0)).toEqual({ type: 'node', id: 'b' });
    expect(at(200 + 12, 12)).toBeNull();
    expect(at(100 + 11, 100 + 11)).toEqual({ type: 'node', id: 'c' });
  });

  it('finds the nearer of two edges side by side', () => {
    const at = (y: number) => picker.thingAt({ x: 100, y }, tolerances.mouse);
    expect(at(-41)).toEqual({ type: 'edge', id: 'a>b:supports' });
    expect(at(-36)).toEqual({ type: 'edge', id: 'a>b:supports' });
    expect(at(-34)).toEqual({ type: 'edge', id: 'b>a:opposes' });
    expect(at(-52)).toBeNull();
  });

  it('takes what stands out before what stands back, unless that is pointed at itself', () => {
    const at = (y: number, ...lit: string[]) =>
      picker.thingAt({ x: 100, y }, tolerances.mouse, lit.length > 0 ? new Set(lit) : null)?.id;
    expect(at(-36)).toBe('a>b:supports');
    expect(at(-36, 'b>a:opposes')).toBe('b>a:opposes');
    expect(at(-34, 'a>b:supports')).toBe('a>b:supports');
    expect(at(-40, 'b>a:opposes')).toBe('a>b:supports');
    expect(at(-42, 'b>a:opposes')).toBe('a>b:supports');
  });

  it('allows a finger more than a mouse', () => {
    const place = { x: 100, y: -51 };
    expect(picker.thingAt(place, tolerances.mouse)).toBeNull();
    expect(picker.thingAt(place, tolerances.touch)).toEqual({ type: 'edge', id: 'a>b:supports' });
  });

  it('does not find memberships', () => {
    expect(picker.thingAt({ x: 50, y: 50 }, tolerances.touch)).toBeNull();
  });

  it('finds every edge of a large picture along its whole curve, at any zoom', () => {
    const large = enlarged(sampleFigure(40, 60), { place: 3, node: 1.7, stroke: 1.4, text: 1 });
    const { thingAt } = createPicker(large);
    const alone = (id: string, place: { x: number; y: number }) =>
      large.edges.every((other) => {
        const [from, to] = [large.byId.get(other.source), large.byId.get(other.target)];
        if (other.id === id || !from || !to) return true;
        return distanceToPath(edgePath(from, to, other.control, other.arrowSize), place) > 3;
      });
    let asked = 0;
    for (const edge of large.edges) {
      const [from, to] = [large.byId.get(edge.source), large.byId.get(edge.target)];
      if (!from || !to) throw new Error(`${edge.id} has an end that is not there`);
      const { start, control, end } = edgePath(from, to, edge.control, edge.arrowSize);
      for (const t of [0.1, 0.3, 0.5, 0.7, 0.9]) {
        const place = pointAt(start, control, end, t);
        const found = thingAt(place, { node: -1, edge: 6 });
        if (found?.type === 'node' || !alone(edge.id, place)) continue;
        asked++;
        expect(found).toEqual({ type: 'edge', id: edge.id });
      }
    }
    expect(asked).toBeGreaterThan(150);
  });
});

describe('the distance to a path', () => {
  it('is exact on a straight line, beside it and beyond its ends', () => {
    const path = edgePath(
      { x: 0, y: 0, radius: 10, shape: 'disc' },
      { x: 100, y: 0, radius: 10, shape: 'disc' },
      { x: 50, y: 0 },
      8,
    );
    expect(distanceToPath(path, { x: 50, y: 0 })).toBeCloseTo(0, 3);
    expect(distanceToPath(path, { x: 33, y: 7 })).toBeCloseTo(7, 3);
    expect(distanceToPath(path, { x: 90, y: 4 })).toBeCloseTo(4, 3);
    expect(distanceToPath(path, { x: 4, y: 0 })).toBeCloseTo(6, 3);
  });
});
