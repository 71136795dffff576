import type { Figure } from '../scene/figure.ts';
import type { Magnification } from './camera/magnification.ts';
import type { Size, Transform } from './camera/transform.ts';
import type { Emphasis } from './emphasis.ts';
import type { LabelPicture } from './labels/labelPicture.ts';

/** Share of the way along an edge where its mark stands, by id; edges without room have none. */
export type Marks = ReadonlyMap<string, number>;

/** All that a frame shows, labels apart. */
export type Frame = {
  readonly figure: Figure;
  readonly marks: Marks;
  readonly emphasis: Emphasis;
  readonly transform: Transform;
  readonly magnification: Magnification;
  readonly size: Size;
};

/** Draws pictures into an element of its own. */
export type Painter = {
  readonly kind: 'webgl' | 'svg';
  /** Draws nodes, edges and memberships at once, doing over only what differs from the frame before. */
  readonly paint: (frame: Frame) => void;
  /** Writes the text over it. */
  readonly letter: (picture: LabelPicture) => void;
  /** Removes its element and gives back everything the browser lent. */
  readonly destroy: () => void;
  /** Goes back to the better way of drawing, where it had to leave it. */
  readonly revive?: () => void;
};

/** Makes what draws into an element; `onChange` is told when it goes on in another way. */
export type StartPainter = (container: HTMLElement, onChange: () => void) => Painter;
