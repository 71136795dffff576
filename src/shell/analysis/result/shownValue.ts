import type { NumberForm } from '../../../analysis/panel/analysis.ts';
import { decimal, percent, whole } from '../../../analysis/panel/wording.ts';

const forms: Readonly<Record<NumberForm, (value: number) => string>> = {
  count: whole,
  share: percent,
  decimal,
};

/** A number as its form wants it written: whole, in per cent, or with decimals. */
export function shownValue(form: NumberForm, value: number): string {
  return forms[form](value);
}
