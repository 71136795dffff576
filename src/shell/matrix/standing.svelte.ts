import { networkInput } from '../../analysis/networkInput.ts';
import { buildNetwork, type Network } from '../../graph/network.ts';
import type { MatrixOrder } from '../../graph/matrix/order.ts';
import type { RunAnalyses } from '../../state/analysis/analyses.svelte.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/** The camp or the position of entities by id; where nothing came out, why. */
export type Standing = {
  readonly order: MatrixOrder;
  readonly network: Network;
  readonly values: ReadonlyMap<string, number>;
  /** In plain words, why there are no values. */
  readonly reason: string | null;
};

const analysisOf = { camp: 'camps', position: 'agreement' } as const;

/** Who is in which camp or where on a line, for ordering a matrix: found in the worker of the analyses. */
export class StandingSearch {
  readonly #run: RunAnalyses;
  #found: Standing | null = $state.raw(null);
  #isBusy = $state(false);
  #control: AbortController | undefined;

  constructor(run: RunAnalyses) {
    this.#run = run;
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** What was found for this order and network; `null` while that is not known. */
  of(order: MatrixOrder, network: Network): Standing | null {
    return this.#found?.order === order && this.#found.network === network ? this.#found : null;
  }

  /**
   * Looks for what an order needs, unless it is known; ends what was looked for before. Positions between
   * actors are those of the same actors on concepts: between themselves they take none.
   */
  async find(order: MatrixOrder, { network, project, table, view }: Workspace): Promise<void> {
    if (this.of(order, network)) return;
    this.stop();
    if (order !== 'camp' && order !== 'position') return;
    const control = new AbortController();
    this.#control = control;
    this.#isBusy = true;
    const id = analysisOf[order];
    const seed = view.layout.seed;
    // What is to be analysed is gathered once the page has had a chance to say that it works.
    await new Promise((resolve) => setTimeout(resolve));
    if (control.signal.aborted) return;
    const counting = { ...view.counting, aggregation: 'subtract', norm: 'none' } as const;
    const isOfPairs = ['agreement', 'disagreement', 'net'].includes(view.projection);
    const asked =
      order === 'position' && isOfPairs
        ? buildNetwork(project, table, {
            ...view,
            projection: 'positions',
            counting: { ...counting, leastWeight: 0 },
          })
        : network;
    const { input, ids } = networkInput(asked);
    let found: Standing = { order, network, values: new Map(), reason: null };
    try {
      await this.#run(
        { ids: [id], input, seed },
        {
          signal: control.signal,
          tell: (_, stage) => {
            if (stage.state === 'failed') found = { ...found, reason: stage.reason };
            if (stage.state !== 'done') return;
            const { groups, measures, reading } = stage.result;
            const [measure] = measures;
            const values = new Map<string, number>();
            if (order === 'camp') groups?.forEach((camp, node) => values.set(ids[node]!, camp));
            else measure?.nodes.forEach((node, at) => values.set(ids[node]!, measure.values[at]!));
            found = { ...found, values, reason: values.size > 0 ? null : reading };
          },
        },
      );
    } catch (error) {
      if (control.signal.aborted) return;
      found = { ...found, reason: error instanceof Error ? error.message : String(error) };
    }
    if (control.signal.aborted) return;
    this.stop();
    this.#found = found;
  }

  /** Ends the search under way, if any. */
  stop(): void {
    this.#control?.abort();
    this.#control = undefined;
    this.#isBusy = false;
  }
}
