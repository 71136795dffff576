import { m } from '../../messages/compiled/messages.js';
import type { Legend } from '../legend.ts';
import type { LegendSample } from '../style/legendScale.ts';
import type { Shape } from '../shape.ts';
import type { Theme } from '../theme.ts';
import { strokeShapes, type Stroke } from './edgeShapes.ts';
import { hullLook } from './hullShapes.ts';
import { nodeShapes } from './nodeShapes.ts';
import { circle, line, pair } from './pen.ts';

/** A sign and its meaning; the sample is drawn from the left end of its middle line. */
export type Entry = {
  readonly text: string;
  readonly note: string;
  readonly sample: (x: number, y: number) => readonly Shape[];
};

/** Entries of a kind under a heading; widths in paper units. */
export type Group = {
  readonly heading: string;
  readonly sampleWidth: number;
  readonly entries: readonly Entry[];
};

/** Widths of samples at a unit of 1. */
const lineSample = 58;
const nodeSample = 22;

/** What a legend shows: lines first, then nodes. Everything scales with the unit. */
export function legendGroups(legend: Legend, theme: Theme, unit: number): readonly Group[] {
  const lines: Group = {
    heading: m.scene_legend_stances(),
    sampleWidth: lineSample * unit,
    entries: [
      ...legend.stances.map(({ id, label, count, ...style }): Entry => ({
        text: label,
        note: m.scene_legend_count({ count }),
        sample: lineSampler(
          { ...style, stance: id, arrow: legend.directed ? 'filled' : 'none' },
          theme,
          unit,
          true,
        ),
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
  const scales = legend.scales.map(({ heading, entries }): Group => ({
    heading,
    sampleWidth: nodeSample * unit,
    entries: entries.map(({ label, count, sample }) => ({
      text: label,
      note: count === undefined ? '' : m.scene_legend_count({ count }),
      sample: scaleSampler(sample, unit),
    })),
  }));
  return [lines, ...scales, nodes].filter(({ entries }) => entries.length > 0);
}

function scaleSampler(sample: LegendSample['sample'], unit: number): Entry['sample'] {
  const middle = (x: number) => x + (nodeSample * unit) / 2;
  const role = 'legend';
  if (sample.type === 'node') {
    const { style, radius } = sample;
    return (x, y) =>
      nodeShapes({ ...style, radius }, { x: middle(x), y }, unit, { role, class: 'scale' });
  }
  return (x, y) => [
    {
      type: 'path',
      role,
      class: 'scale',
      d: circle({ x: middle(x), y }, 9 * unit),
      ...hullLook(sample.colour, unit),
    },
  ];
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
  const size = stroke.arrow === 'none' ? 0 : (stroke.arrowSize ?? 6.5 + stroke.width * 1.6);
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
