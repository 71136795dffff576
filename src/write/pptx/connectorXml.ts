import type { Point } from '../../scene/geometry.ts';
import type { Outline } from '../../scene/nodeShape.ts';
import { identity, penXml, placeXml, type Named } from './shapeXml.ts';
import { reachOf } from './nodeXml.ts';

/** A shape that lines are glued to: its number on the slide and its outline on the paper. */
export type Joint = { readonly id: number; readonly outline: Outline };

export type Connection = {
  readonly from: Joint;
  readonly to: Joint;
  /** From rim to rim. */
  readonly start: Point;
  readonly end: Point;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly dash: readonly number[];
  readonly arrow: 'filled' | 'hollow' | 'none';
  /** Length of the arrowhead. */
  readonly arrowSize: number;
};

/**
 * A line glued to the sites of two shapes that are nearest to its ends: whoever drags an actor takes its lines
 * along. It is straight, since programs draw connectors of other outlines anew, each in its own way.
 */
export function connectorXml(line: Connection, named: Named): string {
  const { from, to, start, end } = line;
  const glue =
    `<a:stCxn id="${from.id}" idx="${nearestSite(from.outline, start)}"/>` +
    `<a:endCxn id="${to.id}" idx="${nearestSite(to.outline, end)}"/>`;
  return (
    `<p:cxnSp><p:nvCxnSpPr>${identity(named)}<p:cNvCxnSpPr>${glue}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>` +
    `<p:spPr>${straight(start, end)}` +
    `${penXml({ ...line, cap: 'butt' }, headXml(line))}</p:spPr></p:cxnSp>`
  );
}

function straight(start: Point, end: Point): string {
  const box = {
    left: Math.min(start.x, end.x),
    top: Math.min(start.y, end.y),
    width: Math.abs(end.x - start.x),
    height: Math.abs(end.y - start.y),
  };
  const flip = (end.x < start.x ? ' flipH="1"' : '') + (end.y < start.y ? ' flipV="1"' : '');
  return `${placeXml(box, { flip })}<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>`;
}

function headXml({ arrow, arrowSize, strokeWidth }: Connection): string {
  if (arrow === 'none') return '';
  const size = sizeName(arrowSize / Math.max(strokeWidth, leastHeaded));
  // What is drawn hollow on the screen is drawn open here: there is no hollow head.
  const type = arrow === 'hollow' ? 'arrow' : 'triangle';
  return `<a:tailEnd type="${type}" w="${size}" len="${size}"/>`;
}

/** Lines that are thinner have the heads of lines of two points. */
const leastHeaded = 8 / 3;

/** Heads are two, three or five times as long as their line is wide. */
function sizeName(ratio: number): 'sm' | 'med' | 'lg' {
  if (ratio < 2.5) return 'sm';
  return ratio < 4 ? 'med' : 'lg';
}

/** The connection site of a shape that is nearest to a place on its rim, as PowerPoint numbers them. */
function nearestSite(outline: Outline, place: Point): number {
  const sites = sitesOf(outline);
  const distances = sites.map(({ x, y }) => Math.hypot(x - place.x, y - place.y));
  return distances.indexOf(Math.min(...distances));
}

/** From the top against the clock: eight for a disc, four for others. */
function sitesOf({ x, y, radius, shape }: Outline): readonly Point[] {
  const count = shape === 'disc' ? 8 : 4;
  const reach = reachOf({ radius, shape });
  return Array.from({ length: count }, (_, i) => {
    const angle = -Math.PI / 2 - (i * 2 * Math.PI) / count;
    return { x: x + reach * Math.cos(angle), y: y + reach * Math.sin(angle) };
  });
}
