import type { NullModel } from '../balance/shuffledSigns.ts';
import { m } from '../../messages/compiled/messages.js';
import type { NodeMeasure, NumberForm, ShownNumber } from './analysis.ts';

export const whole = (count: number) => m.analysis_whole({ count });
export const percent = (share: number) => m.analysis_percent({ share });
export const decimal = (value: number) => m.analysis_decimal({ value });

export function shownNumber(
  id: string,
  form: NumberForm,
  label: string,
  value: number,
  note?: string,
): ShownNumber {
  return { id, form, label, value, ...(note !== undefined && { note }) };
}

export function nodeMeasure(
  id: string,
  form: NumberForm,
  title: string,
  values: Float64Array,
): NodeMeasure {
  return { id, form, title, values, nodes: Uint32Array.from(values.keys()) };
}

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
