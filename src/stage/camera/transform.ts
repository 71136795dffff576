import type { Camera } from '../../model/view.ts';
import type { Box, Point } from '../../scene/geometry.ts';

/** Width and height in CSS pixels. */
export type Size = { readonly width: number; readonly height: number };

/** From layout units to CSS pixels: `screen = k * layout + (x, y)`. */
export type Transform = { readonly k: number; readonly x: number; readonly y: number };

/** How far one can zoom: the whole picture at a third of its fitted size, or one name filling it. */
export const zoomRange = [0.35, 48] as const;

/** How much of a window other things lie on, at its upper and its lower edge, in CSS pixels. */
export type Covered = { readonly top: number; readonly bottom: number };

export const nothingCovered: Covered = { top: 0, bottom: 0 };

/** A picture of few nodes is drawn no larger than one of this many layout units would be. */
const smallestPicture: Size = { width: 480, height: 360 };

/**
 * The transform that shows all of a box in the middle of what is free of a window, with a margin of at
 * least so many CSS pixels on every side. What is small is not blown up to fill a window.
 */
export function fittingTransform(
  bounds: Box,
  size: Size,
  margin: number,
  { top, bottom }: Covered = nothingCovered,
): Transform {
  const width = Math.max(bounds.right - bounds.left, 1);
  const height = Math.max(bounds.bottom - bounds.top, 1);
  const room = {
    width: Math.max(size.width - 2 * margin, 1),
    height: Math.max(size.height - top - bottom - 2 * margin, 1),
  };
  const most = Math.min(size.width / smallestPicture.width, size.height / smallestPicture.height);
  const k = Math.min(room.width / width, room.height / height, Math.max(1, most));
  const middle = { x: (bounds.left + bounds.right) / 2, y: (bounds.top + bounds.bottom) / 2 };
  return centredOn(middle, k, { ...size, height: size.height + top - bottom });
}

/** The transform that puts a point of the layout in the middle, at `k` pixels a layout unit. */
export function centredOn(centre: Point, k: number, { width, height }: Size): Transform {
  return { k, x: width / 2 - k * centre.x, y: height / 2 - k * centre.y };
}

/** Where a point of the layout is on the screen, in CSS pixels. */
export function toScreen({ k, x, y }: Transform, point: Point): Point {
  return { x: k * point.x + x, y: k * point.y + y };
}

/** Which point of the layout is at a place on the screen. */
export function toLayout({ k, x, y }: Transform, place: Point): Point {
  return { x: (place.x - x) / k, y: (place.y - y) / k };
}

/** Centre in layout units and magnification relative to the fitted picture. */
export function cameraOf(transform: Transform, fit: Transform, size: Size): Camera {
  const { x, y } = toLayout(transform, { x: size.width / 2, y: size.height / 2 });
  return { x, y, zoom: transform.k / fit.k };
}

/** Whether two cameras show the same, rounding apart. */
export function isSameCamera(a: Camera | null, b: Camera | null): boolean {
  if (!a || !b) return a === b;
  const apart = Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y)) * Math.max(a.zoom, 1);
  return apart < 1e-3 && Math.abs(a.zoom / b.zoom - 1) < 1e-6;
}

/** The transform of a camera; `null` follows the picture and fits it. */
export function transformOf(camera: Camera | null, fit: Transform, size: Size): Transform {
  return camera ? centredOn(camera, fit.k * camera.zoom, size) : fit;
}

/** Magnifies by a factor about a place on the screen, within `zoomRange` of the fitted picture. */
export function zoomedAbout(
  transform: Transform,
  factor: number,
  place: Point,
  fit: Transform,
): Transform {
  const [least, most] = zoomRange;
  const k = Math.min(Math.max(transform.k * factor, fit.k * least), fit.k * most);
  const { x, y } = toLayout(transform, place);
  return { k, x: place.x - k * x, y: place.y - k * y };
}

/** Moves the picture back as far as needed to keep some of it in sight. */
export function keptInSight(transform: Transform, bounds: Box, size: Size): Transform {
  const { k } = transform;
  const along = (offset: number, low: number, high: number, extent: number) => {
    const kept = Math.min(extent, (high - low) * k) * 0.2;
    return Math.min(Math.max(offset, kept - high * k), extent - kept - low * k);
  };
  return {
    k,
    x: along(transform.x, bounds.left, bounds.right, size.width),
    y: along(transform.y, bounds.top, bounds.bottom, size.height),
  };
}
