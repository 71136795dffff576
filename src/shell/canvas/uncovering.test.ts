import { describe, expect, test } from 'vitest';
import type { Camera } from '../../model/view.ts';
import { Uncovering } from './uncovering.ts';

/** A stage of 400 by 800 pixels on which a layout unit is 100 pixels times the magnification. */
function stageWith(nodes: Readonly<Record<string, readonly [x: number, y: number]>>) {
  let [x, y, zoom, isOwn] = [2, 4, 1, false];
  return {
    get camera(): Camera | null {
      return isOwn ? { x, y, zoom } : null;
    },
    nodeScreenPosition(id: string) {
      const node = nodes[id];
      return node
        ? { x: 200 + (node[0] - x) * 100 * zoom, y: 400 + (node[1] - y) * 100 * zoom }
        : null;
    },
    zoomBy(factor: number) {
      zoom *= factor;
      isOwn = true;
    },
    panBy(dx: number, dy: number) {
      x -= dx / (100 * zoom);
      y -= dy / (100 * zoom);
      isOwn = true;
    },
    settled: () => Promise.resolve(),
  };
}

const free = { width: 400, height: 300 };

describe('what was picked', () => {
  test('stays where it is free already, or unknown', async () => {
    const stage = stageWith({ a: [2, 1] });
    const uncovering = new Uncovering();
    await uncovering.show(stage, ['a', 'nobody'], free);
    await uncovering.show(stage, ['nobody'], free);
    expect(stage.camera).toBeNull();
    expect(uncovering.back(stage.camera)).toBeUndefined();
  });

  test('moves to the middle of what is free, where it was covered', async () => {
    const stage = stageWith({ a: [3, 7] });
    await new Uncovering().show(stage, ['a'], free);
    expect(stage.nodeScreenPosition('a')).toEqual({ x: 300, y: 150 });
  });

  test('becomes as small as it must for both ends of a line', async () => {
    const stage = stageWith({ a: [0.5, 0], b: [3.5, 7] });
    await new Uncovering().show(stage, ['a', 'b'], free);
    for (const id of ['a', 'b']) {
      const { x, y } = stage.nodeScreenPosition(id)!;
      expect(x).toBeGreaterThan(30);
      expect(x).toBeLessThan(370);
      expect(y).toBeGreaterThan(30);
      expect(y).toBeLessThan(270);
    }
  });
});

describe('the way back', () => {
  test('leads to before the first of several picks', async () => {
    const stage = stageWith({ a: [3, 7], b: [2, 8] });
    const uncovering = new Uncovering();
    await uncovering.show(stage, ['a'], free);
    await uncovering.show(stage, ['b'], free);
    expect(uncovering.back(stage.camera)).toBeNull();
    expect(uncovering.back(stage.camera)).toBeUndefined();
  });

  test('is none where the reader moved the picture since', async () => {
    const stage = stageWith({ a: [3, 7] });
    const uncovering = new Uncovering();
    await uncovering.show(stage, ['a'], free);
    stage.panBy(5, 0);
    expect(uncovering.back(stage.camera)).toBeUndefined();
  });
});
