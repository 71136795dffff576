import type { Camera } from '../model/view.ts';
import type { Figure } from '../scene/figure.ts';
import type { Point } from '../scene/geometry.ts';
import { markPlaces } from '../scene/paper/marks.ts';
import { mostMarked } from '../scene/scene.ts';
import { isAlike } from './alike.ts';
import { createCoasting, slide } from './camera/coasting.ts';
import { onDensityChange } from './camera/density.ts';
import { isSameCamera, toLayout, toScreen } from './camera/transform.ts';
import { createViewpoint } from './camera/viewpoint.ts';
import { initialState, type Stage, type StageCallbacks } from './contract.ts';
import {
  emphasisOf,
  noAttention,
  selectionOf,
  shows,
  thingOf,
  type Attention,
  type Emphasis,
  type Thing,
} from './emphasis.ts';
import { createGeometry } from './geometry.ts';
import { listenToGestures, type GestureOptions } from './gestures/gestures.ts';
import { createLabelling } from './labels/labelling.ts';
import { lettersOf, loadLabelFonts } from './labels/labelFonts.ts';
import { withNodeAt } from './movedNode.ts';
import type { Frame, Marks, StartPainter } from './painter.ts';

/**
 * A stage that leaves the drawing to a painter, so that a page loads only those it needs: see
 * `createStage` and `createSvgStage`.
 */
export function stageWith(
  startPainter: StartPainter,
  container: HTMLElement,
  callbacks: StageCallbacks,
  options: GestureOptions,
): Stage {
  const root = document.createElement('div');
  root.style.cssText =
    'position: absolute; inset: 0; overflow: hidden; user-select: none; -webkit-user-select: none';
  root.setAttribute('aria-hidden', 'true');
  if (getComputedStyle(container).position === 'static') container.style.position = 'relative';
  const content = document.createElement('div');
  content.style.cssText = 'position: absolute; inset: 0; transform-origin: 0 0';
  root.append(content);
  container.append(root);

  let given: Figure | undefined;
  let figure: Figure | undefined;
  let marks: Marks = new Map();
  let state = initialState;
  let attention: Attention = noAttention;
  let emphasis: Emphasis | undefined;
  let painted: Frame | undefined;
  let isHeld = false;
  let areFontsReady = false;
  let letters: string | undefined;
  let reported: Camera | null = null;
  let request = 0;
  const waiting: (() => void)[] = [];

  const viewpoint = createViewpoint({ onChange: schedule, onArrival: reportCamera });
  const geometry = createGeometry(viewpoint);
  const coasting = createCoasting();
  const painter = startPainter(content, () => {
    container.dataset['stage'] = painter.kind;
    callbacks.onKind?.(painter.kind);
    schedule();
  });
  const labels = createLabelling();
  container.dataset['stage'] = painter.kind;

  function schedule(): void {
    delete container.dataset['settled'];
    if (request === 0) request = requestAnimationFrame(draw);
  }

  function draw(now = performance.now()): void {
    cancelAnimationFrame(request);
    request = 0;
    const { size, transform, zoom } = viewpoint;
    if (!figure || size.width === 0 || size.height === 0) return;
    const isMoving = isHeld || viewpoint.isFlying;
    coasting.pace(now, isMoving);
    if (isMoving && coasting.isDue() && coast(figure)) return;
    content.style.transform = '';
    root.style.background = figure.theme.ground;
    const { magnification, large } = geometry.of(figure);
    const frame = { figure, marks, emphasis: emphasised(figure), transform, magnification, size };
    painter.paint(frame);
    painted = frame;
    if (!areFontsReady) return;
    const { edgeLabels } = state;
    painter.letter(labels.picture({ ...frame, large, zoom, isMoving, edgeLabels }));
    if (isMoving) return;
    container.dataset['settled'] = '';
    for (const resolve of waiting.splice(0)) resolve();
  }

  /** Slides what was drawn last; returns false where it has to be drawn anew. */
  function coast(wanted: Figure): boolean {
    const { size, transform } = viewpoint;
    if (painted?.figure !== wanted || painted.emphasis !== emphasis || painted.size !== size)
      return false;
    const slid = slide(painted.transform, transform, size);
    content.style.transform = slid ?? '';
    return slid !== null;
  }

  function attend(change: Partial<Attention>): void {
    const next = { ...attention, ...change };
    if (isAlike(next, attention)) return;
    attention = next;
    emphasis = undefined;
    schedule();
  }

  function emphasised(shown: Figure): Emphasis {
    return (emphasis ??= emphasisOf(shown, attention));
  }

  function thingAt(place: Point, touch: boolean): Thing | null {
    return figure ? geometry.thingAt(figure, place, touch, emphasised(figure).resting) : null;
  }

  function pointAt(thing: Thing | null, place: Point | null): void {
    if (isAlike(thing, attention.hovered)) return;
    attend({ hovered: thing });
    root.style.cursor = thing ? 'pointer' : 'grab';
    if (figure) callbacks.onHover?.(selectionOf(thing, figure), place);
  }

  function reportCamera(): void {
    const { camera } = viewpoint;
    if (isSameCamera(camera, reported)) return;
    reported = camera;
    callbacks.onCamera?.(camera);
  }

  function dragTo(id: string, place: Point): Point {
    const { x, y } = toLayout(viewpoint.transform, place);
    if (figure) figure = withNodeAt(figure, id, { x, y });
    schedule();
    return { x, y };
  }

  function hold(): void {
    isHeld = true;
  }

  const deafen = listenToGestures(
    root,
    {
      grab: (place, touch) => {
        painter.revive?.();
        const thing = thingAt(place, touch);
        if (!callbacks.onDrop || thing?.type !== 'node') return null;
        const isMeant = !touch || isAlike(thing, attention.selected);
        return isMeant ? thing.id : null;
      },
      onHover: (place) => pointAt(place && thingAt(place, false), place),
      onClick: (place, touch) => {
        if (figure) callbacks.onSelect?.(selectionOf(thingAt(place, touch), figure));
      },
      onPan: (dx, dy) => {
        hold();
        viewpoint.panBy(dx, dy);
      },
      onZoom: (factor, about, stepped) => {
        if (!stepped) hold();
        viewpoint.zoomBy(factor, about, stepped);
      },
      onDrag: (id, place) => {
        hold();
        const { x, y } = dragTo(id, place);
        callbacks.onDrag?.(id, x, y);
      },
      onDrop: (id, place) => {
        const { x, y } = dragTo(id, place);
        callbacks.onDrop?.(id, x, y);
      },
      onRest: () => {
        if (!isHeld) return;
        isHeld = false;
        schedule();
        reportCamera();
      },
    },
    options,
  );

  const measure = () => viewpoint.resize({ width: root.clientWidth, height: root.clientHeight });
  const observer = new ResizeObserver(() => {
    const { size } = viewpoint;
    measure();
    // Before this frame is shown, or it would show the picture of the former size.
    if (viewpoint.size !== size) draw();
  });
  measure();
  observer.observe(root);
  const forgetDensity = onDensityChange(schedule);

  async function letter(drawn: Figure): Promise<void> {
    const needed = lettersOf(drawn);
    if (needed === letters) return;
    letters = needed;
    await callbacks.declareFaces?.(needed);
    await loadLabelFonts(needed);
    areFontsReady = true;
    schedule();
  }

  function middle(): Point {
    return { x: viewpoint.size.width / 2, y: viewpoint.size.height / 2 };
  }

  return {
    get kind() {
      return painter.kind;
    },
    get camera() {
      return viewpoint.camera;
    },
    update: (next, change = {}) => {
      const isFirst = !given;
      const before = state.camera;
      state = { ...state, ...change };
      viewpoint.cover(state.covered);
      if (next !== given) {
        given = figure = next;
        marks = next.edges.length <= mostMarked ? markPlaces(next) : new Map();
        emphasis = undefined;
        viewpoint.frame(next.bounds, !isFirst);
        void letter(next);
      }
      const { hovered } = attention;
      attend({
        hovered: hovered && shows(next, hovered) ? hovered : null,
        highlighted: state.highlight.flatMap((one) => thingOf(one, next) ?? []),
        selected: thingOf(state.selection, next),
        spotlit: state.spotlight.flatMap((one) => thingOf(one, next) ?? []),
      });
      if (!isSameCamera(state.camera, before) && !isSameCamera(state.camera, reported)) {
        reported = state.camera;
        viewpoint.moveTo(state.camera, !isFirst);
      } else if (!isHeld && !viewpoint.isFlying) reportCamera();
      schedule();
    },
    fit: () => viewpoint.moveTo(null, true),
    zoomBy: (factor) => viewpoint.zoomBy(factor, middle(), true),
    panBy: (dx, dy) => {
      viewpoint.panBy(dx, dy);
      reportCamera();
    },
    centreOn: (id) => {
      const node = figure?.nodes.find((one) => one.id === id);
      if (node) viewpoint.centreOn(node, true);
    },
    focusNode: (id) => attend({ focused: id }),
    nodeScreenPosition: (id) => {
      const node = figure?.nodes.find((one) => one.id === id);
      return node ? toScreen(viewpoint.transform, node) : null;
    },
    placedLabels: labels.placed,
    captionedEdges: labels.captioned,
    settled: () =>
      new Promise((resolve) => {
        if (container.dataset['settled'] === undefined) waiting.push(resolve);
        else resolve();
      }),
    revive: () => painter.revive?.(),
    destroy: () => {
      cancelAnimationFrame(request);
      viewpoint.stop();
      deafen();
      observer.disconnect();
      forgetDensity();
      painter.destroy();
      root.remove();
      delete container.dataset['settled'];
      delete container.dataset['stage'];
    },
  };
}
