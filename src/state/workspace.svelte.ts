import { busiest, type Network } from '../graph/network.ts';
import { withPins } from '../layout/places.ts';
import type { PublishedPositions } from '../layout/publishedPositions.ts';
import type { Project, SavedView, StoryStep } from '../model/schema.ts';
import { statementTable } from '../model/statements.ts';
import { defaultView, isFiltered, type Filters, type Selection, type View } from '../model/view.ts';
import { buildFigure, type Figure } from '../scene/figure.ts';
import type { Box, Positions } from '../scene/geometry.ts';
import { describeNetwork } from '../scene/sentence.ts';
import { themes, type Theme, type ThemeName } from '../scene/theme.ts';
import { focusScope, type FocusScope } from '../scene/words/focusText.ts';
import { Encoded } from './encoded.svelte.ts';
import { countFacets, rowsWithin } from './facets.ts';
import { History } from './history.svelte.ts';
import { Networks } from './networks.svelte.ts';
import { OpenedProject, type ProjectStanding } from './openedProject.svelte.ts';
import { Originals } from './originals.svelte.ts';
import { Placement, type Arrange, type Arrangement } from './placement.svelte.ts';
import { Pairing } from './pairing.svelte.ts';
import { drawnSelection, picturedSelection } from './picturedSelection.ts';
import { selectionState, type SelectionState } from './selectionState.ts';
import { changedParts, isContinuous } from './viewChanges.ts';

/** All that an undo brings back. */
type Standing = ProjectStanding & { readonly view: View };

/** How a project is opened, where it came with more than itself. */
export type OpenOptions = {
  readonly view?: View;
  readonly positions?: PublishedPositions;
  /** The name it has beside the page. */
  readonly published?: string;
};

/**
 * One open project and the view of it: statements in, the picture of the moment out. All that is
 * derived is rebuilt only when the part of the view it depends on changes.
 */
export class Workspace {
  readonly #placement: Placement;
  readonly #opened: OpenedProject;
  #view: View = $state.raw(defaultView);
  #themeName: ThemeName = $state('light');
  #forcedTheme: Theme | null = $state.raw(null);
  /** Positions that came with the project. */
  #carried: PublishedPositions = {};
  readonly #arrange: Arrange;

  /** Changes of view and project; a step is named by the part of the view, `project` or `views`. */
  readonly history = new History<Standing>();

  /** Texts of the documents, as far as they are at hand. */
  readonly originals = new Originals();

  /** Which two entities are held against each other, if any are. */
  readonly pairing = new Pairing();
  /** What the picture shows of analyses. */
  readonly encoded = new Encoded();

  readonly #networks = new Networks(this);

  readonly #project = $derived.by(() => this.#opened.standing.project);
  readonly table = $derived(statementTable(this.#project));
  readonly #filters = $derived(this.#view.filters);
  readonly #focus = $derived(this.#view.focus);
  readonly #appearance = $derived(this.#view.appearance);
  readonly #rollUp = $derived(this.#view.rollUp);
  readonly #seed = $derived(this.#view.layout.seed);
  readonly #layoutName = $derived(this.#view.layout.name);
  readonly #isSized = $derived(this.#view.appearance.sizeBy !== null);
  readonly #analyses = $derived(this.#view.analyses);
  readonly #pinned = $derived(this.#view.layout.pinned);

  /** The network of everything in the project. */
  readonly whole: Network = $derived(this.#networks.whole);
  /** The network the filters leave: what lists and evidence go by. */
  readonly filtered: Network = $derived(this.#networks.filtered);
  /** The part of it that the view is focused on: what is drawn. */
  readonly network: Network = $derived(this.#networks.drawn);

  /** Whom the picture is focused on; `undefined` where it shows all that the filters leave. */
  readonly focus: FocusScope | undefined = $derived.by(() =>
    focusScope(this.table, { focus: this.#focus, rollUp: this.#rollUp }),
  );

  /** Of a focus, among those that it leaves. */
  readonly facets = $derived.by(() => {
    const among = this.focus && rowsWithin(this.network, this.table, this.#rollUp);
    return countFacets(this.table, this.#project, this.#filters, among);
  });
  readonly isFiltered = $derived(isFiltered({ filters: this.#filters }));

  /** Statements of the busiest entity: the measure of all sizes, whatever the filters leave. */
  readonly #largest = $derived(busiest(this.whole));

  readonly positions: Positions = $derived.by(() =>
    withPins(this.#placement.positions, this.#pinned),
  );

  readonly figure: Figure = $derived.by(() => this.figureIn(this.theme));

  /**
   * The rectangle that a screen looks at: what a focus leaves, else what the picture of everything
   * fills, so that no filter moves anything on it.
   */
  readonly frame: Box = $derived.by(() => {
    const isPart = this.focus ? this.network.graph.order === 0 : this.isFiltered;
    return (isPart ? this.#figureOf(this.whole, this.theme, 1) : this.figure).bounds;
  });

  readonly sentence = $derived.by(() =>
    describeNetwork(this.network, this.table, {
      rollUp: this.#rollUp,
      filtered: this.isFiltered,
      focus: this.focus,
    }),
  );

  readonly #selection = $derived(this.#view.selection);
  /** What stands in the picture for what is selected: for a statement, its edge. */
  readonly pictured: Selection | null = $derived.by(() => this.#pictured(this.#selection));
  readonly selectionState: SelectionState = $derived.by(() =>
    selectionState(this.#selection, this, this.#project, this.table),
  );

  /** `published` is the name the project has beside the page; absent for one from a file. */
  constructor(project: Project, arrange: Arrange, published: string | null = null) {
    this.#arrange = arrange;
    this.#placement = new Placement(arrange);
    this.#opened = new OpenedProject(project, published);
  }

  /** Another workspace on the same project as it is now, which can look elsewhere. */
  twin(): Workspace {
    const twin = new Workspace(this.file, this.#arrange, this.published);
    twin.#carried = this.#carried;
    return twin;
  }

  /** The project as it was opened; {@link file} is what it has become. */
  get project(): Project {
    return this.#project;
  }

  /** The project as it is to be saved. */
  get file(): Project {
    return this.#opened.file;
  }

  /** Whether views or story hold what no file does. */
  get isUnsaved(): boolean {
    return this.#opened.isUnsaved;
  }

  /** Notes that the project has been saved as it is now. */
  noteSaved(): void {
    this.#opened.noteSaved();
  }

  /** Steps of the story that the project tells. */
  get story(): readonly StoryStep[] {
    return this.#opened.standing.kept.steps;
  }

  /** Views kept in the project by name. */
  get savedViews(): readonly SavedView[] {
    return this.#opened.standing.kept.views;
  }

  /** Name under which the project is published beside the page; `null` for one from a file. */
  get published(): string | null {
    return this.#opened.standing.published;
  }

  get view(): View {
    return this.#view;
  }

  /** Whether every entity of the whole network has its place. */
  get settled(): boolean {
    return this.#placement.isDone;
  }

  get arrangement(): Arrangement {
    return this.#placement.arrangement;
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

  /**
   * Replaces the project with one from a file, and begins with the view and the positions that the file
   * brought, if it did.
   */
  open(project: Project, { view, positions, published }: OpenOptions = {}): void {
    this.history.record('project', this.#standing);
    this.#opened.open(project, published ?? null);
    this.#view = view ?? defaultView;
    this.#carried = positions ?? {};
    this.#placement.clear();
    this.pairing.close();
  }

  /**
   * The picture of the moment, or of a part of it, in any theme, its labels larger by a factor, as for an
   * export.
   */
  figureIn(theme: Theme, labelFactor = 1, network = this.network): Figure {
    return this.#figureOf(network, theme, labelFactor);
  }

  /** What stands in the picture for statements, as far as it shows them. */
  picturedAs(statements: readonly string[]): readonly Selection[] {
    return statements.flatMap((id) => this.#pictured({ type: 'statement', id }) ?? []);
  }

  #pictured(selection: Selection | null): Selection | null {
    const pictured = picturedSelection(selection, this.#project, this.table, this.#rollUp);
    return drawnSelection(pictured, this.whole);
  }

  #figureOf(network: Network, theme: Theme, labelFactor: number): Figure {
    const labelSize = Math.min(3, Math.max(0.5, this.#appearance.labelSize * labelFactor));
    return buildFigure(
      network,
      this.positions,
      { appearance: { ...this.#appearance, labelSize } },
      { theme, largest: this.#largest, encoding: this.encoded.encoding },
    );
  }

  /** Replaces the view. Moving the camera is no step of the history, all else is. */
  show(view: View): void {
    const parts = changedParts(this.#view, view).filter((part) => part !== 'camera');
    const [first] = parts;
    if (first !== undefined) {
      const run = parts.length === 1 && isContinuous(first) ? first : '';
      this.history.record(first, this.#standing, run);
    }
    this.#view = view;
  }

  change(part: Partial<View>): void {
    this.show({ ...this.#view, ...part });
  }

  /** Sets the first view, which is no step of the history. */
  begin(view: View): void {
    this.#view = view;
  }

  undo(): void {
    this.#restore(this.history.undo(this.#standing));
  }

  redo(): void {
    this.#restore(this.history.redo(this.#standing));
  }

  saveViews(views: readonly SavedView[]): void {
    this.history.record('views', this.#standing);
    this.#opened.keep({ views });
  }

  saveStory(steps: readonly StoryStep[]): void {
    this.history.record('story', this.#standing);
    this.#opened.keep({ steps });
  }

  get #standing(): Standing {
    return { ...this.#opened.standing, view: this.#view };
  }

  #restore(before: Standing | null): void {
    if (!before) return;
    const { view, ...standing } = before;
    if (standing.project !== this.#project) this.#placement.clear();
    this.#opened.standing = standing;
    this.#view = { ...view, camera: this.#view.camera };
  }

  filter(part: Partial<Filters>): void {
    this.change({ filters: { ...this.#view.filters, ...part } });
  }

  resetFilters(): void {
    this.change({ filters: defaultView.filters });
  }

  /** Ends filters and focus, in one step. */
  showAll(): void {
    const { filters, focus } = defaultView;
    this.change({ filters, ...(this.focus && { focus, camera: null }) });
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
    const { placed } = this.#networks;
    const largest = busiest(placed);
    return this.#placement.place(placed, {
      seed: this.#seed,
      largest,
      name: this.#layoutName,
      settings: this.#analyses,
      sized: this.#isSized,
      known: this.#carried,
    });
  }

  /** Ends the placing of the picture that is under way. */
  stopArranging(): void {
    this.#placement.stop();
  }
}
