import createBidi from 'bidi-js';
import type { Font } from 'fontkit';
import { pair } from '../../scene/paper/pen.ts';
import type { Scene } from '../../scene/scene.ts';
import type { PathShape, Shape, TextShape } from '../../scene/shape.ts';
import { isCovered, isWeightless } from '../../scene/textWidth.ts';
import { haloWidth } from '../../write/svg.ts';
import { faceOf, interFace } from './packagedFaces.ts';

const bidi = createBidi();

/** Letters that follow each other in one face and one direction. */
type Run = { readonly font: Font; readonly level: number; text: string };

/**
 * A scene with outlines in place of the lines of text for which the face of pictures lacks letters that
 * other packaged faces have, so that it looks the same on every machine. Lines with letters that no
 * packaged face has stay as they are.
 */
export async function outlined(scene: Scene): Promise<Scene> {
  const shapes = await Promise.all(
    scene.shapes.map(async (shape): Promise<readonly Shape[]> => {
      if (shape.type !== 'text' || isCovered(shape.text)) return [shape];
      return (await outlinesOf(shape)) ?? [shape];
    }),
  );
  return { ...scene, shapes: shapes.flat() };
}

async function outlinesOf(shape: TextShape): Promise<readonly PathShape[] | undefined> {
  const runs = await runsOf(shape);
  if (!runs) return undefined;
  const laid = inSight(runs).map(({ font, level, text }) => ({
    font,
    line: font.layout(text, { kern: false }, undefined, undefined, level % 2 === 1 ? 'rtl' : 'ltr'),
  }));
  const widths = laid.map(({ font, line }) => (line.advanceWidth * shape.size) / font.unitsPerEm);
  const width = widths.reduce((sum, one) => sum + one, 0);
  let pen = shape.anchor === 'start' ? 0 : shape.anchor === 'middle' ? -width / 2 : -width;
  let d = '';
  for (const [at, { font, line }] of laid.entries()) {
    d += outlineOf(line, shape, shape.size / font.unitsPerEm, pen);
    pen += widths[at]!;
  }
  const { role, halo, fill, size } = shape;
  const name = { role, ...(shape.class !== undefined && { class: shape.class }) };
  return [
    ...(halo === undefined
      ? []
      : ([
          { ...name, type: 'path', d, stroke: halo, strokeWidth: size * haloWidth, cap: 'round' },
        ] as const)),
    { ...name, type: 'path', d, fill },
  ];
}

/** The runs of a line as they are read; `undefined` where a letter is in no packaged face. */
async function runsOf({ text, bold, direction }: TextShape): Promise<Run[] | undefined> {
  const weight = bold ? 600 : 400;
  const { levels } = bidi.getEmbeddingLevels(text, direction);
  const runs: Run[] = [];
  let place = 0;
  for (const letter of text) {
    const level = levels[place]!;
    place += letter.length;
    const last = runs.at(-1);
    if (isWeightless(letter)) {
      // A mark belongs to the letter before it; one that its face lacks is nothing to see.
      if (last?.font.hasGlyphForCodePoint(letter.codePointAt(0)!)) last.text += letter;
      continue;
    }
    const font = isCovered(letter) ? await interFace(weight) : await faceOf(letter, weight);
    if (!font) return undefined;
    const seen = level % 2 === 1 ? (bidi.getMirroredCharacter(letter) ?? letter) : letter;
    if (last?.font === font && last.level === level) last.text += seen;
    else runs.push({ font, level, text: seen });
  }
  return runs;
}

/** Runs from left to right (rule L2 of UAX 9): from the deepest level on, what stands together is turned. */
function inSight(runs: readonly Run[]): readonly Run[] {
  const seen = [...runs];
  const levels = seen.map(({ level }) => level);
  for (let level = Math.max(0, ...levels); level > 0; level--)
    for (let from = 0; from < seen.length; from++) {
      if (seen[from]!.level < level) continue;
      let to = from;
      while (to < seen.length && seen[to]!.level >= level) to++;
      seen.splice(from, to - from, ...seen.slice(from, to).reverse());
      from = to;
    }
  return seen;
}

const letterOf = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
} as const;

/** The outline of a laid line as path data, from a pen on the baseline of a text. */
function outlineOf(
  { glyphs, positions }: ReturnType<Font['layout']>,
  { x, y, turn = 0 }: TextShape,
  scale: number,
  pen: number,
): string {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  let [along, d] = [0, ''];
  for (const [index, glyph] of glyphs.entries()) {
    const { xAdvance, xOffset, yOffset } = positions[index]!;
    for (const { command, args } of glyph.path.commands) {
      d += letterOf[command];
      const places: string[] = [];
      for (let at = 0; at < args.length; at += 2) {
        const across = pen + (along + xOffset + args[at]!) * scale;
        const down = -(yOffset + args[at + 1]!) * scale;
        places.push(pair({ x: x + across * cos - down * sin, y: y + across * sin + down * cos }));
      }
      d += places.join(' ');
    }
    along += xAdvance;
  }
  return d;
}
