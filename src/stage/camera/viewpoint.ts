import type { Camera } from '../../model/view.ts';
import type { Box, Point } from '../../scene/geometry.ts';
import { fly, type Flight } from './flight.ts';
import {
  cameraOf,
  centredOn,
  fittingTransform,
  keptInSight,
  nothingCovered,
  transformOf,
  zoomedAbout,
  type Covered,
  type Size,
  type Transform,
} from './transform.ts';

/** Room between the picture and the edge of its window, in CSS pixels. */
const margin = 20;

export type Viewpoint = {
  readonly transform: Transform;
  /** Pixels a layout unit of the fitted picture, and magnification relative to it. */
  readonly fit: number;
  readonly zoom: number;
  readonly size: Size;
  /** `null` while the view follows the picture. */
  readonly camera: Camera | null;
  readonly isFlying: boolean;
  /** Takes in a picture of other bounds: fits it, or stays in place where the reader has zoomed. */
  readonly frame: (bounds: Box, animate: boolean) => void;
  readonly resize: (size: Size) => void;
  /** Fits pictures into what is left free from now on. */
  readonly cover: (covered: Covered) => void;
  readonly moveTo: (camera: Camera | null, animate: boolean) => void;
  readonly centreOn: (point: Point, animate: boolean) => void;
  readonly zoomBy: (factor: number, about: Point, animate: boolean) => void;
  readonly panBy: (dx: number, dy: number) => void;
  readonly stop: () => void;
};

export type ViewpointEvents = {
  /** Another frame is to be drawn. */
  readonly onChange: () => void;
  /** A flight has arrived. */
  readonly onArrival: () => void;
};

/** Where the reader looks from, in a window that may change its size over a picture that may too. */
export function createViewpoint({ onChange, onArrival }: ViewpointEvents): Viewpoint {
  let bounds: Box = { left: 0, top: 0, right: 1, bottom: 1 };
  let size: Size = { width: 1, height: 1 };
  let covered = nothingCovered;
  let fitted = fittingTransform(bounds, size, 0);
  let transform = fitted;
  let follows = true;
  let isFramed = false;
  let flight: (Flight & { readonly to: Transform }) | undefined;

  const refit = () => {
    const room = Math.min(margin, Math.min(size.width, size.height) * 0.05);
    fitted = fittingTransform(bounds, size, room, covered);
  };

  /** Fits anew what is to be fitted; a camera of the reader's own keeps its place and magnification. */
  const adapt = (change: () => void) => {
    const camera = currentCamera();
    stop();
    change();
    refit();
    transform = transformOf(camera, fitted, size);
    onChange();
  };

  const stop = () => {
    flight?.cancel();
    flight = undefined;
  };

  const go = (to: Transform, animate: boolean, following: boolean) => {
    stop();
    if (!animate || !isFramed || prefersStillness() || isSame(transform, to)) {
      transform = to;
      follows = following;
      onChange();
      onArrival();
      return;
    }
    follows &&= following;
    const onFrame = (next: Transform) => {
      transform = next;
      onChange();
    };
    const onEnd = () => {
      flight = undefined;
      follows = following;
      onChange();
      onArrival();
    };
    flight = { to, ...fly(transform, to, size, onFrame, onEnd) };
    onChange();
  };

  const moveFreely = (to: Transform) => {
    stop();
    follows = false;
    transform = keptInSight(to, bounds, size);
    onChange();
  };

  const currentCamera = () => (follows ? null : cameraOf(transform, fitted, size));

  return {
    get transform() {
      return transform;
    },
    get fit() {
      return follows ? transform.k : fitted.k;
    },
    get zoom() {
      return follows ? 1 : transform.k / fitted.k;
    },
    get size() {
      return size;
    },
    get camera() {
      return currentCamera();
    },
    get isFlying() {
      return flight !== undefined;
    },
    frame: (box, animate) => {
      if (isFramed && isSameBox(box, bounds)) return;
      bounds = box;
      refit();
      if (follows) go(fitted, animate, true);
      isFramed = true;
    },
    resize: (next) => {
      if (next.width === size.width && next.height === size.height) return;
      adapt(() => (size = next));
    },
    cover: (next) => {
      if (next.top === covered.top && next.bottom === covered.bottom) return;
      adapt(() => (covered = next));
    },
    moveTo: (camera, animate) => go(transformOf(camera, fitted, size), animate, camera === null),
    centreOn: (point, animate) => go(centredOn(point, transform.k, size), animate, false),
    zoomBy: (factor, about, animate) => {
      if (!animate) moveFreely(zoomedAbout(transform, factor, about, fitted));
      else {
        const to = zoomedAbout(flight?.to ?? transform, factor, about, fitted);
        go(keptInSight(to, bounds, size), true, false);
      }
    },
    panBy: (dx, dy) => moveFreely({ ...transform, x: transform.x + dx, y: transform.y + dy }),
    stop,
  };
}

function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function isSame(a: Transform, b: Transform): boolean {
  return a.k === b.k && a.x === b.x && a.y === b.y;
}

function isSameBox(a: Box, b: Box): boolean {
  return a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;
}
