import type { TextShape } from '../../scene/shape.ts';
import { textWidth } from '../../scene/textWidth.ts';
import { xmlContent } from '../xml.ts';
import { identity, placeXml, type Named } from './shapeXml.ts';
import { centipoints, solidFill } from './units.ts';

/** Lines of one text, from the first. */
export type Lines = readonly [TextShape, ...TextShape[]];

const alignments = { start: 'l', middle: 'ctr', end: 'r' } as const;

/** A face that every machine with slides has, or one as wide; Inter is a little wider. */
const typeface = 'Arial';

/** Where the baseline of a line stands in its height. */
const baseline = 0.8;

/** Reach of the glow that keeps labels readable over lines, in English metric units. */
const glow = 19_050;

/**
 * Lines that belong together as one text that can be edited, each at its place. `placeholder` says which of
 * the slide's parts it is, such as its title.
 */
export function textXml(lines: Lines, named: Named, placeholder = ''): string {
  const [first, second] = lines;
  const { x, y, size, anchor, direction, turn = 0 } = first;
  const spacing = second ? second.y - first.y : size * 1.2;
  // Another font may be wider, and nothing may wrap.
  const width = 1.08 * Math.max(...lines.map((line) => textWidth(line.text, size, line.bold))) + 4;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const box = { left, top: y - baseline * spacing, width, height: spacing * lines.length };
  const isRtl = direction === 'rtl';
  // In text from right to left, the left of a paragraph is its end.
  const side = isRtl && anchor !== 'middle' ? (anchor === 'start' ? 'r' : 'l') : alignments[anchor];
  const runs = lines.map((line) => runXml(line)).join('<a:br/>');
  return (
    `<p:sp><p:nvSpPr>${identity(named)}<p:cNvSpPr txBox="1"/><p:nvPr>${placeholder}</p:nvPr></p:nvSpPr>` +
    `<p:spPr>${placeXml(box, { turn })}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>` +
    '<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></a:bodyPr><a:lstStyle/>' +
    `<a:p><a:pPr marL="0" indent="0" algn="${side}"${isRtl ? ' rtl="1"' : ''}>` +
    `<a:lnSpc><a:spcPts val="${centipoints(spacing)}"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef>` +
    `<a:buNone/></a:pPr>${runs}</a:p></p:txBody></p:sp>`
  );
}

function runXml({ text, size, bold, fill, halo }: TextShape): string {
  const around =
    halo === undefined
      ? ''
      : `<a:effectLst><a:glow rad="${glow}">${solidFill(halo).replace(/<\/?a:solidFill>/g, '')}</a:glow></a:effectLst>`;
  const faces = ['latin', 'cs'].map((script) => `<a:${script} typeface="${typeface}"/>`).join('');
  return (
    `<a:r><a:rPr lang="en-GB" sz="${centipoints(size)}" b="${bold ? 1 : 0}" dirty="0">` +
    `${solidFill(fill)}${around}${faces}</a:rPr><a:t>${xmlContent(text)}</a:t></a:r>`
  );
}
