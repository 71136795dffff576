import type { Figure } from './figure.ts';
import { placeLabels } from './labels.ts';
import { m } from '../messages/compiled/messages.js';
import type { Box } from './geometry.ts';
import { frameOf, type Frame, type FrameOptions } from './paper/frame.ts';
import { pictureShapes } from './paper/pictureShapes.ts';
import type { Placement } from './paper/pen.ts';
import { rectangle } from './paper/pen.ts';
import type { Shape } from './shape.ts';

/** A view drawn as flat shapes in paper coordinates, from the back to the front. */
export type Scene = {
  readonly width: number;
  readonly height: number;
  /** Colour of the paper; `undefined` where it is transparent. */
  readonly ground: string | undefined;
  readonly shapes: readonly Shape[];
  readonly title: string;
  /** What the picture shows, in words. */
  readonly description: string;
  /** Where layout units lie on the paper. */
  readonly placement: Placement;
  /** Part of the paper that the picture itself may fill. */
  readonly pictureBox: Box;
  /** Height of the smallest text, in paper units. */
  readonly smallestText: number;
};

export type SceneOptions = FrameOptions & {
  readonly ground?: 'solid' | 'transparent';
  /** Whether edges show the mark of their stance; by default where they are few enough. */
  readonly marks?: boolean;
  /** Whether edges say their stance in words where there is room. */
  readonly edgeLabels?: boolean;
  /** Factor on the width of the lines of the picture. */
  readonly strokes?: number;
  /**
   * Labels that would be smaller than this on the paper are set in this size instead: the bold ones
   * all, even over other nodes, of the rest what finds room. By default the picture is only scaled, so that it names what the
   * screen names.
   */
  readonly leastText?: number;
  /** The picture in words, for those who do not see it; by default the caption. */
  readonly description?: string;
};

/** More edges than this, and marks on them would be noise. */
export const mostMarked = 220;

/**
 * A figure on paper, with what belongs around it: title and caption above, legend beside or below,
 * whichever leaves the picture larger, filters and source underneath. Everything lies inside the
 * margins; the picture is scaled as a whole, so that it shows what the screen shows.
 */
export function composeScene(figure: Figure, options: SceneOptions): Scene {
  const { width, height, ground = 'solid', marks, title = '' } = options;
  checkSize(width, height);
  const { theme } = figure;
  const solid = ground === 'solid' ? theme.ground : undefined;
  const frame = frameOf(figure, options);
  const drawn = widened(readable(figure, frame, options.leastText ?? 0), options.strokes ?? 1);
  const picture = pictureShapes(drawn, frame.placement, {
    halo: solid,
    marks: marks ?? figure.edges.length <= mostMarked,
    captions: options.edgeLabels ?? false,
  });
  const paper: Shape[] = solid
    ? [{ type: 'path', role: 'ground', d: rectangle(0, 0, width, height), fill: solid }]
    : [];
  const shapes = [...paper, ...picture, ...frame.shapes];
  return {
    width,
    height,
    ground: solid,
    shapes,
    title,
    description: options.description ?? options.caption ?? m.scene_untitled(),
    placement: frame.placement,
    pictureBox: frame.pictureBox,
    smallestText: shapes.reduce(
      (least, shape) => (shape.type === 'text' ? Math.min(least, shape.size) : least),
      Infinity,
    ),
  };
}

/** The figure with lines wider by a factor, dashes as much longer, and heads of arrows that go with them. */
function widened(figure: Figure, factor: number): Figure {
  if (factor === 1) return figure;
  const edges = figure.edges.map((edge) => ({
    ...edge,
    width: edge.width * factor,
    dash: edge.dash.map((length) => length * factor),
    arrowSize: edge.arrowSize * Math.sqrt(factor),
  }));
  const memberships = figure.memberships.map((tie) => ({ ...tie, width: tie.width * factor }));
  return { ...figure, edges, memberships };
}

/** The figure with labels no smaller than `least` on the paper, kept within the picture's box. */
function readable(figure: Figure, { placement, pictureBox }: Frame, least: number): Figure {
  const { scale, x, y } = placement;
  const fontSize = least / scale;
  if (!(fontSize > figure.fontSize)) return figure;
  const { nodes, edges, memberships: ties, theme } = figure;
  const box: Box = {
    left: (pictureBox.left - x) / scale,
    top: (pictureBox.top - y) / scale,
    right: (pictureBox.right - x) / scale,
    bottom: (pictureBox.bottom - y) / scale,
  };
  const forced = new Set(nodes.filter(({ bold }) => bold).map(({ id }) => id));
  const labels = placeLabels(nodes, edges, { fontSize, colour: theme.ink, box, ties, forced });
  return { ...figure, labels, fontSize };
}

function checkSize(width: number, height: number): void {
  for (const [name, value] of Object.entries({ width, height }))
    if (!Number.isInteger(value) || value < 1)
      throw new RangeError(`${name} of the paper is ${value}, expected whole pixels above 0`);
}
