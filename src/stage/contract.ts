import type { Camera, Selection } from '../model/view.ts';
import type { Figure } from '../scene/figure.ts';
import type { Point } from '../scene/geometry.ts';
import { nothingCovered, type Covered } from './camera/transform.ts';

/** What the stage tells; places in CSS pixels from its top left corner. */
export type StageCallbacks = {
  readonly onHover?: (target: Selection | null, place: Point | null) => void;
  readonly onSelect?: (target: Selection | null) => void;
  /** The reader looks from somewhere else; `null` follows the picture. Told when movement ends. */
  readonly onCamera?: (camera: Camera | null) => void;
  /** A node is being dragged, or was let go, at a place in layout units. */
  readonly onDrag?: (id: string, x: number, y: number) => void;
  readonly onDrop?: (id: string, x: number, y: number) => void;
  /** Declares the faces that letters need before they are loaded. */
  readonly declareFaces?: (letters: string) => Promise<void>;
  /** Drawing has gone over to SVG, or back to WebGL. */
  readonly onKind?: (kind: Stage['kind']) => void;
};

/** What is wanted of the picture beside the figure. */
export type StageState = {
  readonly selection: Selection | null;
  readonly camera: Camera | null;
  /** What another part of the page points at, such as a row of a list. */
  readonly highlight: readonly Selection[];
  /** What the words beside the picture speak of: lit while nothing is pointed at or selected. */
  readonly spotlight: readonly Selection[];
  /** Captions on all edges that have room, whatever the zoom. */
  readonly edgeLabels: boolean;
  /** What lies on the picture at the edges of its window, and is kept free when it is fitted. */
  readonly covered: Covered;
};

export type Stage = {
  /** Whether WebGL draws the picture, or SVG stands in for it. */
  readonly kind: 'webgl' | 'svg';
  /** Where the reader looks from now; `null` while the view follows the picture. */
  readonly camera: Camera | null;
  readonly update: (figure: Figure, state?: Partial<StageState>) => void;
  readonly fit: () => void;
  readonly zoomBy: (factor: number) => void;
  /** Moves the picture by CSS pixels. */
  readonly panBy: (dx: number, dy: number) => void;
  readonly centreOn: (id: string) => void;
  /** Shows where the keyboard is. */
  readonly focusNode: (id: string | null) => void;
  /** Middle of a node in CSS pixels from the stage's top left corner; `null` where there is none. */
  readonly nodeScreenPosition: (id: string) => Point | null;
  /** Ids of the nodes whose labels stand in the picture. */
  readonly placedLabels: () => readonly string[];
  /** Ids of the edges whose captions are shown. */
  readonly captionedEdges: () => readonly string[];
  /** Resolves when the picture, labels included, stands still; at once where it does. */
  readonly settled: () => Promise<void>;
  /** Tries to draw with WebGL again, where SVG had to stand in for it. */
  readonly revive: () => void;
  readonly destroy: () => void;
};

/** Nothing picked, the picture fitted. */
export const initialState: StageState = {
  selection: null,
  camera: null,
  highlight: [],
  spotlight: [],
  edgeLabels: false,
  covered: nothingCovered,
};
