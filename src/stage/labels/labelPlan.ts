import type { Figure, FigureLabel } from '../../scene/figure.ts';
import type { Box } from '../../scene/geometry.ts';
import { labelBox, placeLabels } from '../../scene/labels.ts';
import type { Magnification } from '../camera/magnification.ts';
import type { Enlarged } from '../enlarged.ts';

/** A label with its offset from the middle of its node and the node's radius, in CSS pixels. */
export type PlannedLabel = {
  readonly label: FigureLabel;
  readonly dx: number;
  readonly dy: number;
  readonly radius: number;
};

/** More edges than this in sight are no longer minded when labels are placed anew. */
const mostEdgesMinded = 1500;

/** In a crowd, so many of the best connected are named even where there is no room. */
const mostLeading = 8;

/** Labels in sight at most. */
const mostInSight = 160;

/**
 * The labels of a picture at a magnification. Where everything is uniformly scaled they are the
 * figure's own, the same as on paper; else names are placed anew among the nodes in `sight` (CSS
 * pixels from the origin of the layout), so that more appear as room appears; none leaves the `page`.
 */
export function labelPlan(
  figure: Figure,
  large: Enlarged,
  magnification: Magnification,
  sight: Box,
  forced: ReadonlySet<string>,
  page?: Box,
): readonly PlannedLabel[] {
  const own = isUniform(magnification)
    ? figure.labels.map((label) => scaled(label, magnification.place))
    : [];
  const isWhole = own.length > 0 && own.every((label) => !label.placed || isIn(page, label));
  const labels = isWhole ? own : placedAnew(figure, large, magnification, sight, forced, page);
  return labels.flatMap((label) => {
    const node = large.byId.get(label.id);
    if (!node) return [];
    return [{ label, dx: label.x - node.x, dy: label.y - node.y, radius: node.radius }];
  });
}

/** Whether all of a label is on the page, which is told where the whole picture is on it. */
function isIn(page: Box | undefined, label: FigureLabel): boolean {
  if (!page) return true;
  const { left, right, top, bottom } = labelBox(label);
  return left >= page.left && right <= page.right && top >= page.top && bottom <= page.bottom;
}

function isUniform({ place, node, text }: Magnification): boolean {
  return place === node && place === text;
}

function placedAnew(
  figure: Figure,
  { nodes, edges }: Enlarged,
  { text, place }: Magnification,
  sight: Box,
  forced: ReadonlySet<string>,
  page: Box | undefined,
): readonly FigureLabel[] {
  const near = nodes.filter(
    ({ x, y }) => x >= sight.left && x <= sight.right && y >= sight.top && y <= sight.bottom,
  );
  const ids = new Set(near.map(({ id }) => id));
  const ties = figure.memberships.filter(
    ({ source, target }) => ids.has(source) || ids.has(target),
  );
  const leading = text > place ? near.filter(({ bold, rank }) => bold && rank < mostLeading) : [];
  const minded = edges.filter(({ source, target }) => ids.has(source) || ids.has(target));
  return placeLabels(near, minded.length > mostEdgesMinded ? [] : minded, {
    fontSize: figure.fontSize * text,
    colour: figure.theme.ink,
    ties,
    most: mostInSight,
    forced: new Set([...forced, ...leading.map(({ id }) => id)]),
    ...(page && { box: page }),
  });
}

function scaled(label: FigureLabel, factor: number): FigureLabel {
  const { x, y, size, lineHeight } = label;
  return {
    ...label,
    x: x * factor,
    y: y * factor,
    size: size * factor,
    lineHeight: lineHeight * factor,
  };
}
