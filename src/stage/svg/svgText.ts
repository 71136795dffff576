import { labelBox } from '../../scene/labels.ts';
import { directionOf } from '../../scene/text/direction.ts';
import { fontFamily, fontWeights } from '../../scene/textWidth.ts';
import type { Theme } from '../../scene/theme.ts';
import {
  captionBaseline,
  captionPlate,
  haloShare,
  mixed,
  type DrawnLabel,
  type LabelPicture,
} from '../labels/labelPicture.ts';
import { svgElement } from './element.ts';

/** The text of a frame as SVG elements, in the order to draw them. */
export function svgText({ labels, captions, theme }: LabelPicture): readonly SVGElement[] {
  const written = (plated: boolean) => labels.filter((label) => label.plated === plated);
  return [
    ...captions.map((caption) => captionElement(caption, theme)),
    ...written(false).map((label) => labelElement(label, theme)),
    ...written(true).flatMap((label) => [plate(label, theme), labelElement(label, theme)]),
  ];
}

function captionElement(caption: LabelPicture['captions'][number], theme: Theme): SVGElement {
  const { text, x, y, angle, size, bold, width, colour, dim } = caption;
  const group = svgElement('g', {
    transform: `translate(${x} ${y}) rotate(${(angle * 180) / Math.PI})`,
  });
  const { left, top, wide, high } = captionPlate(size, width);
  const words = svgElement('text', {
    y: size * captionBaseline,
    'text-anchor': 'middle',
    'font-size': size,
    fill: mixed(colour, theme.ground, dim),
    ...face(text, bold),
  });
  words.textContent = text;
  group.append(
    svgElement('rect', {
      x: left,
      y: top,
      width: wide,
      height: high,
      rx: high / 2,
      fill: theme.ground,
    }),
    words,
  );
  return group;
}

function labelElement({ label, dim }: DrawnLabel, theme: Theme): SVGElement {
  const { lines, anchor, x, y, size, lineHeight, bold, colour } = label;
  const text = lines.join(' ');
  const swapped = { start: 'end', middle: 'middle', end: 'start' } as const;
  const element = svgElement('text', {
    'text-anchor': directionOf(text) === 'rtl' ? swapped[anchor] : anchor,
    'font-size': size,
    fill: mixed(colour, theme.ground, dim),
    ...face(text, bold),
    stroke: theme.ground,
    'stroke-width': size * haloShare,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  });
  for (const [index, line] of lines.entries()) {
    const span = svgElement('tspan', { x, y: y + index * lineHeight });
    span.textContent = line;
    element.append(span);
  }
  return element;
}

function plate({ label }: DrawnLabel, theme: Theme): SVGElement {
  const { left, top, right, bottom } = labelBox(label);
  const margin = label.size * 0.4;
  return svgElement('rect', {
    x: left - margin,
    y: top - margin,
    width: right - left + 2 * margin,
    height: bottom - top + 2 * margin,
    rx: margin,
    fill: theme.ground,
    stroke: theme.rule,
  });
}

function face(text: string, bold: boolean) {
  return {
    'font-family': fontFamily,
    'font-weight': bold ? fontWeights.bold : fontWeights.regular,
    direction: directionOf(text),
  };
}
