import { beforeEach, expect, test } from 'vitest';
import { buildNetwork } from '../../../graph/network.ts';
import type { Project } from '../../../model/schema.ts';
import { parseProject } from '../../../model/project.ts';
import { statementTable } from '../../../model/statements.ts';
import { defaultView } from '../../../model/view.ts';
import { buildFigure } from '../../../scene/figure.ts';
import { themes } from '../../../scene/theme.ts';
import { groupsOf } from '../../../state/groups.ts';
import { GraphWalk, mostDescribed, type Walked } from './graphWalk.svelte.ts';

/** Stars far apart: a concept each, and the states that support it. */
function stars(count: number, rays: number): Project {
  const indices = Array.from({ length: count * rays }, (_, index) => index);
  const parsed = parseProject({
    format: 'stancegraph',
    version: 1,
    id: 'stars',
    title: 'Stars',
    documents: [{ id: 'sky', title: 'The sky', date: '2020' }],
    actors: indices.map((index) => ({ id: `ray-${index}`, name: `Ray ${index}`, kind: 'state' })),
    concepts: Array.from({ length: count }, (_, star) => {
      return { id: `star-${star}`, name: `Star ${star}`, kind: 'idea' };
    }),
    statements: indices.map((index) => ({
      id: `shine-${index}`,
      document: 'sky',
      speaker: `ray-${index}`,
      target: `star-${Math.floor(index / rays)}`,
      stance: 'supports',
      label: 'shines',
      summary: 'It shines.',
    })),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

function walked(project: Project, rays: number): Walked {
  const table = statementTable(project);
  const network = buildNetwork(project, table, defaultView);
  const place = (id: string) => {
    const index = Number(id.split('-')[1]);
    const star = id.startsWith('ray') ? Math.floor(index / rays) : index;
    const angle = ((index % rays) / rays) * 2 * Math.PI;
    const reach = id.startsWith('ray') ? 200 : 0;
    return { x: star * 1000 + reach * Math.cos(angle), y: reach * Math.sin(angle) };
  };
  const positions = new Map(network.graph.nodes().map((id) => [id, place(id)]));
  const options = { theme: themes.light };
  const figure = buildFigure(network, positions, defaultView, options);
  return { figure, network, stances: table.stances, seed: 1, groupsOf, selected: null };
}

const rays = 75;
const sky = walked(stars(3, rays), rays);
let walk: GraphWalk;

beforeEach(() => {
  walk = new GraphWalk(sky);
});

test('a picture of more nodes than can be described is walked by its groups', () => {
  expect(sky.figure.nodes.length).toBeGreaterThan(mostDescribed);
  expect(walk.isLarge).toBe(true);
  expect(walk.stop).toBeNull();
  expect(walk.words).toMatch(/^Group of 76 around Star \d/);
});

test('arrows lead from group to group', () => {
  walk.goTo('star-0');
  walk.leave();
  const found = [walk.group?.lead];
  for (let step = 0; step < 2; step++) {
    walk.step('right');
    found.push(walk.group?.lead);
  }
  expect(found).toEqual(['star-0', 'star-1', 'star-2']);
  walk.step('right');
  expect(walk.group?.lead).toBe('star-2');
});

test('within a group its nodes are described, and no others are reached', () => {
  walk.goTo('star-1');
  expect(walk.stop).toEqual({ node: 'star-1', edge: null });
  expect(walk.words).toMatch(/^Star 1, /);
  for (const direction of ['right', 'right', 'right', 'down', 'right'] as const) {
    walk.step(direction);
    expect(Number(walk.stop!.node.split('-')[1])).toSatisfy((index: number) =>
      walk.stop!.node.startsWith('star') ? index === 1 : Math.floor(index / rays) === 1,
    );
  }
});

test('a group is entered at its best connected node, and left again', () => {
  expect(walk.leave()).toBe(false);
  expect(walk.enter()).toBe(true);
  expect(walk.enter()).toBe(false);
  expect(walk.stop?.node).toMatch(/^star-/);
  expect(walk.leave()).toBe(true);
  expect(walk.group).not.toBeNull();
});

test('a picture that can be described has no groups', () => {
  const small = new GraphWalk(walked(stars(2, 5), 5));
  expect(small.isLarge).toBe(false);
  expect(small.group).toBeNull();
  expect(small.leave()).toBe(false);
  expect(small.stop?.node).toBe('star-0');
});

test('a step to a node without a link says so', () => {
  const small = new GraphWalk(walked(stars(2, 5), 5));
  small.goTo('ray-0');
  small.step('right');
  expect(small.words).toMatch(/^Not linked: /);
  small.goTo('star-0');
  small.step('right');
  expect(small.words).toMatch(/^Ray 0, /);
});
