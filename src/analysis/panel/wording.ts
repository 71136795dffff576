import type { NullModel } from '../balance/shuffledSigns.ts';
import { m } from '../../messages/compiled/messages.js';
import type { MeasureKind, NodeMeasure, NumberForm, ShownNumber } from './analysis.ts';

export const whole = (count: number) => m.analysis_whole({ count });
/** Shares that differ by less are told apart by nothing but the order of their sums. */
const rounding = 1e-9;

/** A share in whole per cent; what is neither all nor nothing is not rounded to either. */
export function percent(share: number): string {
  if (share > rounding && share < 0.005)
    return m.analysis_below({ bound: m.analysis_percent({ share: 0.01 }) });
  if (share < 1 - rounding && share >= 0.995)
    return m.analysis_above({ bound: m.analysis_percent({ share: 0.99 }) });
  return m.analysis_percent({ share });
}
export const decimal = (value: number) => m.analysis_decimal({ value });

const forms: Readonly<Record<NumberForm, (value: number) => string>> = {
  count: whole,
  share: percent,
  decimal,
};

/** A number as its form wants it written: whole, in per cent, or with decimals. */
export function shownValue(form: NumberForm, value: number): string {
  return forms[form](value);
}

export function shownNumber(
  id: string,
  form: NumberForm,
  label: string,
  value: number,
  note?: string,
): ShownNumber {
  return { id, form, label, value, ...(note !== undefined && { note }) };
}

/** A measure with its values; `nodes` says whose they are where not every node has one. */
export function nodeMeasure(
  { id, form, title }: MeasureKind,
  values: Float64Array,
  nodes = Uint32Array.from(values.keys()),
): NodeMeasure {
  return { id, form, title: title(), values, nodes };
}

/** Ties that contradict the camps, at each node: a measure of every analysis that finds some. */
export const frustratedMeasure: MeasureKind = {
  id: 'frustrated',
  form: 'count',
  title: m.analysis_frustrated,
};

/** What a null model says of a value: how far off it lies and which null that is. */
export function againstNull(model: NullModel | null): string | undefined {
  if (!model || model.draws === 0) return undefined;
  const said = { mean: decimal(model.mean), draws: whole(model.draws) };
  if (model.z === null) return m.analysis_null_flat(said);
  const z = decimal(Math.abs(model.z));
  return model.z < 0
    ? m.analysis_null_below({ ...said, z })
    : m.analysis_null_above({ ...said, z });
}
