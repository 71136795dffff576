import { m } from '../messages/compiled/messages.js';
import type { FigureNode } from './figureParts.ts';
import { campColour, colouredCamps, inCamp } from './style/campStyle.ts';
import { rangeOf, type Encoding, type NodeCamps, type NodeNumbers } from './style/encoding.ts';
import type { LegendSample, LegendScale } from './style/legendScale.ts';
import { nodeStyle, type NodeStyle } from './style/nodeStyle.ts';
import { colourScale, inColour, leftOut, radiusFor } from './style/numberStyle.ts';
import type { Theme } from './theme.ts';

const usualRadius = 9.5;

/** What fills, sizes and areas of nodes mean; empty where they show no analysis. */
export function legendScales(
  all: readonly FigureNode[],
  { colour, size, hulls }: Pick<Encoding, 'colour' | 'size' | 'hulls'>,
  theme: Theme,
): LegendScale[] {
  const nodes = all.filter(({ contextOnly }) => !contextOnly);
  if (nodes.length === 0) return [];
  const scales: LegendScale[] = [];
  if (colour) {
    const heading = m.scene_legend_colour({ what: colour.title });
    const entries =
      colour.kind === 'camps'
        ? campEntries(colour, nodes, theme, true)
        : colourEntries(colour, nodes, theme);
    scales.push({ id: 'colour', heading, entries });
  }
  if (hulls && !(colour?.kind === 'camps')) {
    const heading = m.scene_legend_areas({ what: hulls.title });
    scales.push({ id: 'areas', heading, entries: campEntries(hulls, nodes, theme, false) });
  }
  if (size) {
    const heading = m.scene_legend_size({ what: size.title });
    scales.push({ id: 'size', heading, entries: sizeEntries(size, nodes, theme) });
  }
  return scales.filter(({ entries }) => entries.length > 0);
}

/** A disc, as actors are, before anything is shown by its fill. */
function plain(theme: Theme): NodeStyle {
  return nodeStyle('other', theme);
}

function nodeSample(style: NodeStyle, radius = usualRadius): LegendSample['sample'] {
  return { type: 'node', style, radius };
}

function campEntries(
  { camps }: NodeCamps,
  nodes: readonly FigureNode[],
  theme: Theme,
  asNodes: boolean,
): readonly LegendSample[] {
  const counts = new Map<number, number>();
  let without = 0;
  for (const { id } of nodes) {
    const camp = camps.get(id);
    if (camp === undefined) without++;
    else counts.set(camp, (counts.get(camp) ?? 0) + 1);
  }
  const found = [...counts].sort(([one], [other]) => one - other);
  const entries = found
    .filter(([camp]) => camp < colouredCamps)
    .map(([camp, count]): LegendSample => ({
      label: m.scene_legend_camp({ number: camp + 1 }),
      count,
      sample: asNodes
        ? nodeSample(inCamp(plain(theme), camp, theme))
        : { type: 'area', colour: campColour(camp, theme) },
    }));
  const further = found.filter(([camp]) => camp >= colouredCamps);
  if (further.length > 0) {
    const [camp] = further[0]!;
    entries.push({
      label: m.scene_legend_further_camps({ count: further.length }),
      count: further.reduce((sum, [, count]) => sum + count, 0),
      sample: asNodes
        ? nodeSample(inCamp(plain(theme), camp, theme))
        : { type: 'area', colour: campColour(camp, theme) },
    });
  }
  if (without > 0 && asNodes)
    entries.push({
      label: m.scene_legend_no_camp(),
      count: without,
      sample: nodeSample(leftOut(plain(theme), theme)),
    });
  return entries;
}

function colourEntries(
  numbers: NodeNumbers,
  nodes: readonly FigureNode[],
  theme: Theme,
): readonly LegendSample[] {
  const ids = nodes.map(({ id }) => id);
  const range = rangeOf(numbers, ids);
  const without = ids.filter((id) => !numbers.values.has(id)).length;
  const missing: LegendSample[] =
    without === 0
      ? []
      : [
          {
            label: m.scene_legend_not_measured(),
            count: without,
            sample: nodeSample(leftOut(plain(theme), theme)),
          },
        ];
  if (!range) return missing;
  const { least, most } = range;
  const scale = colourScale(range, theme);
  const middle = scale.diverging ? 0 : (least + most) / 2;
  const values = [...new Set(most > least ? [most, middle, least] : [least])];
  return [
    ...values.map((value) => ({
      label: numbers.shown(value),
      sample: nodeSample(inColour(plain(theme), scale.colourOf(value), theme)),
    })),
    ...missing,
  ];
}

function sizeEntries(
  numbers: NodeNumbers,
  nodes: readonly FigureNode[],
  theme: Theme,
): readonly LegendSample[] {
  const range = rangeOf(
    numbers,
    nodes.map(({ id }) => id),
  );
  if (!range) return [];
  const values = range.most > range.least ? [range.most, range.least] : [range.least];
  return values.map((value) => ({
    label: numbers.shown(value),
    // Half as large as in the picture: a legend has small lines.
    sample: nodeSample(plain(theme), radiusFor(value, range) / 2),
  }));
}
