/** What is asked of two entities: where they agree and differ, or which chains lead from one to the other. */
export type PairQuestion = 'comparison' | 'chains';

/** A question of two entities, by their ids; `to` is `null` while the second is being picked. */
export type AskedPair = {
  readonly question: PairQuestion;
  readonly from: string;
  readonly to: string | null;
};

/** Which two entities are held against each other. It is no part of the view: a link does not carry it. */
export class Pairing {
  #asked: AskedPair | null = $state.raw(null);

  get asked(): AskedPair | null {
    return this.#asked;
  }

  /** Begins a question; whom it is asked with is picked next. */
  ask(question: PairQuestion, from: string): void {
    this.#asked = { question, from, to: null };
  }

  /** Ends the picking; without a question it does nothing. */
  answer(to: string): void {
    if (this.#asked) this.#asked = { ...this.#asked, to };
  }

  close(): void {
    this.#asked = null;
  }
}
