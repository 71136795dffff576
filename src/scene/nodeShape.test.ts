import { describe, expect, test } from 'vitest';
import { distanceToRim, reach, type NodeShape } from './nodeShape.ts';

const shapes: readonly NodeShape[] = ['disc', 'diamond', 'square'];

describe.each(shapes)('the rim of a %s', (shape) => {
  const node = { x: 40, y: -7, radius: 20, shape };

  test('lies as far to the right and below as it reaches', () => {
    const far = reach(node);
    expect(distanceToRim(node, { x: node.x + far, y: node.y })).toBeCloseTo(0, 9);
    expect(distanceToRim(node, { x: node.x, y: node.y + far })).toBeCloseTo(0, 9);
  });

  test('is farther outside and nearer inside', () => {
    expect(distanceToRim(node, node)).toBeLessThan(-10);
    expect(distanceToRim(node, { x: node.x + 100, y: node.y })).toBeCloseTo(100 - reach(node), 9);
  });

  test('holds about the area of the disc, less its rounded corners', () => {
    let inside = 0;
    for (let x = -30; x < 30; x += 0.5)
      for (let y = -30; y < 30; y += 0.5)
        if (distanceToRim(node, { x: node.x + x, y: node.y + y }) < 0) inside += 0.25;
    const share = inside / (Math.PI * node.radius ** 2);
    expect(share).toBeGreaterThan(0.95);
    expect(share).toBeLessThan(1.01);
  });
});
