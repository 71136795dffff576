import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FigureNode } from './figureParts.ts';
import { overlap } from './geometry.ts';
import { labelBox, placeLabels, type LabelOptions } from './labels.ts';
import { distanceToRim } from './nodeShape.ts';
import { nodeStyle } from './style/nodeStyle.ts';
import { themes } from './theme.ts';

const options: LabelOptions = { fontSize: 13, colour: '#000000' };

function nodeAt(x: number, y: number, more: Partial<FigureNode> = {}): FigureNode {
  const style = nodeStyle('state', themes.light);
  return {
    id: `${x} ${y}`,
    x,
    y,
    radius: 12,
    ...style,
    name: 'Norland',
    bold: false,
    rank: 0,
    contextOnly: false,
    ...more,
  };
}

const names = fc.oneof(
  fc.constantFrom(
    'China',
    'Ministry of Foreign Affairs',
    '信息安全国际行为准则',
    'مدونة السلوك الدولية',
  ),
  fc.constantFrom('</script><b>', 'a\u0301'.repeat(40), '👩‍👩‍👧 union', '=cmd()', 'x'.repeat(300)),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

/** Nodes on a loose grid, so that some crowd each other and some do not. */
const crowds = fc
  .array(
    fc.record({
      dx: fc.integer({ min: -30, max: 30 }),
      dy: fc.integer({ min: -30, max: 30 }),
      name: names,
      bold: fc.boolean(),
      radius: fc.integer({ min: 9, max: 22 }),
      shape: fc.constantFrom('disc' as const, 'diamond' as const, 'square' as const),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((entries) =>
    entries.map(({ dx, dy, ...more }, index) =>
      nodeAt((index % 6) * 80 + dx, Math.floor(index / 6) * 70 + dy, {
        ...more,
        id: `n${index}`,
        rank: index,
      }),
    ),
  );

describe('labels', () => {
  test('cover neither each other nor nodes, and stay in their box', () => {
    const box = { left: -60, top: -50, right: 520, bottom: 500 };
    fc.assert(
      fc.property(crowds, (nodes) => {
        const labels = placeLabels(nodes, [], { ...options, box });
        expect(labels.map(({ id }) => id)).toEqual(nodes.map(({ id }) => id));
        const placed = labels.filter((label) => label.placed);
        for (const [index, label] of placed.entries()) {
          const own = labelBox(label);
          for (const other of placed.slice(index + 1))
            expect(overlap(own, labelBox(other))).toBe(0);
          for (const node of nodes) {
            const x = Math.max(own.left, Math.min(node.x, own.right));
            const y = Math.max(own.top, Math.min(node.y, own.bottom));
            expect(distanceToRim(node, { x, y })).toBeGreaterThan(0);
          }
          expect(own.left).toBeGreaterThanOrEqual(box.left);
          expect(own.right).toBeLessThanOrEqual(box.right);
          expect(own.top).toBeGreaterThanOrEqual(box.top);
          expect(own.bottom).toBeLessThanOrEqual(box.bottom);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('are nearer to their own node than to any other', () => {
    const distance = (
      node: FigureNode,
      { left, top, right, bottom }: ReturnType<typeof labelBox>,
    ) =>
      distanceToRim(node, {
        x: Math.max(left, Math.min(node.x, right)),
        y: Math.max(top, Math.min(node.y, bottom)),
      });
    fc.assert(
      fc.property(crowds, (nodes) => {
        for (const label of placeLabels(nodes, [], options)) {
          if (!label.placed) continue;
          const box = labelBox(label);
          const own = distance(
            nodes.find(({ id }) => id === label.id)!,
            box,
          );
          for (const node of nodes)
            if (node.id !== label.id) expect(distance(node, box)).toBeGreaterThan(own - 1e-6);
        }
      }),
    );
  });

  test('stand below a node that has room', () => {
    const [label] = placeLabels([nodeAt(0, 0)], [], options);
    expect(label).toMatchObject({ placed: true, anchor: 'middle', x: 0, lines: ['Norland'] });
    expect(label!.y).toBeGreaterThan(12);
  });

  test('make way by rank: the busiest of a knot of nodes keeps its name', () => {
    const knot = Array.from({ length: 16 }, (_, index) =>
      nodeAt((index % 4) * 26, Math.floor(index / 4) * 26, { id: `n${index}`, rank: 15 - index }),
    );
    const placed = placeLabels(knot, [], options).filter((label) => label.placed);
    expect(placed.length).toBeLessThan(knot.length);
    expect(placed.map(({ id }) => id)).toContain('n15');
  });

  test('that are forced show whatever is in the way', () => {
    const knot = Array.from({ length: 25 }, (_, index) =>
      nodeAt((index % 5) * 24, Math.floor(index / 5) * 24, { id: `n${index}`, rank: index }),
    );
    const middle = (forced: ReadonlySet<string>) =>
      placeLabels(knot, [], { ...options, forced }).find(({ id }) => id === 'n12')?.placed;
    expect(middle(new Set())).toBe(false);
    expect(middle(new Set(['n12']))).toBe(true);
  });

  test('take less of the picture as it is magnified, so that more find room', () => {
    const knot = Array.from({ length: 49 }, (_, index) =>
      nodeAt((index % 7) * 40, Math.floor(index / 7) * 40, { id: `n${index}`, rank: index }),
    );
    const count = (scale: number) =>
      placeLabels(knot, [], { ...options, scale }).filter(({ placed }) => placed).length;
    expect(count(4)).toBe(49);
    expect(count(4)).toBeGreaterThan(count(1));
  });

  test('avoid lying on an edge where another side is free', () => {
    const nodes = [nodeAt(0, 0, { id: 'a' }), nodeAt(0, 200, { id: 'b', rank: 1 })];
    const edge = {
      id: 'e',
      source: 'a',
      target: 'b',
      stance: 'supports',
      count: 1,
      control: { x: 0, y: 100 },
      width: 2,
      colour: '#0072b2',
      dash: [],
      arrow: 'filled',
      arrowSize: 9,
      mark: '+',
      label: 'supports',
    } as const;
    const [first] = placeLabels(nodes, [edge], options);
    const box = labelBox(first!);
    expect(box.left > 0 || box.right < 0 || box.bottom < 0).toBe(true);
  });

  test('of more than three hundred nodes are those of the best ranked', () => {
    const many = Array.from({ length: 400 }, (_, index) =>
      nodeAt((index % 20) * 150, Math.floor(index / 20) * 90, { id: `n${index}`, rank: index }),
    );
    const placed = placeLabels(many, [], options).filter((label) => label.placed);
    expect(placed.map(({ id }) => id)).toEqual(many.slice(0, 300).map(({ id }) => id));
  });
});
