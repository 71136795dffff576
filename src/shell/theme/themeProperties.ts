import { themes, type ThemeName } from '../../scene/theme.ts';

/** The colours of the picture as custom properties, so that the workbench around it can share them. */
export function themeProperties(name: ThemeName): Readonly<Record<`--${string}`, string>> {
  const theme = themes[name];
  return {
    '--ground': theme.ground,
    '--ink': theme.ink,
    '--ink-2': theme.mutedInk,
    '--line': theme.rule,
    '--positive': theme.positive,
    '--partly-positive': theme.partlyPositive,
    '--zero': theme.zero,
    '--partly-negative': theme.partlyNegative,
    '--negative': theme.negative,
  };
}

/** Gives an element, and all inside, the colours of a theme. */
export function paint(element: HTMLElement, name: ThemeName): void {
  element.dataset['theme'] = name;
  element.style.colorScheme = name === 'dark' ? 'dark' : 'light';
  for (const [property, value] of Object.entries(themeProperties(name)))
    element.style.setProperty(property, value);
}
