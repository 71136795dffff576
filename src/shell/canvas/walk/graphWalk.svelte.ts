import type { Network } from '../../../graph/network.ts';
import { m } from '../../../messages/compiled/messages.js';
import type { Stance } from '../../../model/schema.ts';
import type { Figure, FigureNode } from '../../../scene/figure.ts';
import type { Point } from '../../../scene/geometry.ts';
import type { Group, groupsOf } from '../../../state/groups.ts';
import { towards, type Direction, type Placed } from './bearing.ts';
import { back, firstStop, forward, isLinked, keptStop, stepped, type Stop } from './walk.ts';
import { balanceOf, balanceWords, edgeWords, nodeWords } from './words.ts';

/** Up to so many nodes a picture is described node by node, beyond it by groups. */
export const mostDescribed = 200;

/** What the walk reads of the workbench, live. */
export type Walked = {
  readonly figure: Figure;
  readonly network: Network;
  readonly stances: readonly Stance[];
  readonly seed: number;
  /** What finds the groups of a large picture; until it is loaded that is walked node by node. */
  readonly groupsOf: typeof groupsOf | null;
  /** Id of the entity or key of the edge that is selected. */
  readonly selected: string | null;
};

type Region = Group & Placed;

/**
 * Where the keyboard stands in a picture. Large pictures are walked from group to group, and node by
 * node within a group once it is entered.
 */
export class GraphWalk {
  readonly #walked: Walked;
  #stop: Stop | null = $state.raw(null);
  #region: string | null = $state.raw(null);
  #inside = $state(false);
  /** Whether the last step led to a node that is no neighbour. */
  #strange = $state(false);

  readonly isLarge = $derived.by(() => this.#walked.figure.nodes.length > mostDescribed);
  readonly #regions: readonly Region[] = $derived.by(() =>
    this.isLarge ? regionsOf(this.#walked.figure, this.#groups) : [],
  );
  readonly #groups = $derived.by(
    () => this.#walked.groupsOf?.(this.#walked.network, this.#walked.seed) ?? [],
  );
  readonly #here = $derived.by(
    () => this.#regions.find(({ id }) => id === this.#region) ?? this.#regions[0] ?? null,
  );
  readonly #figure: Figure = $derived.by(() => {
    const { figure } = this.#walked;
    return this.isLarge && this.#here ? within(figure, new Set(this.#here.members)) : figure;
  });

  /** The group the keyboard stands on, where it does. */
  readonly group: Region | null = $derived.by(() =>
    this.isLarge && !this.#inside ? this.#here : null,
  );

  /** The node or edge it stands on; `null` on a group, and in an empty picture. */
  readonly stop: Stop | null = $derived.by(() => {
    if (this.group) return null;
    const kept = this.#stop && keptStop(this.#figure, this.#stop);
    return kept ?? firstStop(this.#figure, this.#walked.selected);
  });

  /** A name for the stop that no other has. */
  readonly key: string | null = $derived(
    this.group ? `group ${this.group.id}` : this.stop && `${this.stop.node} ${this.stop.edge}`,
  );

  /** What there is to be said of the stop. */
  readonly words: string = $derived.by(() => {
    const { network, stances, selected } = this.#walked;
    if (this.group) {
      const name = network.graph.getNodeAttribute(this.group.lead, 'name');
      const balance = balanceWords(balanceOf(network, this.group.lead));
      return m.shell_walk_group({ count: this.group.members.length, name, balance });
    }
    if (!this.stop) return '';
    const { node, edge } = this.stop;
    if (edge !== null) return edgeWords(network, stances, edge, edge === selected);
    const words = nodeWords(network, node, node === selected);
    return this.#strange ? m.shell_walk_strange({ words }) : words;
  });

  constructor(walked: Walked) {
    this.#walked = walked;
  }

  /** Goes to a node, and into its group. */
  goTo(node: string): void {
    const region = this.#regions.find(({ members }) => members.includes(node));
    if (region) this.#enter(region.id);
    this.#put({ node, edge: null });
  }

  step(direction: Direction): void {
    if (this.group) {
      const next = towards(this.group, direction, this.#regions, Math.PI / 2);
      if (next) this.#region = next.id;
      return;
    }
    if (!this.stop) return;
    const next = stepped(this.#figure, this.stop, direction);
    const strange = next.edge === null && next.node !== this.stop.node;
    this.#put(next, strange && !isLinked(this.#figure, this.stop.node, next.node));
  }

  forward(): void {
    if (this.stop) this.#put(forward(this.#figure, this.stop));
  }

  back(): void {
    if (this.stop) this.#put(back(this.#figure, this.stop));
  }

  /** Goes to the best connected node, or the largest group. */
  home(): void {
    if (this.group) this.#region = null;
    else this.#put(firstStop(this.#figure, null));
  }

  /** Goes into the group it stands on; false where it stands on none. */
  enter(): boolean {
    if (!this.group) return false;
    this.#enter(this.group.id);
    return true;
  }

  /** Comes out of a group; false where it is in none. */
  leave(): boolean {
    if (!this.isLarge || !this.#inside) return false;
    this.#inside = false;
    return true;
  }

  #enter(region: string): void {
    this.#region = region;
    this.#inside = true;
    this.#put(null);
  }

  #put(stop: Stop | null, strange = false): void {
    this.#stop = stop;
    this.#strange = strange;
  }
}

function regionsOf({ nodes }: Figure, groups: readonly Group[]): readonly Region[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return groups.flatMap((group) => {
    const members = group.members.flatMap((id) => byId.get(id) ?? []);
    return members.length > 0 ? [{ ...group, id: group.lead, ...middleOf(members) }] : [];
  });
}

function middleOf(nodes: readonly FigureNode[]): Point {
  const sum = nodes.reduce((at, { x, y }) => ({ x: at.x + x, y: at.y + y }), { x: 0, y: 0 });
  return { x: sum.x / nodes.length, y: sum.y / nodes.length };
}

function within(figure: Figure, ids: ReadonlySet<string>): Figure {
  const isWithin = ({ source, target }: { source: string; target: string }) =>
    ids.has(source) && ids.has(target);
  return {
    ...figure,
    nodes: figure.nodes.filter(({ id }) => ids.has(id)),
    edges: figure.edges.filter(isWithin),
    memberships: figure.memberships.filter(isWithin),
  };
}
