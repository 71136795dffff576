import type { Theme } from '../scene/theme.ts';
import type { Emphasis } from './emphasis.ts';

/** A ring around a node: where it starts and ends outside the rim, in CSS pixels. */
export type Ring = { readonly from: number; readonly to: number; readonly colour: string };

/** Where the rings of a node lie: of the keyboard's place outside, of the selection inside. */
export const ringPlaces = {
  hovered: { from: 2, to: 3.5 },
  selected: { from: 2, to: 4.5 },
  focused: { from: 5.5, to: 7.5 },
} as const;

/** Ground that is kept free outside the outermost ring, in CSS pixels. */
export const ringMargin = 1;

/** The rings of a node, the outermost first. */
export function ringsAround(id: string, emphasis: Emphasis, theme: Theme): readonly Ring[] {
  const { hovered, selected, focused } = emphasis;
  const rings: Ring[] = [];
  if (id === focused) rings.push({ ...ringPlaces.focused, colour: theme.ink });
  if (id === selected) rings.push({ ...ringPlaces.selected, colour: theme.ink });
  else if (id === hovered) rings.push({ ...ringPlaces.hovered, colour: theme.mutedInk });
  return rings;
}
