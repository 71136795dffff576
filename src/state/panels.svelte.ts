import { MediaQuery } from 'svelte/reactivity';
import { Persisted } from './persisted.svelte.ts';

export type Side = 'left' | 'right';

/** What fills the middle of the window: the picture, its twin in tables, or the same as a matrix. */
export const surfaces = ['graph', 'table', 'matrix'] as const;
export type Surface = (typeof surfaces)[number];

/** What the panel on the right shows: what is selected, or what analyses say. */
export const detailTabs = ['details', 'analysis'] as const;
export type DetailTab = (typeof detailTabs)[number];

const foldings = ['auto', 'open', 'folded'] as const;

/**
 * Which parts of the window are open. Wide windows have a panel on each side that folds away; narrow
 * ones have one sheet at a time, which slides in from the bottom.
 */
export class Panels {
  readonly #left = new Persisted('panels.left', foldings, 'auto');
  readonly #right = new Persisted('panels.right', foldings, 'auto');
  readonly #timeline = new Persisted('panels.timeline', ['open', 'folded'], 'folded');
  readonly #narrow = new MediaQuery('(max-width: 900px)');
  readonly #wide = new MediaQuery('(min-width: 1200px)');
  #sheet: Side | null = $state(null);

  surface: Surface = $state('graph');

  detailTab: DetailTab = $state('details');

  /** Whether the window is too narrow for panels. */
  get narrow(): boolean {
    return this.#narrow.current;
  }

  /** Whether the strip of time below the picture is open. */
  get timeline(): boolean {
    return this.#timeline.value === 'open';
  }

  set timeline(open: boolean) {
    this.#timeline.value = open ? 'open' : 'folded';
  }

  isOpen(side: Side): boolean {
    if (this.narrow) return this.#sheet === side;
    const folding = (side === 'left' ? this.#left : this.#right).value;
    // In a window of middling width the picture comes first: details wait until asked for.
    if (folding === 'auto') return side === 'left' || this.#wide.current;
    return folding === 'open';
  }

  open(side: Side): void {
    this.#set(side, true);
  }

  /** Opens the panel of what is selected. */
  openDetails(): void {
    this.detailTab = 'details';
    this.open('right');
  }

  close(side: Side): void {
    this.#set(side, false);
  }

  toggle(side: Side): void {
    this.#set(side, !this.isOpen(side));
  }

  #set(side: Side, open: boolean): void {
    if (this.narrow) this.#sheet = open ? side : this.#sheet === side ? null : this.#sheet;
    else (side === 'left' ? this.#left : this.#right).value = open ? 'open' : 'folded';
  }
}
