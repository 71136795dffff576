/** A change that can be taken back: what it was, and how things stood before or after it. */
type Step<State> = { readonly name: string; readonly state: State };

/**
 * One line of changes, undone and redone in order, as many as memory holds: states are values that
 * share what did not change. A change after an undo ends what could be redone.
 */
export class History<State> {
  #past: readonly Step<State>[] = $state.raw([]);
  #future: readonly Step<State>[] = $state.raw([]);
  #run = '';

  /** Name of the change that would be undone next; `null` where there is none. */
  get undoable(): string | null {
    return this.#past.at(-1)?.name ?? null;
  }

  get redoable(): string | null {
    return this.#future.at(-1)?.name ?? null;
  }

  /** Notes a change and how things stood `before` it. Changes of one `run` after each other are one. */
  record(name: string, before: State, run = ''): void {
    const goesOn = run !== '' && run === this.#run && this.#future.length === 0;
    this.#run = run;
    this.#future = [];
    if (!goesOn) this.#past = [...this.#past, { name, state: before }];
  }

  /** How things stood before the last change, given how they stand now; `null` where there is none. */
  undo(now: State): State | null {
    const step = this.#past.at(-1);
    if (!step) return null;
    this.#run = '';
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, { name: step.name, state: now }];
    return step.state;
  }

  /** How things stood after the change undone last; `null` where there is none. */
  redo(now: State): State | null {
    const step = this.#future.at(-1);
    if (!step) return null;
    this.#run = '';
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, { name: step.name, state: now }];
    return step.state;
  }
}
