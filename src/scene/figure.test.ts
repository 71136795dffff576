import { describe, expect, test } from 'vitest';
import { edgeKey } from '../graph/network.ts';
import { defaultView } from '../model/view.ts';
import { buildFigure } from './figure.ts';
import { labelBox } from './labels.ts';
import { networkOf, randomNetwork } from './sampleNetwork.ts';
import { nodeExtents } from './standing.ts';
import { themes } from './theme.ts';

const options = { theme: themes.light };

const network = networkOf(
  {
    norland: ['Norland', 'state'],
    sudland: ['Sudland', 'state'],
    league: ['Lake League', 'bloc'],
    accord: ['Lake Accord', 'treaty'],
    openness: ['Openness', 'norm'],
  },
  [
    { from: 'norland', to: 'accord', stance: 'supports', count: 4 },
    { from: 'sudland', to: 'accord', stance: 'opposes', ascribed: 'all' },
    { from: 'sudland', to: 'norland', stance: 'questions', ascribed: 'some' },
    { from: 'norland', to: 'sudland', stance: 'ambivalent' },
    { from: 'sudland', to: 'openness', stance: 'conditional', count: 2 },
  ],
  [
    { member: 'norland', group: 'league' },
    { member: 'sudland', group: 'league' },
  ],
);

const positions = new Map([
  ['norland', { x: 0, y: 0 }],
  ['sudland', { x: 300, y: 20 }],
  ['league', { x: 150, y: -120 }],
  ['accord', { x: 150, y: 160 }],
  ['openness', { x: 420, y: 120 }],
]);

const figure = buildFigure(network, positions, defaultView, options);
const node = (id: string) => figure.nodes.find((entry) => entry.id === id)!;
const edge = (from: string, to: string, stance: string) =>
  figure.edges.find(({ id }) => id === edgeKey(from, to, stance))!;

describe('a figure', () => {
  test('draws lines thinner where there are hundreds of them, all by as much', () => {
    const widthAmong = (lines: number) => {
      const names = Array.from({ length: lines }, (_, at) => `a${at}`);
      const crowd = networkOf(
        {
          b: ['B', 'norm'],
          ...Object.fromEntries(names.map((id) => [id, [id, 'state'] as const])),
        },
        names.map((from, at) => ({ from, to: 'b', stance: 'supports', count: at === 0 ? 4 : 1 })),
      );
      const places = new Map(
        [...names, 'b'].map((id, at) => [id, { x: 60 * at, y: 9 * (at % 7) }]),
      );
      const { edges } = buildFigure(crowd, places, defaultView, options);
      return [edges[0]!.width, edges[1]!.width] as const;
    };
    const [few, many, more] = [widthAmong(20), widthAmong(260), widthAmong(300)];
    expect(widthAmong(40)).toEqual(few);
    expect(many[0]).toBeLessThan(few[0]);
    expect(more[0]).toBeLessThan(many[0]);
    expect(more[1]).toBeGreaterThan(0.3 * few[1]);
    expect(many[0] / many[1]).toBeCloseTo(few[0] / few[1], 9);
  });

  test('shows kinds by shape and pictogram', () => {
    expect(node('norland')).toMatchObject({ shape: 'disc', pictogram: 'flag' });
    expect(node('accord')).toMatchObject({ shape: 'diamond', pictogram: 'scroll-text' });
    expect(node('openness')).toMatchObject({ shape: 'square', pictogram: 'scale' });
  });

  test('shows stances by colour, dash, mark and width', () => {
    expect(edge('norland', 'accord', 'supports')).toMatchObject({
      colour: '#0072b2',
      dash: [],
      mark: '+',
      label: 'supports · 4',
    });
    expect(edge('norland', 'accord', 'supports').width).toBeGreaterThan(
      edge('sudland', 'accord', 'opposes').width,
    );
    expect(edge('sudland', 'openness', 'conditional').dash).not.toEqual([]);
  });

  test('has hollow arrowheads where every statement is ascribed, and only there', () => {
    expect(figure.edges.filter(({ arrow }) => arrow === 'hollow')).toEqual([
      edge('sudland', 'accord', 'opposes'),
    ]);
  });

  test('gives room by the number of statements', () => {
    expect(node('norland').radius).toBeGreaterThan(node('openness').radius);
    for (const { radius } of figure.nodes) {
      expect(radius).toBeGreaterThanOrEqual(9);
      expect(radius).toBeLessThanOrEqual(23);
    }
  });

  test('keeps its sizes when a filter leaves less of the same project', () => {
    const rest = networkOf({ a: ['A', 'state'], b: ['B', 'norm'] }, [
      { from: 'a', to: 'b', stance: 'supports' },
    ]);
    const places = new Map([
      ['a', { x: 0, y: 0 }],
      ['b', { x: 100, y: 0 }],
    ]);
    const radius = (largest?: number) =>
      buildFigure(rest, places, defaultView, {
        ...options,
        ...(largest === undefined ? {} : { largest }),
      }).nodes[1]!.radius;
    expect(radius(100)).toBeLessThan(radius());
  });

  test('greys those who are there for a membership only, and leaves them out with memberships', () => {
    expect(node('league')).toMatchObject({ contextOnly: true, fill: themes.light.contextFill });
    expect(figure.memberships).toHaveLength(2);
    const appearance = { ...defaultView.appearance, memberships: false };
    const without = buildFigure(network, positions, { appearance }, options);
    expect(without.memberships).toEqual([]);
    expect(without.nodes.map(({ id }) => id)).not.toContain('league');
    expect(without.edges).toHaveLength(figure.edges.length);
  });

  test('leaves out what has no position, with its edges', () => {
    const some = new Map([...positions].filter(([id]) => id !== 'accord'));
    const partial = buildFigure(network, some, defaultView, options);
    expect(partial.nodes.map(({ id }) => id)).not.toContain('accord');
    expect(partial.edges.some(({ target }) => target === 'accord')).toBe(false);
  });

  test('names every node where there is room, within its bounds', () => {
    const { left, top, right, bottom } = figure.bounds;
    for (const label of figure.labels) {
      expect(label.placed).toBe(true);
      const box = labelBox(label);
      expect(box.left).toBeGreaterThanOrEqual(left);
      expect(box.right).toBeLessThanOrEqual(right);
      expect(box.top).toBeGreaterThanOrEqual(top);
      expect(box.bottom).toBeLessThanOrEqual(bottom);
    }
  });

  test('is the same every time', () => {
    const random = randomNetwork(60, 120, 4);
    const build = () => buildFigure(random.network, random.positions, defaultView, options);
    expect(build()).toEqual(build());
  });

  test('of nothing is empty, of one node is that node', () => {
    const nothing = buildFigure(networkOf({}, []), new Map(), defaultView, options);
    expect(nothing).toMatchObject({ nodes: [], edges: [], labels: [] });
    const alone = buildFigure(
      networkOf({ a: ['A', 'state'] }, []),
      new Map([['a', { x: 9, y: 9 }]]),
      defaultView,
      options,
    );
    expect(alone.nodes).toHaveLength(1);
    expect(alone.labels[0]).toMatchObject({ placed: true, lines: ['A'] });
  });
});

test('extents hold a node with its name below it', () => {
  const extents = nodeExtents(network);
  const { radius, halfWidth, halfHeight, shiftY } = extents.get('accord')!;
  expect(radius).toBe(node('accord').radius);
  expect(halfHeight + shiftY).toBeGreaterThan(radius + 13);
  expect(halfHeight - shiftY).toBeGreaterThanOrEqual(radius);
  expect(halfWidth).toBeGreaterThan(radius);
  const larger = nodeExtents(network, { labelSize: 2 }).get('accord')!;
  expect(larger.halfWidth).toBeGreaterThan(halfWidth);
});
