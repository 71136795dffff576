import type { FigureHull } from '../figure.ts';
import { hullPath } from '../hullOutline.ts';
import type { PathShape } from '../shape.ts';
import type { Placement } from './pen.ts';

/** How much an area lets shine through; where two lie on each other, both are seen. */
const hullOpacity = 0.13;

const rim = { width: 1.2, dash: [2, 3] } as const;

/** The areas of camps on the paper. */
export function hullShapes(hulls: readonly FigureHull[], to: Placement): readonly PathShape[] {
  return hulls.map((hull) => ({
    type: 'path',
    role: 'hull',
    class: `camp-${hull.camp + 1}`,
    title: hull.title,
    d: hullPath(hull, to),
    ...hullLook(hull.colour, to.scale),
  }));
}

/** Fill and rim of an area, in the figure or as a sample. */
export function hullLook(colour: string, scale: number) {
  return {
    fill: colour,
    fillOpacity: hullOpacity,
    stroke: colour,
    strokeWidth: rim.width * scale,
    dash: rim.dash.map((length) => length * scale),
  } as const satisfies Partial<PathShape>;
}
