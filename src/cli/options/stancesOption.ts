import { m } from '../../messages/compiled/messages.js';
import { defaultStances } from '../../model/stance.ts';
import { noStance, wordKey, type AssignedStances } from '../../read/csv/columns/meanings.ts';
import { UsageError, type Option, type Values } from './command.ts';

const choices = [...defaultStances().map(({ id }) => id), noStance];
const stanceIds = choices.join(', ');

/** What words for stances mean in a table: the same option for every command. */
export const stancesOption: Readonly<Record<string, Option>> = {
  stances: {
    value: 'WORD=STANCE,...',
    about: () => m.cli_option_stances({ stances: stanceIds }),
  },
};

/**
 * What `--stances` says of words in the column of stances: pairs of a word and a default stance, or
 * `none`, with commas between pairs. Commas and `=` in a word stay. Undefined where the option is not
 * given; throws a {@link UsageError}.
 */
export function stancesFrom(values: Values): AssignedStances | undefined {
  const given = values.get('stances');
  if (given === undefined) return undefined;
  const stances = new Map<string, string>();
  const keys = new Set<string>();
  const pairs = given.split(/(?<==[^=,]*),/);
  for (const pair of pairs.filter((some, at) => at === 0 || some.trim() !== '')) {
    const [, word, stance] = /^\s*(.*\S)\s*=\s*([^=]*?)\s*$/s.exec(pair) ?? [];
    if (word === undefined || stance === undefined || stance === '')
      throw new UsageError(m.cli_bad_stances({ given: pair }));
    if (!choices.includes(stance))
      throw new UsageError(m.cli_no_such_stance({ given: stance, stances: stanceIds }));
    if (keys.has(wordKey(word))) throw new UsageError(m.cli_word_twice({ given: word }));
    keys.add(wordKey(word));
    stances.set(word, stance);
  }
  return Object.fromEntries(stances);
}
