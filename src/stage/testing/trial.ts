import { onTestFinished, vi } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { edgePath, pointAt } from '../../scene/edgePath.ts';
import type { Figure } from '../../scene/figure.ts';
import type { Point } from '../../scene/geometry.ts';
import { themes } from '../../scene/theme.ts';
import { createStage, type Stage, type StageCallbacks } from '../stage.ts';
import { figureOf } from './sampleFigure.ts';
import { colourOf, shotOf, type Shot } from './screen.ts';

export const ground = colourOf(themes.light.ground);
export const positive = colourOf(themes.light.positive);
export const negative = colourOf(themes.light.negative);

/** Two actors over two concepts, far apart, so that every line can be read by itself. */
export const figure = figureOf(
  [
    { id: 'a', x: 0, y: 0, kind: 'state', radius: 18 },
    { id: 'b', x: 420, y: 0, kind: 'proposal', radius: 20 },
    { id: 'c', x: 0, y: 300, kind: 'official', radius: 14 },
    { id: 'd', x: 420, y: 300, kind: 'norm', radius: 16 },
  ],
  [
    { source: 'a', target: 'b', stance: 'supports', count: 6, control: { x: 210, y: -70 } },
    { source: 'b', target: 'a', stance: 'opposes', count: 6, control: { x: 210, y: 70 } },
    { source: 'a', target: 'c', stance: 'conditional', count: 6, control: { x: 60, y: 150 } },
    { source: 'c', target: 'd', stance: 'questions', count: 6, control: { x: 210, y: 300 } },
    {
      source: 'd',
      target: 'b',
      stance: 'supports',
      count: 6,
      ascribed: true,
      control: { x: 420, y: 150 },
    },
  ],
  [['c', 'a']],
);

/** An empty place for a stage, 700 by 560 CSS pixels; gone after the test. */
export async function createContainer(): Promise<HTMLElement> {
  await page.viewport(700, 560);
  const container = document.createElement('div');
  container.style.cssText = 'position: fixed; inset: 0';
  document.body.append(container);
  onTestFinished(() => container.remove());
  return container;
}

/** A stage with a figure on it; destroyed after the test. */
export function start(
  container: HTMLElement,
  callbacks: StageCallbacks = {},
  shown: Figure = figure,
): Stage {
  const stage = createStage(container, callbacks);
  onTestFinished(() => stage.destroy());
  stage.update(shown);
  return stage;
}

/** What the container looks like once the picture stands still. */
export async function settledShot(container: HTMLElement, stage: Stage): Promise<Shot> {
  await stage.settled();
  return shotOf(container);
}

/** Places on the screen along an edge of the fitted picture, from rim to rim. */
export function along(stage: Stage, id: string) {
  const edge = figure.edges.find((one) => one.id === id);
  const [a, b] = [stage.nodeScreenPosition('a'), stage.nodeScreenPosition('b')];
  const source = figure.nodes.find((node) => node.id === edge?.source);
  const target = figure.nodes.find((node) => node.id === edge?.target);
  if (!edge || !source || !target || !a || !b) throw new Error(`${id} is not in the figure`);
  const k = (b.x - a.x) / 420;
  const path = edgePath(source, target, edge.control, edge.arrowSize);
  const onScreen = ({ x, y }: Point): Point => ({ x: a.x + k * x, y: a.y + k * y });
  const { start, control, end } = path;
  return {
    k,
    edge,
    path,
    at: (t: number) => onScreen(pointAt(start, control, end, t)),
    tip: onScreen(path.tip),
    /** So many layout units back from the tip, in the middle of the arrowhead. */
    inHead: (back: number) =>
      onScreen({
        x: path.tip.x - back * Math.cos(path.angle),
        y: path.tip.y - back * Math.sin(path.angle),
      }),
  };
}

/** So many numbers from one to another, both included. */
export function steps(from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from + ((to - from) * index) / (count - 1));
}

/** Sends a pointer event to the stage in a container. */
export function point(
  container: HTMLElement,
  type: string,
  { x, y }: Point,
  more: PointerEventInit = {},
): void {
  const target = container.firstElementChild;
  target?.dispatchEvent(
    new PointerEvent(type, {
      clientX: x,
      clientY: y,
      bubbles: true,
      pointerType: 'mouse',
      pointerId: 1,
      ...more,
    }),
  );
}

export function click(container: HTMLElement, place: Point): void {
  point(container, 'pointerdown', place);
  point(container, 'pointerup', place);
}

/** Turns the wheel over the stage in a container. */
export function wheel(container: HTMLElement, { x, y }: Point, deltaY: number): WheelEvent {
  const event = new WheelEvent('wheel', {
    deltaY,
    clientX: x,
    clientY: y,
    bubbles: true,
    cancelable: true,
  });
  container.firstElementChild?.dispatchEvent(event);
  return event;
}

/** A canvas of sigma's. */
export function canvasOf(container: HTMLElement, layer: string): HTMLCanvasElement {
  const canvas = container.querySelector<HTMLCanvasElement>(`canvas.sigma-${layer}`);
  if (!canvas) throw new Error(`no canvas of sigma's layer ${layer}`);
  return canvas;
}

/** For the rest of the test, the browser gives no WebGL. */
export function withoutWebgl(): void {
  const getContext = Reflect.get(HTMLCanvasElement.prototype, 'getContext') as () => unknown;
  const spy = vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function (
    this: HTMLCanvasElement,
    type: string,
    ...more: unknown[]
  ) {
    if (type.includes('webgl')) return null;
    return Reflect.apply(getContext, this, [type, ...more]) as RenderingContext | null;
  } as HTMLCanvasElement['getContext']);
  onTestFinished(() => spy.mockRestore());
}

/** Pretends to be on a screen of so many device pixels a CSS pixel; 0 ends it. */
export async function setDensity(deviceScaleFactor: number): Promise<void> {
  const size = { width: 0, height: 0, mobile: false };
  const session = cdp() as unknown as { send: (method: string, more: object) => Promise<void> };
  await session.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor });
}
