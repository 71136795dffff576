import { focusedNetwork } from '../graph/focus/focusedNetwork.ts';
import { buildNetwork, placedNetwork, placedProjection, type Network } from '../graph/network.ts';
import type { Project } from '../model/schema.ts';
import type { StatementTable } from '../model/statements.ts';
import { defaultView, type Filters, type View } from '../model/view.ts';

/** What networks are built from, as it is now. */
export type NetworkSource = {
  readonly project: Project;
  readonly table: StatementTable;
  readonly view: View;
};

/**
 * The networks of a project at a view of it, from everything to what is drawn. Each is built anew only
 * when a part of the view changes that it depends on.
 */
export class Networks {
  readonly #source: NetworkSource;

  constructor(source: NetworkSource) {
    this.#source = source;
  }

  readonly #view = $derived.by(() => this.#source.view);
  readonly #filters = $derived(this.#view.filters);
  readonly #focus = $derived(this.#view.focus);
  readonly #appearance = $derived(this.#view.appearance);
  readonly #memberships = $derived(this.#view.appearance.memberships);
  readonly #rollUp = $derived(this.#view.rollUp);
  readonly #projection = $derived(this.#view.projection);
  readonly #counting = $derived(this.#view.counting);
  readonly #placedProjection = $derived.by(() => placedProjection(this.#source.table, this.#view));

  /** What positions are computed for: no filter moves anybody. */
  readonly placed: Network = $derived.by(() =>
    placedNetwork(this.#source.project, this.#source.table, {
      rollUp: this.#rollUp,
      projection: this.#placedProjection,
    }),
  );

  /** Everything in the project. */
  readonly whole: Network = $derived.by(() => this.#networkOf(defaultView.filters));

  /** What the filters leave: lists and evidence go by it. */
  readonly filtered: Network = $derived.by(() => this.#networkOf(this.#filters));

  /** The part of it that the view is focused on. */
  readonly drawn: Network = $derived.by(() =>
    focusedNetwork(this.filtered, this.#source.table, {
      focus: this.#focus,
      rollUp: this.#rollUp,
      filters: this.#filters,
      appearance: this.#appearance,
    }),
  );

  #networkOf(filters: Filters): Network {
    return buildNetwork(this.#source.project, this.#source.table, {
      projection: this.#projection,
      counting: this.#counting,
      rollUp: this.#rollUp,
      filters,
      appearance: { memberships: this.#memberships },
    });
  }
}
