import type { Point } from '../../scene/geometry.ts';
import { cornerRadius, halfSide, type NodeShape } from '../../scene/nodeShape.ts';
import type { PathShape } from '../../scene/shape.ts';
import { identity, pathXml, penXml, placeXml, type Named } from './shapeXml.ts';
import { textXml, type Lines } from './textXml.ts';
import { solidFill } from './units.ts';

/** A node on the paper with all that belongs to it. */
export type NodeDrawing = {
  readonly centre: Point;
  readonly radius: number;
  readonly shape: NodeShape;
  /** Its outline as drawn on paper, for its colours. */
  readonly body: Pick<PathShape, 'fill' | 'stroke' | 'strokeWidth'>;
  readonly pictogram: PathShape | undefined;
  readonly label: Lines | undefined;
};

/** Numbers of the parts of a node on its slide. */
export type NodeIds = {
  readonly group: number;
  readonly body: number;
  readonly others: () => number;
};

const presets = { disc: 'ellipse', diamond: 'diamond', square: 'roundRect' } as const;

/** Half the side of the box that a shape fills. */
export function reachOf({ radius, shape }: { radius: number; shape: NodeShape }): number {
  if (shape === 'disc') return radius;
  return shape === 'square' ? halfSide * radius : halfSide * Math.SQRT2 * radius;
}

/** A node as a group of its shape, its pictogram and its name, which move as one. */
export function nodeXml(node: NodeDrawing, named: Omit<Named, 'id'>, ids: NodeIds): string {
  const { centre, shape, body, pictogram, label } = node;
  const reach = reachOf(node);
  const box = {
    left: centre.x - reach,
    top: centre.y - reach,
    width: 2 * reach,
    height: 2 * reach,
  };
  const rounding = Math.round((cornerRadius.square / (2 * halfSide)) * 100_000);
  const adjusted =
    shape === 'square'
      ? `<a:avLst><a:gd name="adj" fmla="val ${rounding}"/></a:avLst>`
      : '<a:avLst/>';
  const fill = body.fill === undefined ? '<a:noFill/>' : solidFill(body.fill);
  const { name, description = '' } = named;
  const outline =
    `<p:sp><p:nvSpPr>${identity({ id: ids.body, name: `${name} shape`, description })}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>` +
    `<p:spPr>${placeXml(box)}<a:prstGeom prst="${presets[shape]}">${adjusted}</a:prstGeom>${fill}${penXml(body)}</p:spPr></p:sp>`;
  const parts = [
    outline,
    pictogram ? pathXml(pictogram, { id: ids.others(), name: `${name} pictogram` }) : '',
    label ? textXml(label, { id: ids.others(), name: `${name} name`, description }) : '',
  ];
  // The group has the coordinates of the slide: what is inside keeps its place.
  const frame = placeXml(box).replace('</a:xfrm>', '');
  const inner = /<a:off [^>]*\/><a:ext [^>]*\/>/
    .exec(frame)![0]
    .replace('<a:off', '<a:chOff')
    .replace('<a:ext', '<a:chExt');
  return (
    `<p:grpSp><p:nvGrpSpPr>${identity({ id: ids.group, name, description })}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
    `<p:grpSpPr>${frame}${inner}</a:xfrm></p:grpSpPr>${parts.join('')}</p:grpSp>`
  );
}
