import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { themes } from '../scene/theme.ts';
import { createStage } from './stage.ts';
import { figureOf } from './testing/sampleFigure.ts';
import { colourOf, difference, shotOf } from './testing/screen.ts';
import {
  along,
  canvasOf,
  click,
  createContainer,
  figure,
  positive,
  settledShot,
  start,
  steps,
  withoutWebgl,
} from './testing/trial.ts';

let container: HTMLElement;

beforeEach(async () => {
  container = await createContainer();
});

describe('without WebGL', () => {
  it('draws SVG with names as text, whatever they hold', async () => {
    withoutWebgl();
    const name = '<img src=x onerror=alert(1)>';
    const odd = figureOf([{ id: 'x', x: 0, y: 0, kind: 'state', name }], []);
    const stage = start(container, {}, odd);
    await stage.settled();
    expect(stage.kind).toBe('svg');
    expect(container.querySelector('img')).toBeNull();
    const words = [...container.querySelectorAll('svg tspan')].map((span) => span.textContent);
    expect(words.join(' ')).toBe(name);
  });

  it('even where there is no canvas at all', async () => {
    const spy = vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    onTestFinished(() => spy.mockRestore());
    const stage = start(container);
    await stage.settled();
    expect(stage.kind).toBe('svg');
    expect(container.querySelectorAll('svg .picture path').length).toBeGreaterThan(10);
  });

  it('can be pointed at, clicked, dragged and zoomed all the same', async () => {
    withoutWebgl();
    const onSelect = vi.fn();
    const stage = start(container, { onSelect });
    await stage.settled();
    click(container, along(stage, 'c>d:questions').at(0.3));
    expect(onSelect).toHaveBeenLastCalledWith({
      type: 'edge',
      source: 'c',
      target: 'd',
      stance: 'questions',
    });
    stage.zoomBy(2);
    await stage.settled();
    const shot = await shotOf(container);
    const { x, y } = stage.nodeScreenPosition('c') ?? { x: NaN, y: NaN };
    const { k } = along(stage, 'a>b:supports');
    const fill = colourOf(themes.light.actorFill);
    const off = 14 * (k / 2) * Math.SQRT2 * 0.75;
    if (x > 0 && y > 0 && y + off < 560)
      expect(difference(shot.at({ x, y: y + off }), fill)).toBeLessThan(8);
    expect(stage.camera?.zoom).toBeCloseTo(2);
  });
});

describe('a lost WebGL context', () => {
  it('gives way to SVG and comes back when the browser gives it back', async () => {
    const kinds: string[] = [];
    const stage = start(container, { onKind: (kind) => kinds.push(kind) });
    const before = await settledShot(container, stage);
    const place = along(stage, 'a>b:supports').at(0.3);
    const extension = canvasOf(container, 'nodes')
      .getContext('webgl2')
      ?.getExtension('WEBGL_lose_context');
    extension?.loseContext();
    await vi.waitFor(() => expect(stage.kind).toBe('svg'));
    const meanwhile = await settledShot(container, stage);
    expect(difference(meanwhile.at(place), positive)).toBeLessThan(12);
    extension?.restoreContext();
    await vi.waitFor(() => expect(stage.kind).toBe('webgl'));
    const after = await settledShot(container, stage);
    expect(difference(after.at(place), before.at(place))).toBe(0);
    expect(container.querySelector('svg')).toBeNull();
    expect(kinds).toEqual(['svg', 'webgl']);
  });

  it('is asked for anew at a click', async () => {
    const stage = start(container);
    await stage.settled();
    canvasOf(container, 'edges')
      .getContext('webgl2')
      ?.getExtension('WEBGL_lose_context')
      ?.loseContext();
    await vi.waitFor(() => expect(stage.kind).toBe('svg'));
    click(container, { x: 350, y: 280 });
    expect(stage.kind).toBe('webgl');
    const shot = await settledShot(container, stage);
    const place = along(stage, 'a>b:supports').at(0.3);
    expect(difference(shot.at(place), positive)).toBeLessThan(12);
  });

  it('leaves no picture of many blank', async () => {
    const stages = Array.from({ length: 12 }, (_, index) => {
      const host = document.createElement('div');
      const [left, top] = [(index % 4) * 150, Math.floor(index / 4) * 120];
      host.style.cssText = `position: absolute; left: ${left}px; top: ${top}px; width: 150px; height: 120px`;
      container.append(host);
      const stage = createStage(host);
      onTestFinished(() => stage.destroy());
      stage.update(figure);
      return stage;
    });
    await vi.waitFor(() => expect(stages.some(({ kind }) => kind === 'svg')).toBe(true));
    await Promise.all(stages.map((stage) => stage.settled()));
    expect(stages.filter(({ kind }) => kind === 'webgl').length).toBeGreaterThan(4);
    const shot = await shotOf(container);
    const actor = colourOf(themes.light.actorFill);
    const blank = stages.filter((stage, index) => {
      const { x, y } = stage.nodeScreenPosition('c') ?? { x: NaN, y: NaN };
      const [left, top] = [(index % 4) * 150, Math.floor(index / 4) * 120];
      const near = steps(-4, 4, 9).map((dx) => shot.at({ x: left + x + dx, y: top + y }));
      return !near.some((colour) => difference(colour, actor) < 40);
    });
    expect(blank).toEqual([]);
  });
});
