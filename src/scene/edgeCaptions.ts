import { atan2, onCircle } from '../model/arithmetic.ts';
import { edgePath, pointAt } from './edgePath.ts';
import type { FigureEdge, FigureNode } from './figureParts.ts';
import { boxAround, overlap, type Box, type Point } from './geometry.ts';
import { distanceToRim } from './nodeShape.ts';
import { textWidth } from './textWidth.ts';

/** What captions stand among: all in one unit, of the screen or of the layout. */
export type Drawing = {
  readonly nodes: readonly FigureNode[];
  readonly edges: readonly FigureEdge[];
  readonly byId: ReadonlyMap<string, FigureNode>;
};

/** The caption of an edge, centred on its curve and turned along it; units of the drawing, radians. */
export type Caption = {
  readonly edge: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly size: number;
  readonly bold: boolean;
  readonly width: number;
  /** Where on its edge it stands, 0 to 1 from rim to arrowhead. */
  readonly at: number;
  readonly colour: string;
};

export type CaptionWishes = {
  /** Captions that are shown even where there is no room. */
  readonly raised: ReadonlySet<string>;
  /** Edges whose captions are wanted, the most important first; raised ones go before them. */
  readonly wanted: readonly FigureEdge[];
  /** Boxes that are taken, by labels for one. */
  readonly taken: readonly Box[];
  /** Where marks stand on their edges: a caption takes the place of its own and spares the others. */
  readonly marks: ReadonlyMap<string, number>;
  readonly sight: Box;
  readonly size: number;
};

const mostCaptions = 120;

/** How much larger captions are that are asked for. */
const raisedFactor = 1.15;

/** Places along a curve that a caption may stand at, best first. */
const stands = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];

/**
 * Captions for edges, on their curves and clear of nodes, labels and each other; what finds no room
 * is left out.
 */
export function edgeCaptions(
  drawing: Drawing,
  { raised, wanted, taken, marks, sight, size }: CaptionWishes,
): readonly Caption[] {
  const { nodes, byId } = drawing;
  const captions: Caption[] = [];
  const marked = markPoints(drawing, marks);
  const covered: Box[] = [...taken];
  const near = nodes.filter((node) => overlap(boxAround(node, node.radius * 1.3), sight) > 0);
  const first = wanted.filter(({ id }) => raised.has(id));
  for (const edge of [...first, ...wanted.filter(({ id }) => !raised.has(id))]) {
    if (captions.length >= mostCaptions) break;
    const isRaised = raised.has(edge.id);
    const places = placesFor(edge, byId, size, isRaised, marks.get(edge.id));
    const free = places.find(({ beads }) =>
      beads.every(
        (bead) =>
          isInside(bead, sight) &&
          covered.every((box) => overlap(bead, box) === 0) &&
          near.every((node) => distanceToRim(node, middle(bead)) > size * 0.6) &&
          marked.every(({ id, x, y }) => id === edge.id || !isIn({ x, y }, bead)),
      ),
    );
    const chosen = free ?? (isRaised ? places[0] : undefined);
    if (!chosen) continue;
    captions.push(chosen.caption);
    covered.push(...chosen.beads);
  }
  return captions;
}

type Place = { readonly caption: Caption; readonly beads: readonly Box[] };

/** Places of a caption; its room is a string of beads, since turned text fills no upright box. */
function placesFor(
  edge: FigureEdge,
  byId: Drawing['byId'],
  ordinary: number,
  isRaised: boolean,
  markAt: number | undefined,
): readonly Place[] {
  const [source, target] = [byId.get(edge.source), byId.get(edge.target)];
  if (!source || !target || !edge.label) return [];
  const { start, control, end, length } = edgePath(source, target, edge.control, edge.arrowSize);
  const size = isRaised ? ordinary * raisedFactor : ordinary;
  const width = textWidth(edge.label, size, isRaised);
  if (!isRaised && length < width + 3 * size) return [];
  const margin = Math.min(0.5, (width / 2 + size) / length);
  const own = markAt === undefined ? stands : [markAt, ...stands];
  const within = own.filter((t) => t >= margin && t <= 1 - margin);
  return (within.length > 0 ? within : [0.5]).map((t) => {
    const { x, y } = pointAt(start, control, end, t);
    const ahead = {
      x: (1 - t) * (control.x - start.x) + t * (end.x - control.x),
      y: (1 - t) * (control.y - start.y) + t * (end.y - control.y),
    };
    const turn = atan2(ahead.y, ahead.x);
    const angle = Math.abs(turn) > Math.PI / 2 ? turn - Math.sign(turn) * Math.PI : turn;
    const along = onCircle(angle);
    const count = Math.max(1, Math.ceil(width / size));
    const beads = Array.from({ length: count }, (_, index) => {
      const off = ((index + 0.5) / count - 0.5) * width;
      return boxAround({ x: x + off * along.x, y: y + off * along.y }, size * 0.65);
    });
    const { label: text, id, colour } = edge;
    const caption = { edge: id, text, x, y, angle, size, bold: isRaised, width, at: t, colour };
    return { caption, beads };
  });
}

function markPoints({ edges, byId }: Drawing, marks: CaptionWishes['marks']) {
  return edges.flatMap(({ id, source, target, control, arrowSize }) => {
    const [from, to, at] = [byId.get(source), byId.get(target), marks.get(id)];
    if (!from || !to || at === undefined) return [];
    const path = edgePath(from, to, control, arrowSize);
    return [{ id, ...pointAt(path.start, path.control, path.end, at) }];
  });
}

function isIn({ x, y }: Point, { left, right, top, bottom }: Box): boolean {
  return x > left && x < right && y > top && y < bottom;
}

function middle({ left, right, top, bottom }: Box): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}
