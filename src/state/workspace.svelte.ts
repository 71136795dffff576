import { buildNetwork, type Network } from '../graph/network.ts';
import { checkLocator, type LocatorState } from '../model/locator.ts';
import type { Document, Project, Statement } from '../model/schema.ts';
import { statementTable } from '../model/statements.ts';
import { defaultView, type Filters, type Selection, type View } from '../model/view.ts';
import type { Positions } from '../scene/figure.ts';
import { buildFigure } from '../scene/figure.ts';
import { describeNetwork } from '../scene/sentence.ts';
import type { ThemeName } from '../scene/theme.ts';
import { Originals, type Attachment } from './originals.svelte.ts';

/** What the workspace needs from outside: positions of a network, computed wherever it suits. */
export type Arrange = (network: Network, seed: number, signal: AbortSignal) => Promise<Positions>;

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
  #themeName: ThemeName = $state('light');
  #arranging: AbortController | undefined;

  readonly originals = new Originals();

  readonly table = $derived.by(() => statementTable(this.#project));
  readonly #filters = $derived(this.#view.filters);
  readonly #appearance = $derived(this.#view.appearance);
  readonly #rollUp = $derived(this.#view.rollUp);
  readonly #projection = $derived(this.#view.projection);
  readonly #seed = $derived(this.#view.layout.seed);
  readonly #pinned = $derived(this.#view.layout.pinned);

  /** The network of everything in the project: what positions are computed for. */
  readonly whole: Network = $derived.by(() =>
    buildNetwork(this.#project, this.table, {
      ...defaultView,
      rollUp: this.#rollUp,
      projection: this.#projection,
    }),
  );

  /** The network the filters leave. */
  readonly network: Network = $derived.by(() =>
    buildNetwork(this.#project, this.table, {
      ...defaultView,
      rollUp: this.#rollUp,
      projection: this.#projection,
      filters: this.#filters,
      appearance: this.#appearance,
    }),
  );

  readonly positions: Positions = $derived.by(() => {
    const pinned = Object.entries(this.#pinned);
    if (pinned.length === 0) return this.#arranged;
    const moved = new Map(this.#arranged);
    for (const [id, [x, y]] of pinned) moved.set(id, { x, y });
    return moved;
  });

  readonly figure = $derived.by(() =>
    buildFigure(this.network, this.positions, {
      theme: this.#themeName,
      stances: this.table.stances,
      labelSize: this.#appearance.labelSize,
    }),
  );

  readonly sentence = $derived.by(() => describeNetwork(this.network, this.table));

  constructor(project: Project, arrange: Arrange) {
    this.#arrange = arrange;
    this.#project = project;
  }

  get project(): Project {
    return this.#project;
  }

  get view(): View {
    return this.#view;
  }

  /** Whether every entity of the whole network has its place. */
  get settled(): boolean {
    return this.#arranged !== noPositions;
  }

  get themeName(): ThemeName {
    return this.#themeName;
  }

  set themeName(name: ThemeName) {
    this.#themeName = name;
  }

  /** Replaces the project and starts from its default view. */
  open(project: Project): void {
    this.#project = project;
    this.#view = defaultView;
    this.#arranged = noPositions;
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

  /** Attaches a text to every document that it is the original of. */
  attachOriginal(raw: string): Attachment {
    return this.originals.attach(raw, this.#project.documents);
  }

  /** The document with this id, if the project has one. */
  documentWith(id: string): Document | undefined {
    return this.#project.documents.find((document) => document.id === id);
  }

  /** Whether a statement's passage is what was coded; `undefined` where that cannot be checked. */
  checkPassage({ document, locator }: Statement): LocatorState | undefined {
    const found = locator && this.documentWith(document);
    const original = found && this.originals.of(found);
    return original && checkLocator(original, locator);
  }

  /** Computes positions for the whole network; the last call wins. */
  async arrange(): Promise<void> {
    this.#arranging?.abort();
    const run = new AbortController();
    this.#arranging = run;
    const positions = await this.#arrange(this.whole, this.#seed, run.signal);
    if (!run.signal.aborted) this.#arranged = positions;
  }
}
