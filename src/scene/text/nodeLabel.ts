import { widestLine, wrapText } from './wrap.ts';

/** Height of a line as a multiple of the size of its letters. */
export const lineHeight = 1.18;

/** Height of capitals and depth of descenders of the packaged font, in em. */
export const capHeight = 0.73;
export const descent = 0.22;

/** Name of a node as it is set beside it. */
export type LabelText = {
  readonly lines: readonly string[];
  /** Width and height in em. */
  readonly width: number;
  readonly height: number;
};

/** A picture is built anew at every change of a filter, from the same names. */
const known = new Map<string, LabelText>();
const mostKnown = 20_000;

/** The name of a node with the number of its camp, where camps are shown. */
export function numberedName({ name, camp }: { readonly name: string; readonly camp?: number }) {
  return camp === undefined ? name : `${name}\u00a0·\u00a0${camp}`;
}

/** The name of a node in up to three lines, of which short names take one. */
export function labelText(name: string, bold: boolean): LabelText {
  const key = `${bold ? 'b' : 'r'}${name}`;
  const text = known.get(key) ?? newLabelText(name, bold);
  if (known.size >= mostKnown) known.clear();
  known.set(key, text);
  return text;
}

function newLabelText(name: string, bold: boolean): LabelText {
  const few = [
    { width: 9.5, lines: 1 },
    { width: 10.5, lines: 2 },
    { width: 12, lines: 3 },
  ];
  const fitting = few.map((limit) => wrapText(name, { ...limit, bold }));
  const lines =
    fitting.find((wrapped) => !wrapped.some((line) => line.endsWith('…'))) ??
    wrapText(name, { width: 16, lines: 3, bold });
  return measured(lines, bold);
}

/** Another way to set a name: in one or two long lines. */
export function flatLabelText(name: string, bold: boolean): LabelText {
  return measured(wrapText(name, { width: 16, lines: 2, bold }), bold);
}

function measured(lines: readonly string[], bold: boolean): LabelText {
  const height = capHeight + descent + (lines.length - 1) * lineHeight;
  return { lines, width: widestLine(lines, bold), height };
}
