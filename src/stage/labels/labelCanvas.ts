import type { FigureLabel } from '../../scene/figure.ts';
import { labelBox } from '../../scene/labels.ts';
import { directionOf } from '../../scene/text/direction.ts';
import { fontFamily, fontWeights } from '../../scene/textWidth.ts';
import type { Theme } from '../../scene/theme.ts';
import type { Size } from '../camera/transform.ts';
import {
  captionBaseline,
  captionPlate,
  haloShare,
  mixed,
  type DrawnLabel,
  type LabelPicture,
} from './labelPicture.ts';

export type LabelCanvas = {
  readonly draw: (picture: LabelPicture) => void;
  readonly destroy: () => void;
};

/** A canvas over the picture for everything that is text, sharp on any screen. */
export function createLabelCanvas(container: HTMLElement): LabelCanvas {
  const canvas = document.createElement('canvas');
  canvas.style.cssText = 'position: absolute; inset: 0; pointer-events: none';
  container.append(canvas);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gives no 2D canvas to draw labels on');

  const prepare = ({ width, height }: Size): number => {
    const ratio = window.devicePixelRatio;
    const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== wide || canvas.height !== high) {
      canvas.width = wide;
      canvas.height = high;
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, wide, high);
    return ratio;
  };

  const drawCaption = (caption: LabelPicture['captions'][number], theme: Theme) => {
    const { text, x, y, angle, size, bold, width, colour, dim } = caption;
    const { left, top, wide, high } = captionPlate(size, width);
    context.save();
    context.translate(x, y);
    context.rotate(angle);
    context.fillStyle = theme.ground;
    context.beginPath();
    context.roundRect(left, top, wide, high, high / 2);
    context.fill();
    context.font = `${bold ? fontWeights.bold : fontWeights.regular} ${size}px ${fontFamily}`;
    context.textAlign = 'center';
    context.direction = directionOf(text);
    context.fillStyle = mixed(colour, theme.ground, dim);
    context.fillText(text, 0, size * captionBaseline);
    context.restore();
  };

  const drawLabel = ({ label, dim, plated }: DrawnLabel, theme: Theme) => {
    const { lines, anchor, x, y, size, lineHeight, bold, colour } = label;
    context.font = `${bold ? fontWeights.bold : fontWeights.regular} ${size}px ${fontFamily}`;
    context.textAlign = anchor === 'start' ? 'left' : anchor === 'end' ? 'right' : 'center';
    context.direction = directionOf(lines.join(' '));
    if (plated) drawPlate(label, theme);
    context.strokeStyle = theme.ground;
    context.lineWidth = size * haloShare;
    for (const [index, line] of lines.entries())
      context.strokeText(line, x, y + index * lineHeight);
    context.fillStyle = mixed(colour, theme.ground, dim);
    for (const [index, line] of lines.entries()) context.fillText(line, x, y + index * lineHeight);
  };

  const drawPlate = (label: FigureLabel, theme: Theme) => {
    const { left, top, right, bottom } = labelBox(label);
    const margin = label.size * 0.4;
    context.beginPath();
    context.roundRect(
      left - margin,
      top - margin,
      right - left + 2 * margin,
      bottom - top + 2 * margin,
      margin,
    );
    context.fillStyle = theme.ground;
    context.fill();
    context.lineWidth = 1;
    context.strokeStyle = theme.rule;
    context.stroke();
  };

  return {
    draw: ({ labels, captions, theme, size, transform }) => {
      const ratio = prepare(size);
      context.setTransform(ratio, 0, 0, ratio, ratio * transform.x, ratio * transform.y);
      context.lineJoin = 'round';
      context.fontKerning = 'none';
      for (const caption of captions) drawCaption(caption, theme);
      for (const label of labels) if (!label.plated) drawLabel(label, theme);
      for (const label of labels) if (label.plated) drawLabel(label, theme);
    },
    destroy: () => canvas.remove(),
  };
}
