import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseProject } from '../../model/project.ts';
import { defaultView, type View } from '../../model/view.ts';
import type { FigureNode } from '../../scene/figure.ts';
import { themes } from '../../scene/theme.ts';
import { pictureOf } from './picture.ts';

const shipped = '../../../graph-data/code-of-conduct-2011/project.stance.json';
const parsed = parseProject(JSON.parse(readFileSync(new URL(shipped, import.meta.url), 'utf8')));
if (!parsed.ok) throw new Error('the shipped project has issues');
const project = parsed.value;
const options = { width: 1280, height: 720, title: '', theme: themes.light, legend: false };

function nodesOf(sizeBy: string | null, name: View['layout']['name']): readonly FigureNode[] {
  const view = {
    ...defaultView,
    appearance: { ...defaultView.appearance, sizeBy },
    layout: { ...defaultView.layout, name },
  };
  return pictureOf(project, view, options).figure.nodes;
}

test.each(['stress', 'camps', 'line'] as const)(
  'nodes sized by a measure do not touch each other in the %s arrangement',
  (name) => {
    const nodes = nodesOf('degrees/pn', name);
    expect(nodes.length).toBeGreaterThan(20);
    for (const [at, a] of nodes.entries())
      for (const b of nodes.slice(at + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y), `${a.name}, ${b.name}`).toBeGreaterThan(
          a.radius + b.radius,
        );
  },
);

test('that moves nodes as little as it must: who has room stays where the reader knew it', () => {
  const plain = new Map(nodesOf(null, 'stress').map((node) => [node.id, node]));
  const moves = nodesOf('degrees/pn', 'stress').map(({ id, x, y }) =>
    Math.hypot(x - plain.get(id)!.x, y - plain.get(id)!.y),
  );
  expect(moves.toSorted((a, b) => a - b)[Math.floor(moves.length / 2)]).toBeLessThan(60);
});
