import { isAllowed, type Analysis, type ParameterValues } from './analysis.ts';

/** What a view says of the parameters of one analysis; nodes by the id of their entity. */
export type Settings = Readonly<Record<string, number | string>>;

/** How one analysis is to be run. */
export type RunSettings = { readonly seed: number; readonly values: ParameterValues };

/** The name of the seed among the settings of an analysis. */
export const seedSetting = 'seed';

const largestSeed = 0xffff_ffff;

export function isSeed(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= largestSeed;
}

/**
 * Seed and values to run an analysis with. What the settings do not say, or say of a parameter that
 * cannot be so, is as usual: a view may come from anywhere.
 * @param ids id of each node of the input
 * @param seed where the settings have none
 */
export function runSettings(
  analysis: Pick<Analysis, 'parameters'>,
  settings: Settings = {},
  ids: readonly string[],
  seed: number,
): RunSettings {
  const values = analysis.parameters.flatMap((parameter): [string, number | string][] => {
    const given = settings[parameter.id];
    if (given === undefined) return [];
    const value = parameter.kind === 'node' ? ids.indexOf(String(given)) : given;
    return isAllowed(parameter, value) ? [[parameter.id, value]] : [];
  });
  const own = settings[seedSetting];
  return { seed: isSeed(own) ? own : seed, values: Object.fromEntries(values) };
}
