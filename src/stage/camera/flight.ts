import { flightPath } from './flightPath.ts';
import { centredOn, toLayout, type Size, type Transform } from './transform.ts';

const shortest = 220;
const longest = 900;

/** Milliseconds that one unit of a path's length takes. */
const pace = 420;

/** A flight of the camera that is under way; `cancel` leaves the picture where it is. */
export type Flight = { readonly cancel: () => void };

/**
 * Moves from one transform to another, drawing a frame at a time with `onFrame`; `onEnd` is called
 * once, after the last frame.
 */
export function fly(
  from: Transform,
  to: Transform,
  size: Size,
  onFrame: (transform: Transform) => void,
  onEnd: () => void,
): Flight {
  const view = (transform: Transform) => ({
    ...toLayout(transform, { x: size.width / 2, y: size.height / 2 }),
    width: size.width / transform.k,
  });
  const path = flightPath(view(from), view(to));
  const duration = Math.min(Math.max(path.length * pace, shortest), longest);
  let started: number | undefined;
  let request = requestAnimationFrame(step);

  function step(now: number): void {
    started ??= now;
    const progress = Math.min((now - started) / duration, 1);
    if (progress === 1) {
      onFrame(to);
      onEnd();
      return;
    }
    const { x, y, width } = path.at(eased(progress));
    onFrame(centredOn({ x, y }, size.width / width, size));
    request = requestAnimationFrame(step);
  }

  return { cancel: () => cancelAnimationFrame(request) };
}

function eased(t: number): number {
  return t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2;
}
