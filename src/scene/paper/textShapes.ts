import type { TextShape } from '../shape.ts';
import { directionOf } from '../text/direction.ts';
import { wrapText } from '../text/wrap.ts';

export type TextStyle = Pick<TextShape, 'size' | 'bold' | 'fill' | 'role'> &
  Partial<Pick<TextShape, 'anchor' | 'class' | 'halo' | 'turn'>>;

/** Lines of a paragraph set from a top left (or, anchored at the end, top right) corner. */
export type Paragraph = { readonly shapes: readonly TextShape[]; readonly height: number };

const leading = 1.32;

/** One line of text with its baseline at `y`. */
export function textShape(text: string, x: number, y: number, style: TextStyle): TextShape {
  const { anchor = 'start', ...rest } = style;
  // Browsers put the letters of a level line on whole pixels, whatever the halo around them does.
  const line = style.turn ? y : Math.round(y);
  return { type: 'text', x, y: line, text, anchor, direction: directionOf(text), ...rest };
}

/** A text wrapped to a width in no more than so many lines, and the height that it takes. */
export function paragraph(
  text: string,
  { x, y, width, lines }: { x: number; y: number; width: number; lines: number },
  style: TextStyle,
): Paragraph {
  const { size, bold } = style;
  const wrapped = wrapText(text, { width: width / size, lines, bold });
  const shapes = wrapped.map((line, index) =>
    textShape(line, x, y + size * (0.86 + index * leading), style),
  );
  return { shapes, height: wrapped.length * size * leading };
}
