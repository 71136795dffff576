import { grown, type Box } from '../geometry.ts';
import { reach, type Outline } from '../nodeShape.ts';
import { capHeight, descent, lineHeight, type LabelText } from '../text/nodeLabel.ts';

/** Half the gap between two labels, in em. */
const gap = 0.18;

export type Anchor = 'start' | 'middle' | 'end';

/** A place where a label may stand. */
export type Candidate = {
  readonly lines: readonly string[];
  readonly anchor: Anchor;
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly box: Box;
  /** The box with the gap that other labels keep from it. */
  readonly room: Box;
  /** What the place costs by itself: 0 for the best, below the node. */
  readonly cost: number;
};

/** Sides to stand on, in order of preference; `shift` moves the middle by a share of the width. */
const sides = [
  { side: 'below', shift: 0, cost: 0 },
  { side: 'above', shift: 0, cost: 0.7 },
  { side: 'right', shift: 0, cost: 0.6 },
  { side: 'left', shift: 0, cost: 0.8 },
  { side: 'below', shift: 0.22, cost: 0.5 },
  { side: 'below', shift: -0.22, cost: 0.5 },
  { side: 'below', shift: 0.42, cost: 1 },
  { side: 'below', shift: -0.42, cost: 1 },
  { side: 'above', shift: 0.3, cost: 1.1 },
  { side: 'above', shift: -0.3, cost: 1.1 },
  { side: 'lowerRight', shift: 0, cost: 0.9 },
  { side: 'lowerLeft', shift: 0, cost: 1 },
  { side: 'upperRight', shift: 0, cost: 1 },
  { side: 'upperLeft', shift: 0, cost: 1.1 },
] as const;

type Side = (typeof sides)[number]['side'];

/** Every place for the texts a name can be set as, the first text preferred; sizes in layout units. */
export function candidatesFor(
  node: Outline,
  texts: readonly LabelText[],
  size: number,
): readonly Candidate[] {
  return texts.flatMap((text, index) =>
    sides.map(({ side, shift, cost }) =>
      candidate(node, text, size, side, shift, cost + 0.7 * index),
    ),
  );
}

/** The usual place, below the node. */
export function candidateBelow(node: Outline, text: LabelText, size: number): Candidate {
  return candidate(node, text, size, 'below', 0, 0);
}

function candidate(
  node: Outline,
  { lines, width, height }: LabelText,
  size: number,
  side: Side,
  shift: number,
  cost: number,
): Candidate {
  const [w, h] = [width * size, height * size];
  const far = reach(node);
  const beside = far + 0.42 * size;
  const diagonal = far * (node.shape === 'diamond' ? 0.5 : 0.72) + 0.3 * size;
  const spot: Record<Side, { anchor: Anchor; x: number; top: number }> = {
    below: { anchor: 'middle', x: node.x + shift * w, top: node.y + far + 0.38 * size },
    above: { anchor: 'middle', x: node.x + shift * w, top: node.y - far - 0.2 * size - h },
    right: { anchor: 'start', x: node.x + beside, top: node.y - h / 2 + 0.08 * size },
    left: { anchor: 'end', x: node.x - beside, top: node.y - h / 2 + 0.08 * size },
    lowerRight: { anchor: 'start', x: node.x + diagonal, top: node.y + diagonal },
    lowerLeft: { anchor: 'end', x: node.x - diagonal, top: node.y + diagonal },
    upperRight: { anchor: 'start', x: node.x + diagonal, top: node.y - diagonal - h },
    upperLeft: { anchor: 'end', x: node.x - diagonal, top: node.y - diagonal - h },
  };
  const { anchor, x, top } = spot[side];
  const left = anchor === 'start' ? x : anchor === 'end' ? x - w : x - w / 2;
  const box = { left, top, right: left + w, bottom: top + h };
  return { lines, anchor, x, y: top + capHeight * size, box, room: grown(box, gap * size), cost };
}

/** The box that lines of text fill, from their first baseline. */
export function textBox(
  { anchor, x, y }: { anchor: Anchor; x: number; y: number },
  lines: number,
  width: number,
  size: number,
): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const bottom = y + ((lines - 1) * lineHeight + descent) * size;
  return { left, top: y - capHeight * size, right: left + width, bottom };
}
