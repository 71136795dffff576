import type { Point } from './geometry.ts';
import type { NodeShape } from './nodeShape.ts';
import type { Pictogram } from './pictograms.ts';
import type { Mark } from './style/stanceStyle.ts';

export type FigureNode = Point & {
  readonly id: string;
  readonly radius: number;
  readonly shape: NodeShape;
  readonly pictogram: Pictogram;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  /** Colour of the pictogram. */
  readonly ink: string;
  readonly name: string;
  readonly bold: boolean;
  /** 0 for the best connected; labels are kept in this order. */
  readonly rank: number;
  /** Takes no stance in this picture and receives none: there for a membership line. */
  readonly contextOnly: boolean;
  /** Number of its camp from 1, where camps are shown: stands behind its name. */
  readonly camp?: number;
};

/** The area of a camp. */
export type FigureHull = {
  /** 0 for the largest. */
  readonly camp: number;
  /** Ids of the nodes that stand on it. */
  readonly members: readonly string[];
  /** Corners of their convex hull, and how far the edge of the area stays clear of it. */
  readonly corners: readonly Point[];
  readonly radius: number;
  readonly colour: string;
  readonly title: string;
};

export type FigureEdge = {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly stance: string;
  readonly count: number;
  /** Control point of the quadratic Bezier from centre to centre; `edgePath` trims it at the rims. */
  readonly control: Point;
  readonly width: number;
  readonly colour: string;
  /** Lengths of strokes and gaps in layout units; empty for a solid line. */
  readonly dash: readonly number[];
  /** Hollow where every statement of the edge is ascribed; none where it has no direction. */
  readonly arrow: 'filled' | 'hollow' | 'none';
  /** Length of the arrowhead, which is 0.9 times as wide; 0 where there is none. */
  readonly arrowSize: number;
  readonly mark: Mark;
  /** Caption for when the edge is selected or near. */
  readonly label: string;
};

export type FigureTie = {
  readonly source: string;
  readonly target: string;
  readonly colour: string;
  readonly width: number;
};

export type FigureLabel = {
  /** Node that the label names. */
  readonly id: string;
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly lines: readonly string[];
  readonly size: number;
  readonly lineHeight: number;
  readonly bold: boolean;
  readonly colour: string;
  /** False where there was no room: shown on hover only, where it would then stand. */
  readonly placed: boolean;
};
