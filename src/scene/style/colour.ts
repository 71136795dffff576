/** A colour `#rrggbb` with a share, 0 to 1, of another mixed in. */
export function mixedColour(colour: string, other: string, share: number): string {
  const [from, to] = [channelsOf(colour), channelsOf(other)];
  const mixed = from.map((channel, at) => Math.round(channel + (to[at]! - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** The colour at a place, 0 to 1, of a scale given by equally spaced stops. */
export function colourAlong(stops: readonly string[], place: number): string {
  const last = stops.length - 1;
  const at = Math.max(0, Math.min(last, place * last));
  const step = Math.min(last - 1, Math.floor(at));
  return mixedColour(stops[step]!, stops[step + 1]!, at - step);
}

/** Contrast of two colours, 1 to 21. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

/** Relative luminance of a colour `#rrggbb` or `rgb(r, g, b)`, 0 to 1. */
export function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function channelsOf(colour: string): readonly number[] {
  if (!colour.startsWith('#')) return (colour.match(/\d+/g) ?? []).map(Number);
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
