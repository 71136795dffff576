import { m } from '../../messages/compiled/messages.js';
import type { Legend } from '../legend.ts';
import type { Shape } from '../shape.ts';
import { textWidth } from '../textWidth.ts';
import type { Theme } from '../theme.ts';
import { strokeShapes, type Stroke } from './edgeShapes.ts';
import { nodeShapes } from './nodeShapes.ts';
import { line, pair } from './pen.ts';
import { textShape } from './textShapes.ts';

/** A legend set at the origin, in paper units. */
export type LegendBlock = {
  readonly width: number;
  readonly height: number;
  readonly shapes: (x: number, y: number) => readonly Shape[];
};

type Entry = {
  readonly text: string;
  readonly note: string;
  readonly sample: (x: number, y: number) => readonly Shape[];
};

type Group = {
  readonly heading: string;
  readonly sampleWidth: number;
  readonly entries: readonly Entry[];
};

/** Measures at a unit of 1, in paper units; everything in a legend scales with the unit. */
const text = 15;
const row = 25;
const groupGap = 15;
const columnGap = 26;
const lineSample = 58;
const nodeSample = 22;
const sampleGap = 9;
const entryGap = 20;

/** The legend as one column or, `abreast`, as one for lines and one for nodes beside it. */
export function legendColumn(
  legend: Legend,
  theme: Theme,
  unit: number,
  abreast: boolean,
): LegendBlock {
  const columns = groupsOf(legend, theme, unit).map((group) => columnOf(group, theme, unit));
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
  const groups = groupsOf(legend, theme, unit);
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

function groupsOf(legend: Legend, theme: Theme, unit: number): readonly Group[] {
  const lines: Group = {
    heading: m.scene_legend_stances(),
    sampleWidth: lineSample * unit,
    entries: [
      ...legend.stances.map(({ id, label, count, ...style }): Entry => ({
        text: label,
        note: m.scene_legend_count({ count }),
        sample: lineSampler({ ...style, stance: id, arrow: 'filled' }, theme, unit, true),
      })),
      ...(legend.ascribed === undefined ? [] : [ascribedEntry(legend.ascribed, theme, unit)]),
      ...(legend.sizes === undefined ? [] : [sizesEntry(legend.sizes, theme, unit)]),
      ...(legend.memberships === undefined ? [] : [memberEntry(legend.memberships, theme, unit)]),
    ],
  };
  const nodes: Group = {
    heading: m.scene_legend_kinds(),
    sampleWidth: nodeSample * unit,
    entries: legend.kinds.map(({ kind, label, ...style }): Entry => ({
      text: label,
      note: '',
      sample: (x, y) =>
        nodeShapes(
          { ...style, radius: style.shape === 'diamond' ? 8.8 : 9.5 },
          { x: x + (nodeSample * unit) / 2, y },
          unit,
          {
            role: 'legend',
            class: `kind-${kind}`,
          },
        ),
    })),
  };
  return [lines, nodes].filter(({ entries }) => entries.length > 0);
}

function ascribedEntry(label: string, theme: Theme, unit: number): Entry {
  const stroke: Stroke = {
    colour: theme.mutedInk,
    dash: [],
    mark: 'o',
    width: 1.7,
    stance: 'ascribed',
    arrow: 'hollow',
    arrowSize: 9.2,
  };
  return { text: label, note: '', sample: lineSampler(stroke, theme, unit, false) };
}

/** A line that grows from the width of one statement to that of many. */
function sizesEntry(label: string, theme: Theme, unit: number): Entry {
  const sample = (x: number, y: number): readonly Shape[] => {
    const at = (share: number, half: number) =>
      pair({ x: x + share * lineSample * unit, y: y + half * unit });
    const d = `M${at(0, -0.6)}L${at(1, -2.6)}L${at(1, 2.6)}L${at(0, 0.6)}Z`;
    return [{ type: 'path', role: 'legend', class: 'width', d, fill: theme.mutedInk }];
  };
  return { text: label, note: '', sample };
}

function memberEntry(label: string, theme: Theme, unit: number): Entry {
  return {
    text: label,
    note: '',
    sample: (x, y) => [
      {
        type: 'path',
        role: 'legend',
        class: 'membership',
        d: line({ x, y }, { x: x + lineSample * unit, y }),
        stroke: theme.tie,
        strokeWidth: 1.2 * unit,
        dash: [],
      },
    ],
  };
}

function lineSampler(
  stroke: Omit<Stroke, 'arrowSize'> & { readonly arrowSize?: number },
  theme: Theme,
  unit: number,
  marked: boolean,
): Entry['sample'] {
  const size = stroke.arrowSize ?? 6.5 + stroke.width * 1.6;
  const end = lineSample - size * 0.92;
  const path = {
    start: { x: 0, y: 0 },
    control: { x: end / 2, y: 0 },
    end: { x: end, y: 0 },
    tip: { x: lineSample, y: 0 },
    angle: 0,
    length: lineSample,
  };
  return (x, y) =>
    strokeShapes(
      { ...stroke, arrowSize: size },
      path,
      { scale: unit, x, y },
      marked ? { at: 0.5, ground: theme.ground } : undefined,
      { role: 'legend' },
    );
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
