import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Selection } from '../model/view.ts';
import { themes } from '../scene/theme.ts';
import { createStage } from './stage.ts';
import { figureOf, sampleFigure } from './testing/sampleFigure.ts';
import { colourOf, difference, shotOf, type Shot } from './testing/screen.ts';
import {
  along,
  canvasOf,
  click,
  createContainer,
  figure,
  ground,
  point,
  positive,
  settledShot,
  start,
} from './testing/trial.ts';

let container: HTMLElement;

beforeEach(async () => {
  container = await createContainer();
});

describe('attention', () => {
  it('dims all but the neighbourhood of what is pointed at, and nothing once it is left', async () => {
    const hovers: (Selection | null)[] = [];
    const stage = start(container, { onHover: (target) => hovers.push(target) });
    const calm = await settledShot(container, stage);
    const place = along(stage, 'a>b:supports').at(0.3);
    point(container, 'pointermove', { x: place.x, y: place.y + 3 });
    const hovering = await settledShot(container, stage);
    expect(hovers).toEqual([{ type: 'edge', source: 'a', target: 'b', stance: 'supports' }]);
    const far = along(stage, 'c>d:questions').at(3 / 378);
    expect(difference(hovering.at(far), calm.at(far))).toBeGreaterThan(60);
    expect(difference(hovering.at(place), positive)).toBeLessThan(12);
    point(container, 'pointermove', { x: 350, y: 280 });
    const left = await settledShot(container, stage);
    expect(hovers.at(-1)).toBeNull();
    expect(difference(left.at(far), calm.at(far))).toBe(0);
  });

  it('tells what was clicked: node, edge or ground', () => {
    const picked: (Selection | null)[] = [];
    const stage = start(container, { onSelect: (target) => picked.push(target) });
    click(container, stage.nodeScreenPosition('d') ?? { x: NaN, y: NaN });
    const { x, y } = along(stage, 'd>b:supports').at(0.7);
    click(container, { x: x + 5, y });
    click(container, { x: 350, y: 280 });
    expect(picked).toEqual([
      { type: 'entity', id: 'd' },
      { type: 'edge', source: 'd', target: 'b', stance: 'supports' },
      null,
    ]);
  });

  it('rings the selected node and the one that the keyboard is on', async () => {
    const stage = start(container);
    const { x, y } = stage.nodeScreenPosition('c') ?? { x: NaN, y: NaN };
    const { k } = along(stage, 'a>b:supports');
    const ink = colourOf(themes.light.ink);
    const outside = (shot: Shot, off: number) => shot.at({ x: x - 14 * k - 0.75 * k - off, y });
    expect(difference(outside(await settledShot(container, stage), 3.2), ground)).toBeLessThan(6);
    stage.update(figure, { selection: { type: 'entity', id: 'c' } });
    expect(difference(outside(await settledShot(container, stage), 3.2), ink)).toBeLessThan(12);
    stage.focusNode('c');
    expect(difference(outside(await settledShot(container, stage), 6.5), ink)).toBeLessThan(12);
    stage.focusNode(null);
    expect(difference(outside(await settledShot(container, stage), 6.5), ground)).toBeLessThan(6);
  });
});

describe('labels', () => {
  it('are those of the figure while the picture is fitted', async () => {
    const crowd = sampleFigure(60, 90);
    const stage = start(
      container,
      {},
      { ...crowd, bounds: { left: 0, top: 0, right: 500, bottom: 400 } },
    );
    await stage.settled();
    const expected = crowd.labels.filter(({ placed }) => placed).map(({ id }) => id);
    expect(stage.placedLabels()).toEqual(expected);
  });

  it('caption an edge that is selected', async () => {
    const stage = start(container);
    await stage.settled();
    expect(stage.captionedEdges()).toEqual([]);
    const selection = { type: 'edge', source: 'c', target: 'd', stance: 'questions' } as const;
    stage.update(figure, { selection });
    await stage.settled();
    expect(stage.captionedEdges()).toEqual(['c>d:questions']);
    stage.update(figure, { selection: null, edgeLabels: true });
    await stage.settled();
    expect(stage.captionedEdges().length).toBe(figure.edges.length);
  });
});

describe('the life of a stage', () => {
  it('waits in a container without size and settles once it has some', async () => {
    container.style.display = 'none';
    const stage = start(container);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(container.dataset['settled']).toBeUndefined();
    container.style.display = '';
    await stage.settled();
    expect(container.dataset['settled']).toBe('');
    const shot = await shotOf(container);
    const place = along(stage, 'a>b:supports').at(0.3);
    expect(difference(shot.at(place), positive)).toBeLessThan(12);
  });

  it('draws nothing while nothing changes', async () => {
    const stage = start(container);
    await stage.settled();
    const drawn = vi.spyOn(WebGL2RenderingContext.prototype, 'drawArraysInstanced');
    const written = vi.spyOn(CanvasRenderingContext2D.prototype, 'clearRect');
    onTestFinished(() => {
      drawn.mockRestore();
      written.mockRestore();
    });
    await new Promise((resolve) => setTimeout(resolve, 400));
    // The page may still hold what the tests of another file have drawn.
    const contexts = [...drawn.mock.contexts, ...written.mock.contexts];
    const canvases = contexts.map((context) => Reflect.get(context as object, 'canvas') as Node);
    expect(canvases.filter((canvas) => container.contains(canvas))).toEqual([]);
  });

  it('shows a figure without nodes, and then one with some', async () => {
    const stage = start(container, {}, figureOf([], []));
    await stage.settled();
    stage.update(figure);
    const shot = await settledShot(container, stage);
    expect(difference(shot.at(along(stage, 'a>b:supports').at(0.3)), positive)).toBeLessThan(12);
  });

  it('changes its colours with the theme', async () => {
    const stage = start(container);
    await stage.settled();
    stage.update({ ...figure, theme: themes.dark });
    const shot = await settledShot(container, stage);
    expect(difference(shot.at({ x: 5, y: 5 }), colourOf(themes.dark.ground))).toBe(0);
  });

  it('leaves nothing behind: no element, attribute, listener or context', async () => {
    const held = new Map<string, number>();
    const key = (target: EventTarget, type: string) => `${target.constructor.name} ${type}`;
    const addEventListener = Reflect.get(EventTarget.prototype, 'addEventListener');
    const removeEventListener = Reflect.get(EventTarget.prototype, 'removeEventListener');
    const added = vi.spyOn(EventTarget.prototype, 'addEventListener').mockImplementation(function (
      this: EventTarget,
      type,
      listener,
      options,
    ) {
      const name = key(this, type);
      held.set(name, (held.get(name) ?? 0) + 1);
      const signal = typeof options === 'object' ? options.signal : undefined;
      if (signal)
        addEventListener.call(signal, 'abort', () => held.set(name, (held.get(name) ?? 0) - 1));
      addEventListener.call(this, type, listener, options);
    });
    const removed = vi
      .spyOn(EventTarget.prototype, 'removeEventListener')
      .mockImplementation(function (this: EventTarget, type, listener, options) {
        const name = key(this, type);
        if (held.has(name)) held.set(name, (held.get(name) ?? 0) - 1);
        removeEventListener.call(this, type, listener, options);
      });
    onTestFinished(() => {
      added.mockRestore();
      removed.mockRestore();
    });
    const stage = createStage(container);
    stage.update(figure);
    await stage.settled();
    const contexts = ['edges', 'nodes'].map((layer) =>
      canvasOf(container, layer).getContext('webgl2'),
    );
    stage.destroy();
    const global = [...held].filter(([name]) =>
      /^(Window|HTMLDocument|MediaQueryList) /.test(name),
    );
    expect(global.length).toBeGreaterThan(3);
    expect(global.filter(([, count]) => count > 0)).toEqual([]);
    expect(contexts.map((gl) => gl?.isContextLost())).toEqual([true, true]);
    expect(container.childElementCount).toBe(0);
    expect(Object.keys(container.dataset)).toEqual([]);
  });
});
