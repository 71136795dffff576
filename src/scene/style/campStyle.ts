import type { Theme } from '../theme.ts';
import { contrast, luminance, mixedColour } from './colour.ts';
import type { NodeStyle } from './nodeStyle.ts';

/**
 * Fills of camps, the largest first, away from the blue and vermilion of stances. Chosen to be as far
 * apart in OKLab as can be for usual sight and, simulated after Machado, Oliveira and Fernandes
 * (2009), for each kind of colour blindness, at 3:1 on the ground. Further camps share one that is no
 * colour: numbers beside the names tell camps apart without any.
 */
const fills = {
  light: ['#188d7c', '#3f2077', '#96752a', '#892218', '#714ca6', '#1d565f'],
  dark: ['#45c1b5', '#a17adf', '#dde96b', '#028f75', '#7af5f8', '#c7a90e'],
  contrast: ['#2f166e', '#7a6813', '#55120b', '#583cb4', '#8f2e5d', '#2f0134'],
} as const;

/** How much of the ground is in the inside of a concept, which is drawn light with a rim. */
const pale = 0.84;

/** How many camps have a colour of their own. */
export const colouredCamps = fills.light.length;

/** The colour of a camp, the same for all beyond those that have their own. A ground that the system forces decides by how dark it is. */
export function campColour(camp: number, theme: Theme): string {
  const isDark = luminance(theme.ground) < 0.2;
  const palette = fills[isDark ? 'dark' : theme.name === 'contrast' ? 'contrast' : 'light'];
  return palette[camp] ?? theme.mutedInk;
}

/** A node in the colour of its camp: actors filled with it, concepts rimmed. */
export function inCamp(style: NodeStyle, camp: number, theme: Theme): NodeStyle {
  const colour = campColour(camp, theme);
  if (style.shape === 'disc') return { ...style, fill: colour, ink: inkOn(colour, theme) };
  return { ...style, fill: mixedColour(colour, theme.ground, pale), stroke: colour, ink: colour };
}

/** What can be read on a fill: the ground or the ink of the theme. */
export function inkOn(fill: string, { ground, ink }: Theme): string {
  return contrast(fill, ground) >= contrast(fill, ink) ? ground : ink;
}
