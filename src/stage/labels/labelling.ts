import type { Figure, FigureEdge } from '../../scene/figure.ts';
import { grown, type Box, type Point } from '../../scene/geometry.ts';
import { labelBox } from '../../scene/labels.ts';
import type { Emphasis } from '../emphasis.ts';
import type { Enlarged } from '../enlarged.ts';
import type { Frame } from '../painter.ts';
import { edgeCaptions, type Caption } from '../../scene/edgeCaptions.ts';
import { mixed, type DrawnLabel, type LabelPicture } from './labelPicture.ts';
import { labelPlan, type PlannedLabel } from './labelPlan.ts';

export type LabelFrame = Frame & {
  readonly large: Enlarged;
  /** Magnification relative to the fitted picture. */
  readonly zoom: number;
  /** Captions for all edges that have room, whatever the zoom. */
  readonly edgeLabels: boolean;
  /** While the picture moves, labels ride along; they are placed anew when it rests. */
  readonly isMoving: boolean;
};

export type Labelling = {
  /** All text of a frame. */
  readonly picture: (frame: LabelFrame) => LabelPicture;
  /** Ids of the nodes whose labels stand in the picture, whether in sight or not. */
  readonly placed: () => readonly string[];
  /** Edges whose captions are shown. */
  readonly captioned: () => readonly string[];
};

/** Zoom from which edges are captioned without being asked. */
const captionZoom = 1.8;

/** Height of captions as a share of the height of labels, and at least, in CSS pixels. */
const captionShare = 0.82;
const leastCaption = 9.5;

/** Room between names and the border of the canvas, in CSS pixels. */
const pageMargin = 6;

/** Share of ink in the colour of a caption: what suffices for a line is too faint for small text. */
const inkInCaptions = 0.35;

type Plan = {
  readonly figure: Figure;
  readonly zoom: number;
  readonly sight: Box;
  /** What is seen where that is the whole picture: no name may run off it. */
  readonly page: Box | undefined;
  readonly edgeLabels: boolean;
  readonly forced: string;
  readonly labels: readonly PlannedLabel[];
};

type CaptionPlan = {
  readonly of: Plan;
  readonly emphasis: Emphasis;
  readonly captions: readonly Caption[];
};

/** Decides on names of nodes and captions of edges, anew as zoom and attention change. */
export function createLabelling(): Labelling {
  let plan: Plan | undefined;
  let captionPlan: CaptionPlan | undefined;

  const replan = (frame: LabelFrame): Plan => {
    const { figure, large, magnification, zoom, edgeLabels, emphasis } = frame;
    const forced = new Set([emphasis.selected, emphasis.focused].filter((id) => id !== null));
    const key = [...forced].join(' ');
    const sight = sightOf(frame);
    const page = large.nodes.every((node) => isIn(node, sight))
      ? grown(sight, -pageMargin)
      : undefined;
    const isCurrent =
      plan?.figure === figure &&
      plan.zoom === zoom &&
      plan.edgeLabels === edgeLabels &&
      plan.forced === key &&
      holds(plan.sight, sight) &&
      isAlike(plan.page, page);
    if (plan && isCurrent) return plan;
    const wide = widened(sight);
    const labels = labelPlan(figure, large, magnification, wide, forced, page);
    return { figure, zoom, sight: wide, page, edgeLabels, forced: key, labels };
  };

  return {
    picture: (frame) => {
      const { figure, large, emphasis, size, transform, isMoving } = frame;
      if (!plan || !isMoving) plan = replan(frame);
      if (!isMoving && (captionPlan?.of !== plan || captionPlan.emphasis !== emphasis))
        captionPlan = { of: plan, emphasis, captions: captionsFor(frame, plan) };
      const isRiding = isMoving && plan.zoom !== frame.zoom;
      const shown = isRiding || captionPlan?.of.figure !== figure ? [] : captionPlan.captions;
      return {
        labels: plan.labels.flatMap((planned) => drawnLabel(planned, large, emphasis)),
        captions: shown.map((caption) => ({
          ...caption,
          colour: mixed(caption.colour, figure.theme.ink, inkInCaptions),
          dim: dimOf(emphasis, caption.edge),
        })),
        theme: figure.theme,
        size,
        transform,
      };
    },
    placed: () =>
      (plan?.labels ?? []).filter(({ label }) => label.placed).map(({ label }) => label.id),
    captioned: () => (captionPlan?.captions ?? []).map(({ edge }) => edge),
  };
}

/** The label at its node, wherever the node now is; dropped labels only where attention is on them. */
function drawnLabel(
  { label, dx, dy, radius }: PlannedLabel,
  { byId }: Enlarged,
  { lit, dim, hovered, selected, focused }: Emphasis,
): DrawnLabel[] {
  const node = byId.get(label.id);
  const isMeant = label.id === hovered || label.id === selected || label.id === focused;
  if (!node || (!label.placed && !isMeant)) return [];
  const away = Math.hypot(dx, dy) || 1;
  const grown = (node.radius - radius) / away;
  const drawn = { ...label, x: node.x + dx * (1 + grown), y: node.y + dy * (1 + grown) };
  const isLit = !lit || lit.nodes.has(label.id);
  return [{ label: drawn, dim: isLit || isMeant ? 0 : dim, plated: !label.placed }];
}

function captionsFor(frame: LabelFrame, { labels }: Plan): readonly Caption[] {
  const { figure, large, emphasis, zoom, edgeLabels, magnification } = frame;
  const { raised, selected } = emphasis;
  const isWanted = ({ id, source, target }: FigureEdge) =>
    edgeLabels ||
    zoom >= captionZoom ||
    raised.has(id) ||
    (selected !== null && (source === selected || target === selected));
  const wanted = large.edges.filter(isWanted).sort((a, b) => b.count - a.count);
  if (wanted.length === 0) return [];
  const taken = labels
    .flatMap((planned) => drawnLabel(planned, large, emphasis))
    .map(({ label }) => labelBox(label));
  const size = Math.max(figure.fontSize * magnification.text * captionShare, leastCaption);
  const sight = widened(sightOf(frame));
  return edgeCaptions(large, { raised, wanted, taken, marks: frame.marks, sight, size });
}

function isIn({ x, y }: Point, { left, top, right, bottom }: Box): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** Whether two pages are of one size: one that is merely moved asks for no other labels. */
function isAlike(one: Box | undefined, other: Box | undefined): boolean {
  if (!one || !other) return one === other;
  const wider = other.right - other.left - (one.right - one.left);
  const higher = other.bottom - other.top - (one.bottom - one.top);
  return Math.abs(wider) < 1 && Math.abs(higher) < 1;
}

function dimOf({ lit, dim, raised }: Emphasis, edge: string): number {
  return !lit || lit.edges.has(edge) || raised.has(edge) ? 0 : dim;
}

/** What the window shows, in CSS pixels from the origin of the layout. */
function sightOf({ transform: { x, y }, size }: Frame): Box {
  return { left: -x, top: -y, right: size.width - x, bottom: size.height - y };
}

function widened({ left, top, right, bottom }: Box): Box {
  const [dx, dy] = [(right - left) * 0.3, (bottom - top) * 0.3];
  return { left: left - dx, top: top - dy, right: right + dx, bottom: bottom + dy };
}

function holds(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}
