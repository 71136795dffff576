import type { Figure, FigureLabel } from '../../scene/figure.ts';
import type { Outline } from '../../scene/nodeShape.ts';
import { placed } from '../../scene/paper/pen.ts';
import { textShape } from '../../scene/paper/textShapes.ts';
import type { Scene } from '../../scene/scene.ts';
import type { PathShape, Role, Shape, TextShape } from '../../scene/shape.ts';
import type { Joint } from './connectorXml.ts';
import { edgesXml, tiesXml } from './linesXml.ts';
import { nodeXml } from './nodeXml.ts';
import { pathXml } from './shapeXml.ts';
import { textXml, type Lines } from './textXml.ts';
import { solidFill } from './units.ts';

/** What of a scene is drawn from the figure instead, in shapes that can be moved. */
const rebuilt: ReadonlySet<Role> = new Set(['ground', 'membership', 'edge', 'node', 'label']);

const namespaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

/**
 * A figure and the scene that was composed of it as the XML of a slide: nodes as groups, lines as connectors
 * glued to them, texts as texts, the rest as outlines.
 */
export function slideXml(figure: Figure, scene: Scene): string {
  const { placement: to, shapes } = scene;
  let last = 1;
  const next = () => ++last;
  const joints = new Map<string, Joint & { readonly group: number }>();
  for (const { id, x, y, radius, shape } of figure.nodes) {
    const outline: Outline = { ...placed({ x, y }, to), radius: radius * to.scale, shape };
    joints.set(id, { group: next(), id: next(), outline });
  }
  const names = new Map(figure.nodes.map(({ id, name }) => [id, name]));
  const tools = {
    next,
    joint: (id: string) => joints.get(id),
    nameOf: (id: string) => names.get(id) ?? id,
  };
  const nameFor = numberedNames();
  const rest = (isBehind: boolean) =>
    blocksOf(shapes.filter(({ role }) => !rebuilt.has(role) && (role === 'hull') === isBehind)).map(
      (block) => blockXml(block, next(), nameFor),
    );
  const ground = scene.ground === undefined ? '' : backgroundXml(scene.ground);
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<p:sld ${namespaces}><p:cSld>${ground}<p:spTree>` +
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>' +
    [
      ...rest(true),
      ...tiesXml(figure, scene, tools),
      ...edgesXml(figure, scene, tools),
      ...nodesXml(figure, scene, joints, next),
      ...rest(false),
    ].join('') +
    '</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>'
  );
}

function nodesXml(
  { nodes, labels }: Figure,
  scene: Scene,
  joints: ReadonlyMap<string, Joint & { readonly group: number }>,
  next: () => number,
): readonly string[] {
  const bodies = bodiesOf(scene.shapes);
  const labelOf = new Map(labels.map((label) => [label.id, label]));
  return nodes.map(({ id, name, shape, fill, stroke }) => {
    const { group, id: body, outline } = joints.get(id)!;
    const drawn = bodies.get(`node-${id}`);
    const label = labelOf.get(id);
    return nodeXml(
      {
        centre: outline,
        radius: outline.radius,
        shape,
        body: drawn?.body ?? {
          fill,
          stroke,
        },
        pictogram: drawn?.pictogram,
        label: label?.placed ? linesOf(label, scene) : undefined,
      },
      { name: `!!${id}`, description: name },
      { group, body, others: next },
    );
  });
}

function backgroundXml(colour: string): string {
  return `<p:bg><p:bgPr>${solidFill(colour)}<a:effectLst/></p:bgPr></p:bg>`;
}

/** The lines of a label where they stand on the paper; undefined where it has none. */
function linesOf(label: FigureLabel, { placement: to, ground }: Scene): Lines | undefined {
  const { x, y, lines, lineHeight, size, bold, colour: fill, anchor } = label;
  const shapes = lines.map((text, index) => {
    const at = placed({ x, y: y + index * lineHeight }, to);
    return textShape(text, at.x, at.y, {
      role: 'label',
      size: size * to.scale,
      bold,
      fill,
      anchor,
      ...(ground !== undefined && { halo: ground }),
    } as const);
  });
  return isLines(shapes) ? shapes : undefined;
}

/** Outlines and pictograms of nodes as they are drawn on paper, by the id of the outline. */
function bodiesOf(shapes: readonly Shape[]) {
  const found = new Map<string, { body: PathShape; pictogram: PathShape | undefined }>();
  for (const [i, shape] of shapes.entries()) {
    if (shape.role !== 'node' || shape.type !== 'path' || shape.id === undefined) continue;
    const after = shapes[i + 1];
    const isPictogram = after?.type === 'path' && after.class === 'pictogram';
    found.set(shape.id, { body: shape, pictogram: isPictogram ? after : undefined });
  }
  return found;
}

/** Shapes in their order, lines that belong together as one. */
function blocksOf(shapes: readonly Shape[]): readonly (PathShape | Lines)[] {
  const blocks: (PathShape | Lines)[] = [];
  for (const shape of shapes) {
    const before = blocks.at(-1);
    if (shape.type === 'path') blocks.push(shape);
    else if (before && isText(before) && continues(before.at(-1)!, shape))
      blocks.splice(-1, 1, [...before, shape]);
    else blocks.push([shape]);
  }
  return blocks;
}

/** Whether a line goes on with the text of the line before. */
function continues(before: TextShape, text: TextShape): boolean {
  const isBelow = text.y > before.y && text.y - before.y < 1.6 * text.size;
  const keys = ['role', 'class', 'size', 'bold', 'anchor', 'fill', 'x'] as const;
  return isBelow && text.role !== 'legend' && keys.every((key) => before[key] === text[key]);
}

function isText(block: PathShape | Lines): block is Lines {
  return Array.isArray(block);
}

function isLines(shapes: readonly TextShape[]): shapes is Lines {
  return shapes.length > 0;
}

/** Names that do not depend on how much else is drawn: what is the same on two slides is called the same. */
function numberedNames(): (kind: string) => string {
  const counts = new Map<string, number>();
  return (kind) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count === 1 ? `!!${kind}` : `!!${kind} ${count}`;
  };
}

function blockXml(block: PathShape | Lines, id: number, nameFor: (kind: string) => string): string {
  if (!isText(block)) {
    const { title = '', role, class: kind = role } = block;
    return pathXml(block, { id, name: nameFor(`${role} ${kind}`), description: title });
  }
  const description = block.map(({ text }) => text).join(' ');
  const [{ role }] = block;
  const placeholder = role === 'title' ? '<p:ph type="title"/>' : '';
  return textXml(block, { id, name: nameFor(role), description }, placeholder);
}
