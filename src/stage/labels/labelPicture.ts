import type { FigureLabel } from '../../scene/figure.ts';
import type { Theme } from '../../scene/theme.ts';
import type { Size, Transform } from '../camera/transform.ts';
import type { Caption } from '../../scene/edgeCaptions.ts';

/** A label where it is to be drawn, in CSS pixels from the origin of the layout. */
export type DrawnLabel = {
  readonly label: FigureLabel;
  /** Share of the ground to mix into its colour. */
  readonly dim: number;
  /** On a plate of its own, because it stands where there is no room. */
  readonly plated: boolean;
};

/** All text of one frame. */
export type LabelPicture = {
  readonly labels: readonly DrawnLabel[];
  readonly captions: readonly (Caption & { readonly dim: number })[];
  readonly theme: Theme;
  readonly size: Size;
  readonly transform: Transform;
};

/** Width of the halo that keeps lines from striking through a name, as a share of its size. */
export const haloShare = 0.26;

/** How far below the middle of a caption its baseline lies, as a share of its size. */
export const captionBaseline = 0.36;

/** The plate under a caption, around the origin: it breaks the line that the caption stands on. */
export function captionPlate(size: number, width: number) {
  const [wide, high] = [width + size * 0.7, size * 1.2];
  return { left: -wide / 2, top: -high / 2, wide, high };
}

/** A colour `#rrggbb` with a share of another mixed in. */
export function mixed(colour: string, other: string, share: number): string {
  if (share === 0) return colour;
  const [a, b] = [Number.parseInt(colour.slice(1), 16), Number.parseInt(other.slice(1), 16)];
  const channel = (shift: number) => {
    const [from, to] = [(a >> shift) & 255, (b >> shift) & 255];
    return Math.round(from + (to - from) * share);
  };
  return `#${((channel(16) << 16) | (channel(8) << 8) | channel(0)).toString(16).padStart(6, '0')}`;
}
