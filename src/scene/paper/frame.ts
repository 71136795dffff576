import type { Figure } from '../figure.ts';
import type { Box } from '../geometry.ts';
import type { Legend } from '../legend.ts';
import type { Shape } from '../shape.ts';
import type { Theme } from '../theme.ts';
import { legendColumn, legendStrip } from './legendShapes.ts';
import { line, type Placement } from './pen.ts';
import { paragraph } from './textShapes.ts';
import { wordsColumn } from './wordsColumn.ts';

export type FrameOptions = {
  /** Size of the paper, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly title?: string;
  readonly caption?: string;
  /** What is told beside the picture, a string a paragraph, on its left. */
  readonly words?: readonly string[];
  readonly legend?: Legend;
  /** What is filtered out, in words. */
  readonly filters?: string;
  /** Where the statements come from. */
  readonly source?: string;
  readonly date?: string;
};

/** What stands around a picture, and where that leaves room for it. */
export type Frame = {
  readonly shapes: readonly Shape[];
  readonly pictureBox: Box;
  readonly placement: Placement;
};

type Block = { readonly shapes: readonly Shape[]; readonly height: number };

/** Measures at a unit of 1, that of a slide of 1920 x 1080. */
const margin = 34;
const between = 22;
const sizes = { title: 34, caption: 18, footer: 14 } as const;

/** Labels grow with the picture up to this size, at a unit of 1: a few nodes need not be giants. */
const largestLabel = 23;

/** Lets out the frame of a figure on paper of the size asked for. */
export function frameOf(figure: Figure, words: FrameOptions): Frame {
  const { theme } = figure;
  const unit = unitOf(words.width, words.height);
  const [left, top] = [margin * unit, margin * unit];
  const inner = words.width - 2 * left;
  const head = headOf(words, left, top, inner, theme, unit);
  const foot = footOf(words, left, inner, theme, unit);
  const footTop = words.height - margin * unit - foot.height;
  const room: Box = {
    left,
    top: top + head.height + (head.height > 0 ? between * unit : 0),
    right: left + inner,
    bottom: footTop - (foot.height > 0 ? between * 0.7 * unit : 0),
  };
  const told = wordsColumn(words.words ?? [], room, theme, unit);
  const rest = { ...room, left: room.left + told.width };
  const settings = settingsOf(words, rest, theme, unit).map((setting) => ({
    ...setting,
    placement: fitted(figure, setting.pictureBox, unit),
  }));
  const [best] = settings.sort((a, b) => b.placement.scale - a.placement.scale);
  if (!best) throw new Error('a frame without a setting');
  const shapes = [...head.shapes, ...told.shapes, ...best.shapes, ...foot.shapes(footTop)];
  return { shapes, pictureBox: best.pictureBox, placement: best.placement };
}

/** Size of text and space by the size of the paper; small pictures keep theirs readable. */
function unitOf(width: number, height: number): number {
  const linear = Math.min(
    Math.sqrt((width * height) / (1920 * 1080)),
    Math.min(width, height) / 640,
  );
  // To the power of 5/8, by roots, which are the same to the last digit everywhere.
  return linear >= 1 ? linear : Math.sqrt(linear) * Math.sqrt(Math.sqrt(Math.sqrt(linear)));
}

type Setting = { readonly pictureBox: Box; readonly shapes: readonly Shape[] };

/** Without a legend the picture has all the room; else the legend may stand beside it or below. */
function settingsOf(
  { legend }: FrameOptions,
  room: Box,
  theme: Theme,
  unit: number,
): readonly Setting[] {
  if (!legend || legend.stances.length + legend.kinds.length + legend.scales.length === 0)
    return [{ pictureBox: room, shapes: [] }];
  const gap = between * unit;
  const beside = [false, true]
    .map((abreast) => legendColumn(legend, theme, unit, abreast))
    .filter(({ height }) => height <= room.bottom - room.top)
    .map((column) => ({
      pictureBox: { ...room, right: room.right - column.width - 1.4 * gap },
      shapes: column.shapes(room.right - column.width, room.top),
    }));
  const strip = legendStrip(legend, theme, unit, room.right - room.left);
  const stripTop = room.bottom - strip.height;
  const below = {
    pictureBox: { ...room, bottom: stripTop - gap },
    shapes: strip.shapes(room.left, stripTop),
  };
  return [...beside, below];
}

function fitted(figure: Figure, box: Box, unit: number): Placement {
  const { left, top, right, bottom } = figure.bounds;
  const [width, height] = [Math.max(1, right - left), Math.max(1, bottom - top)];
  const scale = Math.max(
    0,
    Math.min(
      (box.right - box.left) / width,
      (box.bottom - box.top) / height,
      (largestLabel * unit) / figure.fontSize,
    ),
  );
  return {
    scale,
    x: (box.left + box.right) / 2 - ((left + right) / 2) * scale,
    y: (box.top + box.bottom) / 2 - ((top + bottom) / 2) * scale,
  };
}

function headOf(
  { title, caption }: FrameOptions,
  x: number,
  top: number,
  width: number,
  theme: Theme,
  unit: number,
): Block {
  const heading = paragraph(
    title ?? '',
    { x, y: top, width, lines: 2 },
    { size: sizes.title * unit, bold: true, fill: theme.ink, role: 'title' },
  );
  const gap = heading.height > 0 && caption ? 6 * unit : 0;
  const size = sizes.caption * unit;
  const below = paragraph(
    caption ?? '',
    { x, y: top + heading.height + gap, width: Math.min(width, 76 * size), lines: 3 },
    { size, bold: false, fill: theme.mutedInk, role: 'caption' },
  );
  return {
    shapes: [...heading.shapes, ...below.shapes],
    height: heading.height + gap + below.height,
  };
}

function footOf(
  { filters, source, date }: FrameOptions,
  x: number,
  width: number,
  theme: Theme,
  unit: number,
): { readonly height: number; readonly shapes: (top: number) => readonly Shape[] } {
  const style = {
    size: sizes.footer * unit,
    bold: false,
    fill: theme.mutedInk,
    role: 'footer',
  } as const;
  const ruled = 10 * unit;
  const set = (top: number) => {
    const day = paragraph(
      date ?? '',
      { x: x + width, y: top + ruled, width: width * 0.25, lines: 1 },
      { ...style, anchor: 'end' },
    );
    let y = top + ruled;
    const lines = [filters, source].flatMap((text) => {
      const block = paragraph(
        text ?? '',
        { x, y, width: width * (date ? 0.74 : 1), lines: 2 },
        style,
      );
      y += block.height;
      return block.shapes;
    });
    return { lines: [...day.shapes, ...lines], height: Math.max(y - top, ruled + day.height) };
  };
  const { lines, height } = set(0);
  if (lines.length === 0) return { height: 0, shapes: () => [] };
  return {
    height,
    shapes: (top) => [
      {
        type: 'path',
        role: 'footer',
        class: 'rule',
        d: line({ x, y: top }, { x: x + width, y: top }),
        stroke: theme.rule,
        strokeWidth: unit,
        dash: [],
      },
      ...set(top).lines,
    ],
  };
}
