import { decimal, whole } from '../../analysis/panel/wording.ts';
import { isAllowed, type Parameter } from '../../analysis/panel/analysis.ts';
import { isSeed, seedSetting, type Settings } from '../../analysis/panel/settings.ts';
import { m } from '../../messages/compiled/messages.js';

/** What was entered into a form: settings that differ from the usual, and what is wrong, by id. */
export type Entry = {
  readonly settings: Settings;
  readonly faults: Readonly<Record<string, string>>;
};

/**
 * Reads the fields of a form, each by the id of its parameter. An empty number is as usual.
 * @param isNode whether an id is that of a node which is analysed
 */
export function readEntry(
  parameters: readonly Parameter[],
  fields: Readonly<Record<string, string>>,
  isNode: (id: string) => boolean,
): Entry {
  const settings: Record<string, number | string> = {};
  const faults: Record<string, string> = {};
  const seed = (fields[seedSetting] ?? '').trim();
  if (seed !== '') {
    if (/^\d+$/.test(seed) && isSeed(Number(seed))) settings[seedSetting] = Number(seed);
    else faults[seedSetting] = m.analysis_bad_seed({ most: whole(0xffff_ffff) });
  }
  for (const parameter of parameters) {
    const { id } = parameter;
    const text = (fields[id] ?? '').trim();
    if (text === '') continue;
    if (parameter.kind === 'node') {
      if (isNode(text)) settings[id] = text;
      continue;
    }
    const value = parameter.kind === 'number' ? Number(text) : text;
    if (isAllowed(parameter, value)) {
      if (value !== parameter.usual) settings[id] = value;
    } else if (parameter.kind === 'number') {
      const [least, most] = [decimal(parameter.least), decimal(parameter.most)];
      faults[id] = m.analysis_bad_number({ least, most });
    }
  }
  return { settings, faults };
}
