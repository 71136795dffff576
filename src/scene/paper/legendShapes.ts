import type { Legend } from '../legend.ts';
import type { Shape } from '../shape.ts';
import { textWidth } from '../textWidth.ts';
import type { Theme } from '../theme.ts';
import { legendGroups, type Entry, type Group } from './legendEntries.ts';
import { textShape } from './textShapes.ts';

/** A legend set at the origin, in paper units. */
export type LegendBlock = {
  readonly width: number;
  readonly height: number;
  readonly shapes: (x: number, y: number) => readonly Shape[];
};

/** Measures at a unit of 1, in paper units; everything in a legend scales with the unit. */
const text = 15;
const row = 25;
const groupGap = 15;
const columnGap = 26;
const sampleGap = 9;
const entryGap = 20;

/** The legend as one column or, `abreast`, as one for lines and one for nodes beside it. */
export function legendColumn(
  legend: Legend,
  theme: Theme,
  unit: number,
  abreast: boolean,
): LegendBlock {
  const columns = legendGroups(legend, theme, unit).map((group) => columnOf(group, theme, unit));
  const gap = (abreast ? columnGap : groupGap) * unit;
  const along = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size + gap, -gap);
  const across = (sizes: readonly number[]) => Math.max(0, ...sizes);
  const widths = columns.map(({ width }) => width);
  const heights = columns.map(({ height }) => height);
  const shapes = (x: number, y: number) =>
    columns.flatMap((column, index) => {
      const before = along(abreast ? widths.slice(0, index) : heights.slice(0, index)) + gap;
      return abreast ? column.shapes(x + before, y) : column.shapes(x, y + before);
    });
  return {
    width: abreast ? along(widths) : across(widths),
    height: abreast ? across(heights) : along(heights),
    shapes,
  };
}

function columnOf(
  { heading, sampleWidth, entries }: Group,
  theme: Theme,
  unit: number,
): LegendBlock {
  const widths = entries.map((entry) => sampleWidth + sampleGap * unit + entryWidth(entry, unit));
  const shapes = (x: number, y: number) => [
    headingShape(heading, x, y, theme, unit),
    ...entries.flatMap((entry, index) =>
      entryShapes(entry, x, y + row * unit * (index + 1), sampleWidth, theme, unit),
    ),
  ];
  return {
    width: Math.max(textWidth(heading, text * unit, true), ...widths),
    height: (entries.length + 1) * row * unit,
    shapes,
  };
}

/** The legend as a strip no wider than `width`: each group flows on from its heading. */
export function legendStrip(
  legend: Legend,
  theme: Theme,
  unit: number,
  width: number,
): LegendBlock {
  const groups = legendGroups(legend, theme, unit);
  const indent =
    Math.max(0, ...groups.map(({ heading }) => textWidth(heading, text * unit, true))) +
    entryGap * unit;
  const spots: { entry: Entry; group: Group; x: number; row: number }[] = [];
  const firstRows: number[] = [];
  let rows = 0;
  for (const group of groups) {
    firstRows.push(rows);
    let x = indent;
    for (const entry of group.entries) {
      const wide = group.sampleWidth + sampleGap * unit + entryWidth(entry, unit);
      if (x > indent && x + wide > width) {
        x = indent;
        rows += 1;
      }
      spots.push({ entry, group, x, row: rows });
      x += wide + entryGap * unit;
    }
    rows += 1.12;
  }
  const shapes = (left: number, top: number) => [
    ...groups.map(({ heading }, index) =>
      headingShape(heading, left, top + (firstRows[index] ?? 0) * row * unit, theme, unit),
    ),
    ...spots.flatMap((spot) =>
      entryShapes(
        spot.entry,
        left + spot.x,
        top + spot.row * row * unit,
        spot.group.sampleWidth,
        theme,
        unit,
      ),
    ),
  ];
  return { width, height: rows * row * unit, shapes };
}

function headingShape(heading: string, x: number, y: number, theme: Theme, unit: number): Shape {
  const style = { size: text * unit, bold: true, fill: theme.ink, role: 'legend' } as const;
  return textShape(heading, x, baseline(y, unit), style);
}

function entryShapes(
  entry: Entry,
  x: number,
  y: number,
  sampleWidth: number,
  theme: Theme,
  unit: number,
): readonly Shape[] {
  const size = text * unit;
  const style = { size, bold: false, role: 'legend' } as const;
  const left = x + sampleWidth + sampleGap * unit;
  const label = textShape(entry.text, left, baseline(y, unit), { ...style, fill: theme.ink });
  const note = textShape(entry.note, left + textWidth(`${entry.text}  `, size), baseline(y, unit), {
    ...style,
    fill: theme.mutedInk,
  });
  return [...entry.sample(x, y + (row * unit) / 2), label, ...(entry.note ? [note] : [])];
}

function entryWidth({ text: words, note }: Entry, unit: number): number {
  return textWidth(note ? `${words}  ${note}` : words, text * unit);
}

function baseline(top: number, unit: number): number {
  return top + (row / 2 + text * 0.36) * unit;
}
