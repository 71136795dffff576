import { nodeValues } from '../../analysis/picture/nodeValues.ts';
import { analyses } from '../../analysis/registry.ts';
import { m } from '../../messages/compiled/messages.js';
import type { Project } from '../../model/schema.ts';
import { defaultView, focusSteps, layoutNames, mostFocused } from '../../model/view.ts';
import type { Focus, View } from '../../model/view.ts';
import { choice, UsageError, type Option, type Values } from './command.ts';

const largestSeed = 0xffff_ffff;

/** What decides how a network is drawn, and who stands in its middle. */
export const pictureOptions: Readonly<Record<string, Option>> = {
  focus: { value: 'ID,ID', about: m.cli_option_focus },
  steps: {
    value: focusSteps.join('|'),
    about: () => m.cli_option_steps({ default: defaultView.focus.steps }),
  },
  'colour-by': { value: 'ANALYSIS[:MEASURE]', about: m.cli_option_colour_by },
  'size-by': { value: 'ANALYSIS:MEASURE', about: m.cli_option_size_by },
  hulls: { about: m.cli_option_hulls },
  layout: { value: layoutNames.join('|'), about: m.cli_option_layout },
  seed: { value: 'NUMBER', about: () => m.cli_option_seed({ default: defaultView.layout.seed }) },
};

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

/** The focus that options ask for. Throws a {@link UsageError}. */
export function focusFrom(values: Values, base: Focus): Focus {
  const given = values.get('focus');
  const step = choice(values, 'steps', ['1', '2']);
  const ids = given?.split(',').map((id) => id.trim()) ?? base.ids;
  if (given !== undefined && (ids.includes('') || ids.length > mostFocused))
    throw new UsageError(m.cli_bad_focus({ given, most: mostFocused }));
  if (step !== undefined && ids.length === 0) throw new UsageError(m.cli_steps_without_focus());
  return { ids, steps: step === undefined ? base.steps : step === '1' ? 1 : 2 };
}

/** Another arrangement than that of the view lets go of what was moved by hand in it. */
export function layoutFrom(values: Values, base: View['layout']): View['layout'] {
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

/** What nodes and camps look like. Throws a {@link UsageError}. */
export function appearanceFrom(values: Values, base: View['appearance']): View['appearance'] {
  return {
    ...base,
    colourBy: nodeValueOf(values, 'colour-by') ?? base.colourBy,
    sizeBy: nodeValueOf(values, 'size-by') ?? base.sizeBy,
    hulls: values.has('hulls') || base.hulls,
  };
}

function seedOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const seed = /^\d{1,10}$/.test(given) ? Number(given) : Infinity;
  if (seed <= largestSeed) return seed;
  throw new UsageError(m.cli_bad_seed({ given, most: largestSeed }));
}
