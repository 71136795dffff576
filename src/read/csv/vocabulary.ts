import { m } from '../../messages/compiled/messages.js';
import { failure, type Result } from '../../model/issue.ts';
import type { Stance } from '../../model/schema.ts';
import { defaultStances } from '../../model/stance.ts';
import { meaningOf, type Meanings } from './columns/meanings.ts';
import { numberOf, signOf } from './sheet/sign.ts';
import { slugOf } from './sheet/slugs.ts';

/** What a row says of its stance: a word or a number, and perhaps the polarity beside it. */
export type StanceCells = { readonly stance: string; readonly polarity: string };

/** The stances of a project, which grow as rows name more of them. */
export class Vocabulary {
  readonly #stances: Map<string, Stance>;
  readonly #stated = new Map<string, number>();
  readonly #meanings: Meanings;

  /** @param known stances beside the default ones */
  constructor(meanings: Meanings, known: readonly Stance[] = []) {
    const stances = [...defaultStances(), ...known];
    this.#stances = new Map(stances.map((stance) => [stance.id, stance]));
    this.#meanings = meanings;
  }

  /** The stance of a row, which joins if it is new; else what keeps it from being one. */
  of({ stance, polarity }: StanceCells): Result<Stance> {
    const given = polarity === '' ? undefined : (numberOf(polarity) ?? NaN);
    const id = meaningOf(stance, this.#meanings) ?? signOf(stance)?.stance ?? slugOf(stance);
    const known = this.#stances.get(id);
    const value = given ?? known?.polarity ?? NaN;
    if (stance === '' || !(Math.abs(value) <= 1)) return failure(m.read_bad_stance());
    const earlier = this.#stated.get(id) ?? value;
    if (earlier !== value) return failure(m.read_two_polarities({ earlier, polarity: value }));
    if (given !== undefined) this.#stated.set(id, given);
    const made = { id, label: known?.label ?? stance, polarity: value };
    this.#stances.set(id, made);
    return { ok: true, value: made };
  }

  /** All stances, if they are not just those that a project has anyway. */
  get own(): { readonly stances?: Stance[] } {
    const stances = [...this.#stances.values()];
    const isDefault = defaultStances().every(({ polarity }, at) => {
      return stances[at]?.polarity === polarity;
    });
    return isDefault && stances.length === defaultStances().length ? {} : { stances };
  }
}
