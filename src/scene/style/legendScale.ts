import type { NodeStyle } from './nodeStyle.ts';

/** Signs of an analysis under a heading that says which. */
export type LegendScale = {
  readonly id: 'colour' | 'size' | 'areas';
  readonly heading: string;
  readonly entries: readonly LegendSample[];
};

export type LegendSample = {
  readonly label: string;
  /** How many nodes there are of it. */
  readonly count?: number;
  /** A node, its radius in layout units; or the colour of an area. */
  readonly sample:
    | { readonly type: 'node'; readonly style: NodeStyle; readonly radius: number }
    | { readonly type: 'area'; readonly colour: string };
};
