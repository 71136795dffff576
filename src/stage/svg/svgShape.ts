import type { PathShape } from '../../scene/shape.ts';
import { rounded, svgElement } from './element.ts';

/** A path of the scene as an element. */
export function svgShape(shape: PathShape): SVGPathElement {
  const { d, fill = 'none', fillOpacity, stroke, strokeWidth = 1, dash = [], cap } = shape;
  return svgElement('path', {
    d,
    fill,
    ...(fillOpacity !== undefined && { 'fill-opacity': fillOpacity }),
    ...(shape.class && { class: shape.class }),
    ...(stroke && { stroke, 'stroke-width': strokeWidth }),
    ...(stroke && dash.length > 0 && { 'stroke-dasharray': dash.map(rounded).join(' ') }),
    ...(cap === 'round' && { 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }),
  });
}
