import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { themes } from '../../scene/theme.ts';
import { createStage } from '../stage.ts';
import { colourOf, difference, shotOf } from '../testing/screen.ts';
import {
  along,
  canvasOf,
  click,
  createContainer,
  figure,
  point,
  start,
  wheel,
} from '../testing/trial.ts';

let container: HTMLElement;

beforeEach(async () => {
  container = await createContainer();
});

describe('moving about', () => {
  it('zooms with the wheel about the pointer and tells the camera when the wheel rests', async () => {
    const onCamera = vi.fn();
    const stage = start(container, { onCamera });
    await stage.settled();
    const corner = stage.nodeScreenPosition('a') ?? { x: NaN, y: NaN };
    wheel(container, corner, -200);
    wheel(container, corner, -200);
    expect(onCamera).not.toHaveBeenCalled();
    await stage.settled();
    expect(onCamera).toHaveBeenCalledOnce();
    expect(stage.camera?.zoom).toBeCloseTo(2 ** 0.8, 5);
    const after = stage.nodeScreenPosition('a') ?? { x: NaN, y: NaN };
    // Wheels tell their place in whole pixels.
    expect(Math.hypot(after.x - corner.x, after.y - corner.y)).toBeLessThan(1.2);
  });

  it('returns to the fitted picture and then follows it', async () => {
    const onCamera = vi.fn();
    const stage = start(container, { onCamera });
    const fitted = stage.nodeScreenPosition('b');
    stage.zoomBy(3);
    await stage.settled();
    expect(stage.camera?.zoom).toBeCloseTo(3, 5);
    stage.fit();
    await stage.settled();
    expect(stage.camera).toBeNull();
    expect(onCamera).toHaveBeenLastCalledWith(null);
    expect(stage.nodeScreenPosition('b')).toEqual(fitted);
  });

  it('shows the camera it is given, and the same layout after the window has changed', async () => {
    const stage = createStage(container);
    onTestFinished(() => stage.destroy());
    stage.update(figure, { camera: { x: 420, y: 300, zoom: 2 } });
    await stage.settled();
    expect(stage.nodeScreenPosition('d')).toEqual({ x: 350, y: 280 });
    container.style.right = '200px';
    await vi.waitFor(() => expect(stage.nodeScreenPosition('d')?.x).toBeCloseTo(250, 6));
    expect(stage.camera).toMatchObject({ x: 420, y: 300, zoom: 2 });
  });

  it('stays where it is when the picture grows, and says so', async () => {
    const onCamera = vi.fn();
    const stage = start(container, { onCamera });
    stage.zoomBy(2);
    await stage.settled();
    const before = stage.nodeScreenPosition('a');
    const told = onCamera.mock.lastCall;
    const { left, top, right, bottom } = figure.bounds;
    stage.update({ ...figure, bounds: { left, top, right: 2 * right, bottom } });
    await stage.settled();
    expect(stage.nodeScreenPosition('a')).toEqual(before);
    expect(onCamera).toHaveBeenCalledTimes(2);
    expect(onCamera.mock.lastCall).not.toEqual(told);
    expect(stage.camera?.zoom).toBeGreaterThan(2.5);
  });

  it('moves at once where the reader wants less motion', async () => {
    const quiet = { matches: true, addEventListener: () => undefined } as Partial<MediaQueryList>;
    const spy = vi.spyOn(window, 'matchMedia').mockReturnValue(quiet as MediaQueryList);
    onTestFinished(() => spy.mockRestore());
    const stage = start(container);
    await stage.settled();
    stage.zoomBy(2);
    expect(stage.camera?.zoom).toBeCloseTo(2, 9);
    stage.fit();
    expect(stage.camera).toBeNull();
  });

  it('keeps the picture fitted as the window changes', async () => {
    const stage = start(container);
    await stage.settled();
    const before = along(stage, 'a>b:supports').k;
    container.style.right = '350px';
    await vi.waitFor(() => expect(along(stage, 'a>b:supports').k).toBeLessThan(before * 0.6));
    await stage.settled();
    expect(stage.camera).toBeNull();
    expect(canvasOf(container, 'edges').clientWidth).toBe(350);
  });

  it('drags the picture where it is grabbed', async () => {
    const stage = start(container);
    await stage.settled();
    const before = stage.nodeScreenPosition('a') ?? { x: NaN, y: NaN };
    point(container, 'pointerdown', { x: 350, y: 280 });
    point(container, 'pointermove', { x: 380, y: 300 });
    point(container, 'pointermove', { x: 390, y: 310 });
    point(container, 'pointerup', { x: 390, y: 310 });
    const after = stage.nodeScreenPosition('a') ?? { x: NaN, y: NaN };
    expect(after.x - before.x).toBeCloseTo(40);
    expect(after.y - before.y).toBeCloseTo(30);
  });

  it('drags a node, live, and tells where it was let go', async () => {
    const drags: [string, number, number][] = [];
    const onDrop = vi.fn();
    const onSelect = vi.fn();
    const stage = start(container, { onDrag: (...drag) => drags.push(drag), onDrop, onSelect });
    await stage.settled();
    const { k } = along(stage, 'a>b:supports');
    const from = stage.nodeScreenPosition('d') ?? { x: NaN, y: NaN };
    point(container, 'pointerdown', from);
    point(container, 'pointermove', { x: from.x - 50, y: from.y - 20 });
    point(container, 'pointermove', { x: from.x - 80, y: from.y - 40 });
    const held = await shotOf(container);
    point(container, 'pointerup', { x: from.x - 80, y: from.y - 40 });
    expect(drags).toHaveLength(2);
    expect(onDrop).toHaveBeenCalledOnce();
    const [id, x, y] = onDrop.mock.lastCall ?? [];
    expect(id).toBe('d');
    expect(x).toBeCloseTo(420 - 80 / k);
    expect(y).toBeCloseTo(300 - 40 / k);
    expect(onSelect).not.toHaveBeenCalled();
    const where = { x: from.x - 80, y: from.y - 40 + 16 * k * 0.72 };
    expect(difference(held.at(where), colourOf(themes.light.conceptFill))).toBeLessThan(6);
  });

  it('leaves the wheel to the page until it was clicked, where it is asked to', async () => {
    const stage = createStage(container, {}, { wheelZoom: 'afterClick' });
    onTestFinished(() => stage.destroy());
    stage.update(figure);
    await stage.settled();
    expect(wheel(container, { x: 300, y: 200 }, -100).defaultPrevented).toBe(false);
    expect(stage.camera).toBeNull();
    click(container, { x: 350, y: 280 });
    expect(wheel(container, { x: 300, y: 200 }, -100).defaultPrevented).toBe(true);
    expect(stage.camera?.zoom).toBeGreaterThan(1);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    expect(wheel(container, { x: 300, y: 200 }, -100).defaultPrevented).toBe(false);
  });
});
