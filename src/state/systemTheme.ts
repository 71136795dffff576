import { themes, type Theme } from '../scene/theme.ts';

/**
 * The theme to draw with where the system forces its colours on pages: a canvas has to put them on by
 * itself. Read from the page as it is; dashes and marks tell stances apart where colours do not.
 * @see https://www.w3.org/TR/css-color-4/#css-system-colors
 */
export function systemTheme(): Theme {
  const probe = document.createElement('span');
  probe.hidden = true;
  document.body.append(probe);
  const read = (colour: string): string => {
    probe.style.color = colour;
    return hexOf(getComputedStyle(probe).color);
  };
  const [ground, ink, grey] = [read('Canvas'), read('CanvasText'), read('GrayText')];
  const positive = read('LinkText');
  probe.remove();
  return {
    ...themes.contrast,
    ground,
    ink,
    mutedInk: ink,
    rule: ink,
    actorFill: ink,
    actorStroke: ground,
    actorInk: ground,
    contextFill: grey,
    conceptFill: ground,
    conceptStroke: ink,
    conceptInk: ink,
    tie: grey,
    positive,
    partlyPositive: positive,
    zero: grey,
    partlyNegative: ink,
    negative: ink,
  };
}

/** A computed colour, `rgb(1, 2, 3)`, as `#010203`. */
export function hexOf(colour: string): string {
  const channels = colour.match(/[\d.]+/g) ?? [];
  const hex = (channel: string) => Math.round(Number(channel)).toString(16).padStart(2, '0');
  return `#${channels.slice(0, 3).map(hex).join('')}`;
}
