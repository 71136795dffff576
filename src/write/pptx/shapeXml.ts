import type { PathShape } from '../../scene/shape.ts';
import { xmlAttribute } from '../xml.ts';
import { freeform } from './freeform.ts';
import { emu, solidFill } from './units.ts';

/** How a shape is told from others, and what it says to those who do not see it. */
export type Named = {
  /** Unique on its slide, from 2. */
  readonly id: number;
  /** The same on every slide where it is the same thing: what begins with `!!` moves from slide to slide. */
  readonly name: string;
  /** In words; empty for what only adorns. */
  readonly description?: string;
};

/** The identity of a drawing element. */
export function identity({ id, name, description = '' }: Named): string {
  const adorns =
    description === ''
      ? '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative ' +
        'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
      : '';
  const open = `<p:cNvPr id="${id}" name="${xmlAttribute(name)}" descr="${xmlAttribute(description)}"`;
  return adorns === '' ? `${open}/>` : `${open}>${adorns}</p:cNvPr>`;
}

/** Where an element lies, in units of the paper; turned about its middle, in radians clockwise. */
export function placeXml(
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
  { turn = 0, flip = '' }: { turn?: number; flip?: string } = {},
): string {
  const sixtyThousandths = Math.round((turn * 180 * 60_000) / Math.PI);
  const turned = sixtyThousandths === 0 ? '' : ` rot="${sixtyThousandths}"`;
  return (
    `<a:xfrm${turned}${flip}><a:off x="${emu(left)}" y="${emu(top)}"/>` +
    `<a:ext cx="${Math.max(0, emu(width))}" cy="${Math.max(0, emu(height))}"/></a:xfrm>`
  );
}

/** A pen: its colour, width, dashes as on the paper, and what stands at its end. */
export function penXml(
  {
    stroke,
    strokeWidth = 1,
    dash = [],
    cap,
  }: Pick<PathShape, 'stroke' | 'strokeWidth' | 'dash' | 'cap'>,
  end = '',
): string {
  if (stroke === undefined) return '<a:ln><a:noFill/></a:ln>';
  const share = (length: number) => Math.max(1, Math.round((length / strokeWidth) * 100_000));
  const stops: string[] = [];
  for (let i = 0; i + 1 < dash.length; i += 2)
    stops.push(`<a:ds d="${share(dash[i]!)}" sp="${share(dash[i + 1]!)}"/>`);
  const dashes = stops.length === 0 ? '' : `<a:custDash>${stops.join('')}</a:custDash>`;
  const round = cap === 'round' ? ' cap="rnd"' : ' cap="flat"';
  const join = cap === 'round' ? '<a:round/>' : '<a:miter lim="800000"/>';
  return `<a:ln w="${emu(strokeWidth)}"${round}>${solidFill(stroke)}${dashes}${join}${end}</a:ln>`;
}

/** Any path of a scene as a shape of its own, moved by an offset. */
export function pathXml(shape: PathShape, named: Named, offset = { x: 0, y: 0 }): string {
  const { d, fill, fillOpacity } = shape;
  const outline = freeform(d, { isFilled: fill !== undefined });
  const place = { ...outline, left: outline.left + offset.x, top: outline.top + offset.y };
  const inside = fill === undefined ? '<a:noFill/>' : solidFill(fill, fillOpacity);
  return (
    `<p:sp><p:nvSpPr>${identity(named)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>` +
    `<p:spPr>${placeXml(place)}${outline.geometry}${inside}${penXml(shape)}</p:spPr></p:sp>`
  );
}
