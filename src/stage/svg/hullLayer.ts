import type { FigureHull } from '../../scene/figure.ts';
import { hullShapes } from '../../scene/paper/hullShapes.ts';
import type { PathShape } from '../../scene/shape.ts';
import { isAlike } from '../alike.ts';
import type { Magnification } from '../camera/magnification.ts';
import type { Frame } from '../painter.ts';
import { rounded, setAttributes, svgElement } from './element.ts';
import { svgShape } from './svgShape.ts';

export type HullLayer = {
  readonly paint: (frame: Pick<Frame, 'figure' | 'magnification' | 'transform' | 'size'>) => void;
};

/** The areas of camps as large as the screen shows them, around the origin of the layout. */
export function enlargedHulls(
  hulls: readonly FigureHull[],
  { place, node, stroke }: Magnification,
): readonly PathShape[] {
  // The scene draws with strokes of layout units: places and radii are told in units of theirs.
  const large = hulls.map((hull) => ({
    ...hull,
    corners: hull.corners.map(({ x, y }) => ({ x: (x * place) / stroke, y: (y * place) / stroke })),
    radius: (hull.radius * node) / stroke,
  }));
  return hullShapes(large, { scale: stroke, x: 0, y: 0 });
}

/**
 * Draws the areas of camps behind everything else in an element, which takes the layer with it when it
 * goes. Moving the picture moves a group; only zoom and other areas draw anew.
 */
export function createHullLayer(host: HTMLElement): HullLayer {
  const group = svgElement('g', { class: 'hulls' });
  let svg: SVGSVGElement | undefined;
  let drawn: { hulls: readonly FigureHull[]; magnification: Magnification } | undefined;

  return {
    paint: ({ figure: { hulls }, magnification, transform, size }) => {
      if (hulls.length === 0 && !svg) return;
      if (!svg) {
        svg = svgElement('svg');
        svg.style.cssText = 'position: absolute; inset: 0; pointer-events: none';
        svg.append(group);
        host.prepend(svg);
      }
      setAttributes(svg, { width: size.width, height: size.height });
      const moved = `translate(${rounded(transform.x)} ${rounded(transform.y)})`;
      setAttributes(group, { transform: moved });
      if (drawn?.hulls === hulls && isAlike(drawn.magnification, magnification)) return;
      drawn = { hulls, magnification };
      group.replaceChildren(...enlargedHulls(hulls, magnification).map(svgShape));
    },
  };
}
