import { buildNetwork, busiest, edgeKey, type Network } from '../graph/network.ts';
import type { Project } from '../model/schema.ts';
import { statementTable } from '../model/statements.ts';
import { defaultView, type Filters, type Selection, type View } from '../model/view.ts';
import { buildFigure, type Figure } from '../scene/figure.ts';
import type { Box, Positions } from '../scene/geometry.ts';
import { describeNetwork } from '../scene/sentence.ts';
import { themes, type Theme, type ThemeName } from '../scene/theme.ts';
import { countFacets } from './facets.ts';
import { Originals } from './originals.svelte.ts';
import { drawnSelection, picturedSelection } from './picturedSelection.ts';

/** Computes positions for a network, wherever it suits; `largest` as for a figure. */
export type Arrange = (
  network: Network,
  options: {
    readonly seed: number;
    readonly largest: number;
    readonly signal: AbortSignal;
    readonly onProgress: (share: number) => void;
  },
) => Promise<Positions>;

/** How far the placing of the picture has come. */
export type Arrangement =
  | { readonly state: 'running'; readonly progress: number }
  | { readonly state: 'done' | 'stopped' }
  | { readonly state: 'failed'; readonly reason: string };

/** Whether what is selected can be seen: `unknown` where the project has no such thing. */
export type SelectionState = 'none' | 'shown' | 'hidden' | 'unknown';

type Arranging = {
  readonly network: Network;
  readonly seed: number;
  readonly run: AbortController;
  readonly done: Promise<void>;
};

const noPositions: Positions = new Map();

/**
 * One open project and the view of it: statements in, the picture of the moment out. All that is
 * derived is rebuilt only when the part of the view it depends on changes.
 */
export class Workspace {
  readonly #arrange: Arrange;
  #project = $state.raw() as Project;
  #view: View = $state.raw(defaultView);
  #arranged: Positions = $state.raw(noPositions);
  #published: string | null = $state(null);
  #themeName: ThemeName = $state('light');
  #forcedTheme: Theme | null = $state.raw(null);
  #arrangement: Arrangement = $state.raw({ state: 'running', progress: 0 });
  #arranging: Arranging | undefined;

  /** Texts of the documents, as far as they are at hand. */
  readonly originals = new Originals();

  readonly table = $derived.by(() => statementTable(this.#project));
  readonly #filters = $derived(this.#view.filters);
  readonly #appearance = $derived(this.#view.appearance);
  readonly #rollUp = $derived(this.#view.rollUp);
  readonly #projection = $derived(this.#view.projection);
  readonly #counting = $derived(this.#view.counting);
  readonly #seed = $derived(this.#view.layout.seed);
  readonly #pinned = $derived(this.#view.layout.pinned);

  /** The network of everything in the project: what positions are computed for. */
  readonly whole: Network = $derived.by(() =>
    buildNetwork(this.#project, this.table, {
      projection: this.#projection,
      counting: this.#counting,
      rollUp: this.#rollUp,
      filters: defaultView.filters,
      appearance: defaultView.appearance,
    }),
  );

  /** The network the filters leave. */
  readonly network: Network = $derived.by(() =>
    buildNetwork(this.#project, this.table, {
      projection: this.#projection,
      counting: this.#counting,
      rollUp: this.#rollUp,
      filters: this.#filters,
      appearance: this.#appearance,
    }),
  );

  readonly facets = $derived.by(() => countFacets(this.table, this.#project, this.#filters));
  readonly isFiltered = $derived(
    JSON.stringify(this.#filters) !== JSON.stringify(defaultView.filters),
  );

  /** Statements of the busiest entity: the measure of all sizes, whatever the filters leave. */
  readonly #largest = $derived(busiest(this.whole));

  readonly positions: Positions = $derived.by(() => {
    const pinned = Object.entries(this.#pinned);
    if (pinned.length === 0) return this.#arranged;
    const moved = new Map(this.#arranged);
    for (const [id, [x, y]] of pinned) moved.set(id, { x, y });
    return moved;
  });

  readonly figure: Figure = $derived.by(() => this.figureIn(this.theme));

  /**
   * The rectangle that the unfiltered picture fills: what a screen looks at, so that a filter moves
   * nothing on it.
   */
  readonly frame: Box = $derived.by(
    () => (this.isFiltered ? this.#figureOf(this.whole, this.theme, 1) : this.figure).bounds,
  );

  readonly sentence = $derived.by(() =>
    describeNetwork(this.network, this.table, { rollUp: this.#rollUp, filtered: this.isFiltered }),
  );

  readonly #selection = $derived(this.#view.selection);
  /** What stands in the picture for what is selected: for a statement, its edge. */
  readonly pictured: Selection | null = $derived.by(() =>
    drawnSelection(
      picturedSelection(this.#selection, this.#project, this.table, this.#rollUp),
      this.whole,
    ),
  );
  readonly selectionState: SelectionState = $derived.by(() => {
    const selection = this.#selection;
    if (!selection) return 'none';
    if (this.#isIn(this.network, selection)) return 'shown';
    return this.#isIn(this.whole, selection) || this.#isKnown(selection) ? 'hidden' : 'unknown';
  });

  /** `published` is the name the project has beside the page; absent for one from a file. */
  constructor(project: Project, arrange: Arrange, published: string | null = null) {
    this.#arrange = arrange;
    this.#project = project;
    this.#published = published;
  }

  get project(): Project {
    return this.#project;
  }

  /** Name under which the project is published beside the page; `null` for one from a file. */
  get published(): string | null {
    return this.#published;
  }

  get view(): View {
    return this.#view;
  }

  /** Whether every entity of the whole network has its place. */
  get settled(): boolean {
    return this.#arranged !== noPositions;
  }

  get arrangement(): Arrangement {
    return this.#arrangement;
  }

  get themeName(): ThemeName {
    return this.#themeName;
  }

  set themeName(name: ThemeName) {
    this.#themeName = name;
  }

  /** What the picture is drawn with: the named theme, unless the system forces its own colours. */
  get theme(): Theme {
    return this.#forcedTheme ?? themes[this.#themeName];
  }

  set forcedTheme(theme: Theme | null) {
    this.#forcedTheme = theme;
  }

  /** Replaces the project with one from a file and starts from its default view. */
  open(project: Project): void {
    this.#project = project;
    this.#published = null;
    this.#view = defaultView;
    this.#arranged = noPositions;
  }

  /** The picture of the moment in any theme, its labels larger by a factor, as for an export. */
  figureIn(theme: Theme, labelFactor = 1): Figure {
    return this.#figureOf(this.network, theme, labelFactor);
  }

  #figureOf(network: Network, theme: Theme, labelFactor: number): Figure {
    const labelSize = Math.min(3, Math.max(0.5, this.#appearance.labelSize * labelFactor));
    return buildFigure(
      network,
      this.positions,
      { appearance: { ...this.#appearance, labelSize } },
      { theme, largest: this.#largest },
    );
  }

  show(view: View): void {
    this.#view = view;
  }

  change(part: Partial<View>): void {
    this.#view = { ...this.#view, ...part };
  }

  filter(part: Partial<Filters>): void {
    this.change({ filters: { ...this.#view.filters, ...part } });
  }

  resetFilters(): void {
    this.change({ filters: defaultView.filters });
  }

  select(selection: Selection | null): void {
    this.change({ selection });
  }

  pin(id: string, x: number, y: number): void {
    const { layout } = this.#view;
    const at: [number, number] = [Math.round(x), Math.round(y)];
    this.change({ layout: { ...layout, pinned: { ...layout.pinned, [id]: at } } });
  }

  unpinAll(): void {
    this.change({ layout: { ...this.#view.layout, pinned: {} } });
  }

  /**
   * Places the whole network as it is now, unless that is done or under way; the last call wins.
   * What goes wrong stands in {@link arrangement}.
   */
  arrange(): Promise<void> {
    const [network, seed, largest] = [this.whole, this.#seed, this.#largest];
    if (this.#arranging?.network === network && this.#arranging.seed === seed)
      return this.#arranging.done;
    this.#arranging?.run.abort();
    const run = new AbortController();
    const { signal } = run;
    const tell = (arrangement: Arrangement) => {
      if (this.#arranging?.run === run) this.#arrangement = arrangement;
    };
    const onProgress = (progress: number) => tell({ state: 'running', progress });
    const place = async () => {
      try {
        const positions = await this.#arrange(network, { seed, largest, signal, onProgress });
        if (signal.aborted) return;
        this.#arranged = positions;
        tell({ state: 'done' });
      } catch (error) {
        if (!signal.aborted) tell({ state: 'failed', reason: String(error) });
      }
    };
    this.#arrangement = { state: 'running', progress: 0 };
    this.#arranging = { network, seed, run, done: Promise.resolve() };
    const done = place();
    this.#arranging = { network, seed, run, done };
    return done;
  }

  /** Ends the placing of the picture that is under way. */
  stopArranging(): void {
    if (this.#arrangement.state !== 'running') return;
    this.#arranging?.run.abort();
    this.#arranging = undefined;
    this.#arrangement = { state: 'stopped' };
  }

  #isIn({ graph, rows }: Network, selection: Selection): boolean {
    if (selection.type === 'entity') return graph.hasNode(selection.id);
    if (selection.type === 'edge')
      return graph.hasEdge(edgeKey(selection.source, selection.target, selection.stance));
    const row = this.#project.statements.findIndex(({ id }) => id === selection.id);
    return rows.includes(row);
  }

  #isKnown(selection: Selection): boolean {
    // An entity without statements, or one that the roll-up counts as another.
    return selection.type === 'entity' && this.table.entityIndex.has(selection.id);
  }
}
