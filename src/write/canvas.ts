import type { Scene } from '../scene/scene.ts';
import type { PathShape, TextShape } from '../scene/shape.ts';
import { fontFamily, fontWeights } from '../scene/textWidth.ts';
import { haloWidth } from './svg.ts';

/** A 2D context of a page, of a worker, or of whoever draws like one. */
export type Context2D = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

const sides = { start: 'left', middle: 'center', end: 'right' } as const;

/**
 * Paints a scene with `scale` pixels to a unit of the paper, its top left at the canvas's, or `left` and
 * `top` pixels beyond it to paint a part. The fonts must have been loaded. Transparent ground leaves the
 * canvas as it is.
 */
export function paintScene(
  scene: Scene,
  context: Context2D,
  scale = 1,
  { left, top } = { left: 0, top: 0 },
): void {
  context.save();
  context.setTransform(scale, 0, 0, scale, -left, -top);
  context.fontKerning = 'none';
  context.textRendering = 'geometricPrecision';
  context.textBaseline = 'alphabetic';
  for (const shape of scene.shapes)
    if (shape.type === 'path') paintPath(shape, context);
    else paintText(shape, context);
  context.restore();
}

function paintPath(
  { d, fill, fillOpacity = 1, stroke, strokeWidth = 1, dash = [], cap }: PathShape,
  context: Context2D,
): void {
  const path = new Path2D(d);
  if (fill !== undefined) {
    context.fillStyle = fill;
    context.globalAlpha = fillOpacity;
    context.fill(path);
    context.globalAlpha = 1;
  }
  if (stroke === undefined) return;
  context.strokeStyle = stroke;
  context.lineWidth = strokeWidth;
  context.setLineDash([...dash]);
  context.lineCap = cap ?? 'butt';
  context.lineJoin = cap === 'round' ? 'round' : 'miter';
  context.stroke(path);
}

function paintText(
  { x, y, text, size, bold, anchor, fill, halo, direction, turn = 0 }: TextShape,
  context: Context2D,
): void {
  context.font = `${bold ? fontWeights.bold : fontWeights.regular} ${size}px ${fontFamily}`;
  context.textAlign = sides[anchor];
  context.direction = direction;
  context.save();
  context.translate(x, y);
  context.rotate(turn);
  if (halo !== undefined) {
    context.strokeStyle = halo;
    context.lineWidth = size * haloWidth;
    context.lineJoin = 'round';
    context.setLineDash([]);
    context.strokeText(text, 0, 0);
  }
  context.fillStyle = fill;
  context.fillText(text, 0, 0);
  context.restore();
}
