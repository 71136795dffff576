import type { Workbench } from '../context.ts';
import { commandsOf } from './commands.ts';
import { wordsOf } from './ranking.ts';
import { inOrder, searchNames, statementSearch, type Entry, type Group } from './search.ts';

/** What a palette has found for what is typed, and which of it is active. */
export class PaletteSearch {
  query = $state('');
  #active = $state(0);
  #statements: Group | undefined = $state.raw();
  readonly #workbench: Workbench;
  readonly #searchStatements;
  readonly #weights: Uint32Array;

  /** @param query what was typed already */
  constructor(workbench: Workbench, query = '') {
    this.query = query;
    const { project, table } = workbench.workspace;
    this.#workbench = workbench;
    this.#searchStatements = statementSearch(project.statements);
    this.#weights = new Uint32Array(table.entities.length);
    for (let row = 0; row < table.length; row++) {
      this.#weights[table.speaker[row]!]!++;
      this.#weights[table.target[row]!]!++;
    }
  }

  readonly words = $derived.by(() => wordsOf(this.query));

  readonly #names = $derived.by(() => {
    const { project } = this.#workbench.workspace;
    const weight = (entity: number) => this.#weights[entity]!;
    return searchNames(project, commandsOf(this.#workbench), this.words, weight);
  });

  /** What was found, the type with the best match first. */
  readonly groups: readonly Group[] = $derived.by(() =>
    inOrder(this.#statements ? [...this.#names, this.#statements] : this.#names),
  );

  /** All entries from the first to the last. */
  readonly entries: readonly Entry[] = $derived.by(() =>
    this.groups.flatMap(({ entries }) => entries),
  );

  /** Place of the active entry; 0 where nothing was found. */
  get active(): number {
    return Math.min(this.#active, Math.max(0, this.entries.length - 1));
  }

  set active(place: number) {
    this.#active = place;
  }

  /** Goes on by a number of entries, round the ends. */
  move(by: number): void {
    const { length } = this.entries;
    if (length > 0) this.#active = (this.active + by + length) % length;
  }

  /** Looks through the statements for what is typed now; a later call gives this one up. */
  async findStatements(signal: AbortSignal): Promise<void> {
    const { words } = this;
    this.#active = 0;
    try {
      const found = await this.#searchStatements(words, signal);
      if (!signal.aborted) this.#statements = found;
    } catch (reason) {
      if (!signal.aborted) throw reason;
    }
  }
}
