import { describe, expect, it } from 'vitest';
import { edgePath } from '../../scene/edgePath.ts';
import { overlap, type Box } from '../../scene/geometry.ts';
import { distanceToRim } from '../../scene/nodeShape.ts';
import { enlarged } from '../enlarged.ts';
import { distanceToPath } from '../gestures/picking.ts';
import { figureOf, sampleFigure } from '../testing/sampleFigure.ts';
import { edgeCaptions, type Caption } from '../../scene/edgeCaptions.ts';

const everywhere: Box = { left: -1e5, top: -1e5, right: 1e5, bottom: 1e5 };
const close = { place: 4, node: 2, stroke: 1.5, text: 1 };
const nothing = {
  raised: new Set<string>(),
  taken: [],
  marks: new Map(),
  sight: everywhere,
  size: 10,
};

/** Upright boxes along a turned caption. */
function beadsOf({ x, y, angle, width, size }: Caption): Box[] {
  const count = Math.ceil(width / 4);
  return Array.from({ length: count }, (_, index) => {
    const off = ((index + 0.5) / count - 0.5) * width;
    const at = { x: x + off * Math.cos(angle), y: y + off * Math.sin(angle) };
    const half = size * 0.35;
    return { left: at.x - half, top: at.y - half, right: at.x + half, bottom: at.y + half };
  });
}

describe('captions of edges', () => {
  const large = enlarged(sampleFigure(40, 90), close);
  const captions = edgeCaptions(large, { ...nothing, wanted: large.edges });

  it('stand on their curves', () => {
    expect(captions.length).toBeGreaterThan(25);
    for (const caption of captions) {
      const edge = large.edges.find(({ id }) => id === caption.edge);
      const [from, to] = [large.byId.get(edge?.source ?? ''), large.byId.get(edge?.target ?? '')];
      if (!edge || !from || !to) throw new Error(`${caption.edge} is not in the figure`);
      const path = edgePath(from, to, edge.control, edge.arrowSize);
      expect(distanceToPath(path, caption)).toBeLessThan(0.1);
    }
  });

  it('cover neither each other nor nodes', () => {
    const beads = captions.map(beadsOf);
    for (const [index, own] of beads.entries()) {
      const others = beads.slice(index + 1).flat();
      const covered = own.filter((bead) => others.some((other) => overlap(bead, other) > 0));
      expect(covered).toEqual([]);
      const middles = own.map(({ left, right, top, bottom }) => ({
        x: (left + right) / 2,
        y: (top + bottom) / 2,
      }));
      const within = large.nodes.filter((node) =>
        middles.some((middle) => distanceToRim(node, middle) < 0),
      );
      expect(within).toEqual([]);
    }
  });

  it('are never upside down', () => {
    for (const { angle } of captions) expect(Math.abs(angle)).toBeLessThanOrEqual(Math.PI / 2);
  });
});

describe('the caption of one edge', () => {
  const large = enlarged(
    figureOf(
      [
        { id: 'a', x: 0, y: 0, kind: 'state' },
        { id: 'b', x: 60, y: 0, kind: 'state' },
      ],
      [{ source: 'a', target: 'b', stance: 'conditional', control: { x: 30, y: 0 } }],
    ),
    { place: 1, node: 1, stroke: 1, text: 1 },
  );
  const id = 'a>b:conditional';

  it('is left out where the edge is too short for it', () => {
    expect(edgeCaptions(large, { ...nothing, wanted: large.edges })).toEqual([]);
  });

  it('is shown all the same, and bold, where it is asked for', () => {
    const raised = new Set([id]);
    const [caption] = edgeCaptions(large, { ...nothing, wanted: large.edges, raised });
    expect(caption).toMatchObject({ edge: id, text: 'conditional · 1', bold: true, angle: 0 });
  });

  it('takes the place of its mark', () => {
    const wide = enlarged(
      { nodes: [...large.nodes], edges: [...large.edges] },
      { ...close, place: 8 },
    );
    const marks = new Map([[id, 0.35]]);
    const [caption] = edgeCaptions(wide, { ...nothing, wanted: wide.edges, marks });
    const [edge] = wide.edges;
    const [from, to] = [wide.byId.get('a'), wide.byId.get('b')];
    if (!edge || !from || !to || !caption) throw new Error('the caption is missing');
    const { start, end } = edgePath(from, to, edge.control, edge.arrowSize);
    expect(caption.x).toBeCloseTo(start.x + 0.35 * (end.x - start.x), 1);
  });

  it('makes way for boxes that are taken', () => {
    const wide = enlarged(
      { nodes: [...large.nodes], edges: [...large.edges] },
      { ...close, place: 12 },
    );
    const middle: Box = { left: 350, top: -5, right: 370, bottom: 5 };
    const [caption] = edgeCaptions(wide, { ...nothing, wanted: wide.edges, taken: [middle] });
    if (!caption) throw new Error('the caption is missing');
    for (const bead of beadsOf(caption)) expect(overlap(bead, middle)).toBe(0);
  });
});
