import type { Size, Transform } from './transform.ts';

/** Slower than this, in milliseconds a frame, and motion no longer looks like motion. */
const slowFrame = 70;

/** So many slow frames in a row, and the picture is slid as it is. */
const patience = 2;

export type Coasting = {
  /** Notes that a frame is due at a time, in milliseconds; only frames in motion count. */
  readonly pace: (now: number, isMoving: boolean) => void;
  /** Whether frames come so slowly that the last one should be slid instead of drawn anew. */
  readonly isDue: () => boolean;
};

/**
 * Notices when drawing cannot keep up with the hand, as without a GPU: a large picture is then slid
 * and stretched as it was last drawn, and drawn sharp when the hand rests.
 */
export function createCoasting(): Coasting {
  let last: number | undefined;
  let slow = 0;
  return {
    pace: (now, isMoving) => {
      if (!isMoving) {
        last = undefined;
        slow = Math.min(slow, patience - 1);
        return;
      }
      if (last !== undefined && slow < patience) slow = now - last > slowFrame ? slow + 1 : 0;
      last = now;
    },
    isDue: () => slow >= patience,
  };
}

/**
 * The CSS transform, about the top left corner, that brings a picture drawn for one transform to
 * where another would have it; `null` where too little of it would be left in sight.
 */
export function slide(drawn: Transform, wanted: Transform, { width, height }: Size): string | null {
  const scale = wanted.k / drawn.k;
  const [x, y] = [wanted.x - drawn.x * scale, wanted.y - drawn.y * scale];
  const [right, bottom] = [x + width * scale, y + height * scale];
  const seen =
    Math.max(0, Math.min(width, right) - Math.max(0, x)) *
    Math.max(0, Math.min(height, bottom) - Math.max(0, y));
  if (scale > 3 || seen < 0.4 * width * height) return null;
  return `translate(${x}px, ${y}px) scale(${scale})`;
}
