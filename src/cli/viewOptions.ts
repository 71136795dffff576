import { nodeValues } from '../analysis/picture/nodeValues.ts';
import { analyses } from '../analysis/registry.ts';
import { normsOf } from '../graph/projections/norms.ts';
import { m } from '../messages/compiled/messages.js';
import { daySpan, isCalendarDate } from '../model/date.ts';
import {
  defaultView,
  duplicateRules,
  focusSteps,
  layoutNames,
  mostFocused,
  norms,
  projectionNames,
  rollUpLevels,
} from '../model/view.ts';
import type { Project } from '../model/schema.ts';
import type { Filters, Focus, View } from '../model/view.ts';
import { choice, UsageError, type Option, type Values } from './command.ts';

const largestSeed = 0xffff_ffff;

/** What decides which network is analysed, exported and drawn: the same options for every command. */
export const viewOptions: Readonly<Record<string, Option>> = {
  projection: { value: projectionNames.join('|'), about: m.cli_option_projection },
  norm: { value: norms.join('|'), about: m.cli_option_norm },
  duplicates: { value: duplicateRules.join('|'), about: m.cli_option_duplicates },
  'roll-up': { value: rollUpLevels.join('|'), about: m.cli_option_roll_up },
  focus: { value: 'ID,ID', about: m.cli_option_focus },
  steps: {
    value: focusSteps.join('|'),
    about: () => m.cli_option_steps({ default: defaultView.focus.steps }),
  },
  from: { value: 'DATE', about: m.cli_option_from },
  to: { value: 'DATE', about: m.cli_option_to },
  'dna-compatible': { about: m.cli_option_dna_compatible },
  'colour-by': { value: 'ANALYSIS[:MEASURE]', about: m.cli_option_colour_by },
  'size-by': { value: 'ANALYSIS:MEASURE', about: m.cli_option_size_by },
  hulls: { about: m.cli_option_hulls },
  layout: { value: layoutNames.join('|'), about: m.cli_option_layout },
  seed: { value: 'NUMBER', about: () => m.cli_option_seed({ default: defaultView.layout.seed }) },
};

/** The view that options ask for; `base` where they say nothing. Throws a {@link UsageError}. */
export function viewFrom(values: Values, base: View = defaultView): View {
  const projection = choice(values, 'projection', projectionNames) ?? base.projection;
  const norm = choice(values, 'norm', norms);
  const duplicates = choice(values, 'duplicates', duplicateRules);
  if (norm !== undefined && !normsOf[projection].includes(norm)) {
    const choices = normsOf[projection].join(', ');
    throw new UsageError(m.cli_no_such_norm({ given: norm, projection, choices }));
  }
  if (projection === 'stances' && duplicates !== undefined && duplicates !== 'all')
    throw new UsageError(m.cli_no_duplicates({ given: duplicates }));
  return {
    ...base,
    projection,
    counting: {
      ...base.counting,
      norm: norm ?? base.counting.norm,
      duplicates: duplicates ?? base.counting.duplicates,
      dnaCompatible: values.has('dna-compatible') || base.counting.dnaCompatible,
    },
    rollUp: choice(values, 'roll-up', rollUpLevels) ?? base.rollUp,
    filters: { ...base.filters, ...windowOf(values, base.filters) },
    focus: focusFrom(values, base.focus),
    layout: layoutFrom(values, base.layout),
    appearance: {
      ...base.appearance,
      colourBy: nodeValueOf(values, 'colour-by') ?? base.appearance.colourBy,
      sizeBy: nodeValueOf(values, 'size-by') ?? base.appearance.sizeBy,
      hulls: values.has('hulls') || base.appearance.hulls,
    },
  };
}

/**
 * Throws a {@link UsageError} where `--focus` names what a project does not have: a picture of everything
 * is not what was asked for.
 */
export function checkFocus(values: Values, { focus }: View, { actors, concepts }: Project): void {
  if (!values.has('focus')) return;
  const known = new Set([...actors, ...concepts].map(({ id }) => id));
  const unknown = focus.ids.find((id) => !known.has(id));
  if (unknown !== undefined) throw new UsageError(m.cli_no_such_focus({ given: unknown }));
}

function focusFrom(values: Values, base: Focus): Focus {
  const given = values.get('focus');
  const step = choice(values, 'steps', ['1', '2']);
  const ids = given?.split(',').map((id) => id.trim()) ?? base.ids;
  if (given !== undefined && (ids.includes('') || ids.length > mostFocused))
    throw new UsageError(m.cli_bad_focus({ given, most: mostFocused }));
  if (step !== undefined && ids.length === 0) throw new UsageError(m.cli_steps_without_focus());
  return { ids, steps: step === undefined ? base.steps : step === '1' ? 1 : 2 };
}

/** Another arrangement than that of the view lets go of what was moved by hand in it. */
function layoutFrom(values: Values, base: View['layout']): View['layout'] {
  const name = choice(values, 'layout', layoutNames) ?? base.name;
  const seed = seedOf(values.get('seed')) ?? base.seed;
  return { ...base, name, seed, ...(name !== base.name && { pinned: {} }) };
}

/** What of an analysis nodes are to show; sizes show measures only. */
function nodeValueOf(values: Values, option: 'colour-by' | 'size-by'): string | undefined {
  const given = values.get(option);
  if (given === undefined) return undefined;
  const known = nodeValues(analyses)
    .filter(({ measure }) => measure || option === 'colour-by')
    .map(({ name }) => name);
  if (known.includes(given)) return given;
  throw new UsageError(
    m.cli_bad_node_value({ given, option: `--${option}`, choices: known.join(', ') }),
  );
}

function windowOf(values: Values, base: Filters): Pick<Filters, 'from' | 'to'> {
  const [from, to] = (['from', 'to'] as const).map((option) => {
    const given = values.get(option);
    if (given === undefined || isCalendarDate(given)) return given ?? base[option];
    throw new UsageError(m.cli_bad_date({ given, option: `--${option}` }));
  }) as [Filters['from'], Filters['to']];
  if (from !== null && to !== null && daySpan(from)[0] > daySpan(to)[1])
    throw new UsageError(m.cli_bad_window({ from, to }));
  return { from, to };
}

function seedOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const seed = /^\d{1,10}$/.test(given) ? Number(given) : Infinity;
  if (seed <= largestSeed) return seed;
  throw new UsageError(m.cli_bad_seed({ given, most: largestSeed }));
}
