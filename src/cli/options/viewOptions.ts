import { normsOf } from '../../graph/projections/norms.ts';
import { m } from '../../messages/compiled/messages.js';
import { daySpan, isCalendarDate } from '../../model/date.ts';
import {
  aggregations,
  defaultView,
  duplicateRules,
  norms,
  projectionNames,
  rollUpLevels,
} from '../../model/view.ts';
import type { Counting, Filters, ProjectionName, View } from '../../model/view.ts';
import { choice, UsageError, type Option, type Values } from './command.ts';
import { appearanceFrom, focusFrom, layoutFrom, pictureOptions } from './pictureOptions.ts';

/** What decides which network is analysed, exported and drawn: the same options for every command. */
export const viewOptions: Readonly<Record<string, Option>> = {
  projection: { value: projectionNames.join('|'), about: m.cli_option_projection },
  norm: { value: norms.join('|'), about: m.cli_option_norm },
  duplicates: { value: duplicateRules.join('|'), about: m.cli_option_duplicates },
  'roll-up': { value: rollUpLevels.join('|'), about: m.cli_option_roll_up },
  from: { value: 'DATE', about: m.cli_option_from },
  to: { value: 'DATE', about: m.cli_option_to },
  'dna-compatible': { about: m.cli_option_dna_compatible },
  aggregation: { value: aggregations.join('|'), about: m.cli_option_aggregation },
  'least-statements': {
    value: 'NUMBER',
    about: () => m.cli_option_least_statements({ default: defaultView.counting.leastStatements }),
  },
  'least-weight': {
    value: 'NUMBER',
    about: () => m.cli_option_least_weight({ default: defaultView.counting.leastWeight }),
  },
  isolates: { about: m.cli_option_isolates },
  ...pictureOptions,
};

/** The view that options ask for; `base` where they say nothing. Throws a {@link UsageError}. */
export function viewFrom(values: Values, base: View = defaultView): View {
  const projection = choice(values, 'projection', projectionNames) ?? base.projection;
  return {
    ...base,
    projection,
    counting: { ...base.counting, ...countingFrom(values, projection) },
    rollUp: choice(values, 'roll-up', rollUpLevels) ?? base.rollUp,
    filters: { ...base.filters, ...windowOf(values, base.filters) },
    focus: focusFrom(values, base.focus),
    layout: layoutFrom(values, base.layout),
    appearance: appearanceFrom(values, base.appearance),
  };
}

/** What options say of counting; throws a {@link UsageError} where the projection does not count so. */
function countingFrom(values: Values, projection: ProjectionName): Partial<Counting> {
  const norm = choice(values, 'norm', norms);
  const duplicates = choice(values, 'duplicates', duplicateRules);
  const aggregation = choice(values, 'aggregation', aggregations);
  const leastStatements = leastStatementsOf(values);
  const leastWeight = leastWeightOf(values);
  if (norm !== undefined && !normsOf[projection].includes(norm)) {
    const choices = normsOf[projection].join(', ');
    throw new UsageError(m.cli_no_such_norm({ given: norm, projection, choices }));
  }
  if (projection === 'stances') {
    if (duplicates !== undefined && duplicates !== 'all')
      throw new UsageError(m.cli_no_duplicates({ given: duplicates }));
    const idle = idleOption({ aggregation, leastStatements, leastWeight });
    if (idle !== undefined) throw new UsageError(m.cli_no_counting({ option: idle }));
  } else if (projection !== 'positions' && isUnusual('aggregation', aggregation))
    throw new UsageError(m.cli_no_aggregation());
  return {
    ...(norm !== undefined && { norm }),
    ...(duplicates !== undefined && { duplicates }),
    ...(aggregation !== undefined && { aggregation }),
    ...(leastStatements !== undefined && { leastStatements }),
    ...(leastWeight !== undefined && { leastWeight }),
    ...(values.has('isolates') && { isolates: true }),
    ...(values.has('dna-compatible') && { dnaCompatible: true }),
  };
}

/** The first of the options that would change something, if only stated stances were weighed. */
function idleOption({ aggregation, leastStatements, leastWeight }: Given): string | undefined {
  if (isUnusual('aggregation', aggregation)) return '--aggregation';
  if (isUnusual('leastStatements', leastStatements)) return '--least-statements';
  return isUnusual('leastWeight', leastWeight) ? '--least-weight' : undefined;
}

type Given = {
  readonly [Part in 'aggregation' | 'leastStatements' | 'leastWeight']: Counting[Part] | undefined;
};

function isUnusual<Part extends keyof Given>(part: Part, given: Given[Part]): boolean {
  return given !== undefined && given !== defaultView.counting[part];
}

function leastStatementsOf(values: Values): number | undefined {
  const given = values.get('least-statements');
  if (given === undefined) return undefined;
  const least = /^\d{1,16}$/.test(given) ? Number(given) : 0;
  if (least >= 1 && Number.isSafeInteger(least)) return least;
  const range = { least: 1, most: Number.MAX_SAFE_INTEGER };
  throw new UsageError(m.cli_bad_count({ given, option: '--least-statements', ...range }));
}

function leastWeightOf(values: Values): number | undefined {
  const given = values.get('least-weight');
  if (given === undefined) return undefined;
  const least = /^\d*\.?\d+(e[+-]?\d{1,3})?$/i.test(given) ? Number(given) : Infinity;
  if (Number.isFinite(least)) return least;
  throw new UsageError(m.cli_bad_weight({ given, option: '--least-weight' }));
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
