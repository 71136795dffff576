import { expect, it } from 'vitest';
import { withNodeAt } from './movedNode.ts';
import { figureOf } from './testing/sampleFigure.ts';

const figure = figureOf(
  [
    { id: 'a', x: 0, y: 0, kind: 'state' },
    { id: 'b', x: 100, y: 0, kind: 'proposal' },
    { id: 'c', x: 300, y: 300, kind: 'norm' },
  ],
  [
    { source: 'a', target: 'b', stance: 'supports', control: { x: 50, y: 20 } },
    { source: 'c', target: 'b', stance: 'opposes' },
  ],
);

it('moves the node with its label and turns the bend of its edges along', () => {
  const moved = withNodeAt(figure, 'a', { x: 100, y: 200 });
  expect(moved.nodes[0]).toMatchObject({ id: 'a', x: 100, y: 200 });
  // The edge was 100 long to the right and bent 20 down; now it is 200 long and points up.
  expect(moved.edges[0]?.control.x).toBeCloseTo(140);
  expect(moved.edges[0]?.control.y).toBeCloseTo(100);
  const [before, after] = [figure.labels[0], moved.labels[0]];
  expect(after?.x).toBeCloseTo((before?.x ?? NaN) + 100);
  expect(after?.y).toBeCloseTo((before?.y ?? NaN) + 200);
});

it('leaves everything else the same object, so that little has to be drawn anew', () => {
  const moved = withNodeAt(figure, 'a', { x: 1, y: 2 });
  expect(moved.nodes[1]).toBe(figure.nodes[1]);
  expect(moved.edges[1]).toBe(figure.edges[1]);
  expect(moved.labels[2]).toBe(figure.labels[2]);
});

it('returns the same figure where there is nothing to move', () => {
  expect(withNodeAt(figure, 'nobody', { x: 1, y: 2 })).toBe(figure);
  expect(withNodeAt(figure, 'a', { x: 0, y: 0 })).toBe(figure);
});

it('keeps numbers finite where an edge has no length', () => {
  const onTop = withNodeAt(figure, 'a', { x: 100, y: 0 });
  const apart = withNodeAt(onTop, 'a', { x: 50, y: 50 });
  for (const { control } of [...onTop.edges, ...apart.edges])
    expect(Number.isFinite(control.x) && Number.isFinite(control.y)).toBe(true);
});
