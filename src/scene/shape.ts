/** What a shape belongs to; writers group, name and style by it. */
export type Role =
  | 'ground'
  | 'hull'
  | 'membership'
  | 'edge'
  | 'node'
  | 'label'
  | 'edge-label'
  | 'title'
  | 'caption'
  | 'legend'
  | 'footer';

type Common = {
  readonly role: Role;
  /** Finer than the role: `stance-supports`, `arrowhead`, `pictogram`, `kind-state`. */
  readonly class?: string;
  /** Unique in a scene; made of the ids of what is shown. */
  readonly id?: string;
  /** What the shape stands for, in words. */
  readonly title?: string;
};

/** An outline as SVG path data of absolute M, L, Q, C, A and Z, in paper coordinates. */
export type PathShape = Common & {
  readonly type: 'path';
  readonly d: string;
  readonly fill?: string;
  /** 0 to 1; 1 where left out. */
  readonly fillOpacity?: number;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
  readonly cap?: 'butt' | 'round';
};

/** One line of text, set without kerning in the packaged font. */
export type TextShape = Common & {
  readonly type: 'text';
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  /** Side of the text that `x` names, left to right whatever the script. */
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fill: string;
  /** Colour of an outline that keeps the text readable over lines. */
  readonly halo?: string;
  readonly direction: 'ltr' | 'rtl';
  /** How far it is turned about its place, in radians clockwise. */
  readonly turn?: number;
};

export type Shape = PathShape | TextShape;
