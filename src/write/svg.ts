import { picturedName } from '../read/pictured.ts';
import { decimal } from '../scene/paper/pen.ts';
import type { PathShape, Role, Shape, TextShape } from '../scene/shape.ts';
import type { Scene } from '../scene/scene.ts';
import { fontFamily, fontWeights } from '../scene/textWidth.ts';
import { xmlAttribute, xmlContent } from './xml.ts';

export type SvgOptions = {
  /** Text of what the picture carries, so that it can be opened again; see `readPictured`. */
  readonly carried?: string | undefined;
  /** Rows of the paper that are wanted; all of them by default. */
  readonly part?: { readonly top: number; readonly height: number };
};

/**
 * A scene as an SVG document, the same text for the same scene wherever it is written. Text stays
 * text; one group a role; classes and ids name what is shown, `<title>` and `<desc>` say it.
 */
export function sceneToSvg(scene: Scene, { carried, part }: SvgOptions = {}): string {
  const { width, title, description, shapes } = scene;
  const { top, height } = part ?? { top: 0, height: scene.height };
  const ids = uniqueIds();
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"` +
      ` viewBox="0 ${top} ${width} ${height}" role="img" aria-labelledby="title desc"` +
      ` font-family="${xmlAttribute(fontFamily)}" style="font-kerning:none">`,
    `<title id="title">${xmlContent(title || description)}</title>`,
    `<desc id="desc">${xmlContent(description)}</desc>`,
    ...(carried === undefined
      ? []
      : [`<metadata id="${picturedName}">${xmlContent(carried)}</metadata>`]),
    ...groupsOf(shapes).map(
      ({ role, shapes: members }) =>
        `<g class="${role}">\n${members.map((shape) => element(shape, ids)).join('\n')}\n</g>`,
    ),
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}

function groupsOf(shapes: readonly Shape[]): readonly { role: Role; shapes: readonly Shape[] }[] {
  const groups: { role: Role; shapes: Shape[] }[] = [];
  for (const shape of shapes) {
    const last = groups.at(-1);
    if (last?.role === shape.role) last.shapes.push(shape);
    else groups.push({ role: shape.role, shapes: [shape] });
  }
  return groups;
}

function element(shape: Shape, ids: (id: string) => string): string {
  const name = [
    ...(shape.id === undefined ? [] : [` id="${xmlAttribute(ids(shape.id))}"`]),
    ...(shape.class === undefined ? [] : [` class="${xmlAttribute(shape.class)}"`]),
  ].join('');
  return shape.type === 'path' ? pathElement(shape, name) : textElement(shape, name);
}

function pathElement(shape: PathShape, name: string): string {
  const { d, fill = 'none', fillOpacity, stroke, strokeWidth = 1, dash = [], cap, title } = shape;
  const pen = stroke
    ? ` stroke="${stroke}" stroke-width="${decimal(strokeWidth)}"` +
      (dash.length > 0 ? ` stroke-dasharray="${dash.map(decimal).join(' ')}"` : '') +
      (cap === 'round' ? ' stroke-linecap="round" stroke-linejoin="round"' : '')
    : '';
  const sheer = fillOpacity === undefined ? '' : ` fill-opacity="${decimal(fillOpacity)}"`;
  const start = `<path${name} d="${d}" fill="${fill}"${sheer}${pen}`;
  return title === undefined ? `${start}/>` : `${start}><title>${xmlContent(title)}</title></path>`;
}

function textElement(shape: TextShape, name: string): string {
  const { x, y, text, size, bold, anchor, fill, halo, direction, turn } = shape;
  // In text from right to left, `start` is its right end.
  const mirrored = { start: 'end', middle: 'middle', end: 'start' } as const;
  const side = direction === 'rtl' ? mirrored[anchor] : anchor;
  return (
    `<text${name} x="${decimal(x)}" y="${decimal(y)}" font-size="${decimal(size)}"` +
    ` font-weight="${bold ? fontWeights.bold : fontWeights.regular}" fill="${fill}"` +
    (side === 'start' ? '' : ` text-anchor="${side}"`) +
    (direction === 'rtl' ? ' direction="rtl"' : '') +
    (turn
      ? ` transform="rotate(${decimal((turn * 180) / Math.PI)} ${decimal(x)} ${decimal(y)})"`
      : '') +
    (halo
      ? ` stroke="${halo}" stroke-width="${decimal(size * haloWidth)}" stroke-linejoin="round" paint-order="stroke"`
      : '') +
    `>${xmlContent(text)}</text>`
  );
}

/** Width of the outline that keeps labels readable over lines, as a share of their size. */
export const haloWidth = 0.26;

/** Makes ids valid and tells those apart that would become the same. */
function uniqueIds(): (id: string) => string {
  const taken = new Set(['title', 'desc', picturedName]);
  return (id) => {
    const valid = id.replace(/[^\p{L}\p{N}._:-]/gu, '_');
    let unique = valid;
    for (let count = 2; taken.has(unique); count++) unique = `${valid}-${count}`;
    taken.add(unique);
    return unique;
  };
}
