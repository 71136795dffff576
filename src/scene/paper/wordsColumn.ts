import type { Box } from '../geometry.ts';
import type { TextShape } from '../shape.ts';
import type { Theme } from '../theme.ts';
import { cutText } from '../text/wrap.ts';
import { paragraph } from './textShapes.ts';

/** Part of the room that words take beside a picture. */
const share = 0.27;

/** Sizes of the words at a unit of 1, the first that fits. */
const sizes = [30, 26, 22, 18] as const;

/** Between two paragraphs, in em; enough that each is a text of its own for those who edit them. */
const apart = 0.75;

type Column = { readonly shapes: readonly TextShape[]; readonly width: number };

/**
 * Paragraphs in a column on the left of a room, as large as it holds them, and the width that they take
 * with the space after them. What is too long even for the smallest size ends in an ellipsis.
 */
export function wordsColumn(
  paragraphs: readonly string[],
  room: Box,
  theme: Theme,
  unit: number,
): Column {
  const columns = sizes.map((size) => columnOf(paragraphs, room, theme, size * unit));
  const fitting = columns.find(({ isWhole }) => isWhole) ?? columns.at(-1);
  if (!fitting || fitting.shapes.length === 0) return { shapes: [], width: 0 };
  return { shapes: fitting.shapes, width: (room.right - room.left) * share + 40 * unit };
}

function columnOf(paragraphs: readonly string[], room: Box, theme: Theme, size: number) {
  const { left: x, top, right, bottom } = room;
  const width = (right - x) * share;
  const shapes: TextShape[] = [];
  let y = top;
  for (const text of paragraphs) {
    const style = { size, bold: false, fill: theme.ink, role: 'caption', class: 'words' } as const;
    const whole = paragraph(text, { x, y, width, lines: Infinity }, style);
    if (y + whole.height <= bottom) {
      shapes.push(...whole.shapes);
      y += whole.height + apart * size;
      continue;
    }
    const lines = Math.floor((bottom - y) / (whole.height / whole.shapes.length));
    const last = shapes.at(-1);
    if (lines > 0) shapes.push(...paragraph(text, { x, y, width, lines }, style).shapes);
    else if (last)
      shapes.splice(-1, 1, { ...last, text: cutText(`${last.text} …`, width / size, false) });
    return { shapes, isWhole: false };
  }
  return { shapes, isWhole: true };
}
