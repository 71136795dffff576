import type { FigureEdge, FigureLabel, FigureNode } from './figureParts.ts';
import type { Box } from './geometry.ts';
import { candidateBelow, candidatesFor, textBox, type Candidate } from './labels/candidates.ts';
import { surveyOf, type Survey, type Tie } from './labels/survey.ts';
import { flatLabelText, labelText, lineHeight, numberedName } from './text/nodeLabel.ts';
import { widestLine } from './text/wrap.ts';

export type LabelOptions = {
  /** Height of letters, in units of the screen or paper. */
  readonly fontSize: number;
  readonly colour: string;
  /** Units of the screen or paper to a layout unit: at 2, labels take half as much room. */
  readonly scale?: number;
  /** No label leaves this box, in layout units. */
  readonly box?: Box;
  /** Faint lines that labels had rather not lie on. */
  readonly ties?: readonly Tie[];
  /** Ids of nodes that are named whatever their rank. */
  readonly forced?: ReadonlySet<string>;
  /** Labels at most; the best ranked are kept. */
  readonly most?: number;
};

/** A picture with more labels than this is read by its shape, not by its names. */
const mostLabels = 300;

/** Among more edges than this, no label can keep clear of them. */
const mostMinded = 1500;

/** What a forced label pays for every node that it covers. */
const coverPrice = 12;

/** What a label pays for every other node that is hardly further away than its own, within a share of 1 em. */
const strangerPrice = 1.6;
const strangerMargin = 0.5;

type Item = {
  readonly node: FigureNode;
  readonly candidates: readonly Candidate[];
  chosen: Candidate | undefined;
};

/**
 * Labels of nodes, one a node and in their order, in layout units. Placed labels cover neither each
 * other nor nodes, stay in the box, and are nearer to their own node than to any other, but for forced
 * ones; each takes the place that hides least of the edges. The best
 * ranked choose first, those left out may push others to a free place, then all choose again; what
 * finds none has `placed: false`. Greedy choice and local search over candidate places, after
 * Christensen, Marks and Shieber (1995), doi:10.1145/212332.212334.
 */
export function placeLabels(
  nodes: readonly FigureNode[],
  edges: readonly FigureEdge[],
  {
    fontSize,
    colour,
    scale = 1,
    box,
    ties = [],
    forced = new Set(),
    most = mostLabels,
  }: LabelOptions,
): readonly FigureLabel[] {
  const size = fontSize / scale;
  const survey = surveyOf(nodes, edges.length > mostMinded ? [] : edges, ties, size);
  const precedence = (id: string) => (forced.has(id) ? 0 : 1);
  const items = nodes
    .map((node, index) => ({ node, index }))
    .sort((a, b) => precedence(a.node.id) - precedence(b.node.id) || a.node.rank - b.node.rank)
    .map(({ node, index }, place): Item => {
      const wanted = place < most || forced.has(node.id);
      const candidates = wanted
        ? ratedCandidates(node, index, survey, size, box, forced.has(node.id))
        : [];
      return { node, candidates, chosen: undefined };
    });
  for (const item of items)
    item.chosen =
      firstFree(item, items) ?? (forced.has(item.node.id) ? item.candidates[0] : undefined);
  for (const item of items) if (!item.chosen) pushIn(item, items);
  for (let round = 0; round < 2; round++)
    for (const item of items) if (item.chosen) item.chosen = firstFree(item, items) ?? item.chosen;
  const labels = new Map(items.map((item) => [item.node.id, labelOf(item, size, colour)]));
  return nodes.flatMap(({ id }) => labels.get(id) ?? []);
}

/** The box that a label fills, in the units of the label. */
export function labelBox(label: FigureLabel): Box {
  const width = widestLine(label.lines, label.bold) * label.size;
  return textBox(label, label.lines.length, width, label.size);
}

/**
 * Places of a label inside the box, cheapest first. Only a forced one may cover nodes, and has its
 * usual place where none is left.
 */
function ratedCandidates(
  node: FigureNode,
  index: number,
  survey: Survey,
  size: number,
  box: Box | undefined,
  isForced: boolean,
): readonly Candidate[] {
  const name = numberedName(node);
  const [text, flat] = [labelText(name, node.bold), flatLabelText(name, node.bold)];
  const texts = flat.lines.length < text.lines.length ? [text, flat] : [text];
  const places = candidatesFor(node, texts, size).flatMap((place) => {
    if (!isInside(place.box, box)) return [];
    const covered = survey.covered(place.box, index);
    const nearer = survey.strangers(place.box, index, 0);
    if (covered + nearer > 0 && !isForced) return [];
    const near = survey.strangers(place.box, index, strangerMargin * size) - nearer;
    const price = coverPrice * (covered + nearer) + strangerPrice * near;
    return [{ ...place, cost: place.cost + survey.hidden(place.box) + price }];
  });
  if (places.length === 0 && isForced) return [usual(node, size)];
  return places.sort((a, b) => a.cost - b.cost);
}

function isInside(inner: Box, outer: Box | undefined): boolean {
  if (!outer) return true;
  const { left, top, right, bottom } = inner;
  return left >= outer.left && right <= outer.right && top >= outer.top && bottom <= outer.bottom;
}

function firstFree(item: Item, items: readonly Item[]): Candidate | undefined {
  return item.candidates.find(({ room }) =>
    items.every(
      ({ chosen }, index) => !chosen || items[index] === item || !meets(room, chosen.room),
    ),
  );
}

function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Places an item where at most two others stand, if each of these finds another place. */
function pushIn(item: Item, items: readonly Item[]): void {
  for (const place of item.candidates) {
    const inTheWay = items.filter(({ chosen }) => chosen && meets(place.room, chosen.room));
    if (inTheWay.length > 2) continue;
    const before = inTheWay.map(({ chosen }) => chosen);
    item.chosen = place;
    for (const other of inTheWay) other.chosen = undefined;
    for (const other of inTheWay) other.chosen = firstFree(other, items);
    if (inTheWay.every(({ chosen }) => chosen)) return;
    item.chosen = undefined;
    for (const [index, other] of inTheWay.entries()) other.chosen = before[index];
  }
}

function labelOf({ node, chosen }: Item, size: number, colour: string): FigureLabel {
  const { id, bold } = node;
  const { x, y, anchor, lines } = chosen ?? usual(node, size);
  const placed = chosen !== undefined;
  return { id, x, y, anchor, lines, size, lineHeight: lineHeight * size, bold, colour, placed };
}

function usual(node: FigureNode, size: number): Candidate {
  return candidateBelow(node, labelText(numberedName(node), node.bold), size);
}
