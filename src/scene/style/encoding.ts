import type { FigureHull, FigureNode } from '../figureParts.ts';
import type { Theme } from '../theme.ts';
import type { LegendScale } from './legendScale.ts';

/** A camp for nodes by their id, numbered from the largest, 0; who is in none is left out. */
export type NodeCamps = {
  readonly kind: 'camps';
  /** What found them. */
  readonly title: string;
  readonly camps: ReadonlyMap<string, number>;
};

/** A number for nodes by their id; who was not measured is left out. */
export type NodeNumbers = {
  readonly kind: 'numbers';
  /** What was measured. */
  readonly title: string;
  readonly values: ReadonlyMap<string, number>;
  /** A value in words. */
  readonly shown: (value: number) => string;
};

/** Draws what an encoding shows. It is not needed, and not loaded, where that is nothing. */
export type EncodingDrawing = {
  /** Nodes in the fill and size that an encoding gives them. */
  readonly nodes: (
    nodes: readonly FigureNode[],
    encoding: Encoding,
    theme: Theme,
  ) => readonly FigureNode[];
  /** The areas of camps, from the back to the front. */
  readonly hulls: (
    nodes: readonly FigureNode[],
    camps: NodeCamps,
    theme: Theme,
  ) => readonly FigureHull[];
  /** What fills, sizes and areas mean. */
  readonly scales: (
    nodes: readonly FigureNode[],
    encoding: Encoding,
    theme: Theme,
  ) => readonly LegendScale[];
};

/** What the fill and the size of nodes, and the areas behind them, show; `null` for the usual. */
export type Encoding = {
  readonly colour: NodeCamps | NodeNumbers | null;
  readonly size: NodeNumbers | null;
  readonly hulls: NodeCamps | null;
  /** `null` only where nothing is shown. */
  readonly drawing: EncodingDrawing | null;
};

export const noEncoding: Encoding = { colour: null, size: null, hulls: null, drawing: null };

/** The least and the greatest of the values that nodes have; undefined where there are none. */
export function rangeOf(
  { values }: NodeNumbers,
  ids: Iterable<string>,
): { readonly least: number; readonly most: number } | undefined {
  let [least, most] = [Infinity, -Infinity];
  for (const id of ids) {
    const value = values.get(id);
    if (value === undefined) continue;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return least <= most ? { least, most } : undefined;
}
