import { themes, type Theme, type ThemeName } from '../../scene/theme.ts';

const colours = Object.keys(themes.light).filter((key) => key !== 'name') as Exclude<
  keyof Theme,
  'name'
>[];

/** Name of the custom property that holds a colour of the picture: `--muted-ink` of `mutedInk`. */
function propertyOf(colour: string): string {
  return `--${colour.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** A theme to draw with on the page itself: its colours follow the one an element is painted with. */
export const pageTheme = {
  ...themes.light,
  ...Object.fromEntries(colours.map((colour) => [colour, `var(${propertyOf(colour)})`])),
};

/** Gives an element, and all inside, the colours of a theme. */
export function paint(element: HTMLElement, theme: Theme | ThemeName): void {
  const painted = typeof theme === 'string' ? themes[theme] : theme;
  element.dataset['theme'] = painted.name;
  element.style.colorScheme = painted.name === 'dark' ? 'dark' : 'light';
  for (const colour of colours) element.style.setProperty(propertyOf(colour), painted[colour]);
}
