/** CSS pixels to a layout unit, for each thing that a picture is made of. */
export type Magnification = {
  /** Places of nodes and bends of edges. */
  readonly place: number;
  /** Radii of nodes and their pictograms. */
  readonly node: number;
  /** Widths of strokes, dashes and arrowheads. */
  readonly stroke: number;
  /** Sizes of labels. */
  readonly text: number;
};

/** Heights of labels in CSS pixels: the least that is chosen, and one that reads with ease. */
const legible = 9;
const comfortable = 12;
/** Down to this height a picture keeps the labels it has on paper, all of them, before it gets fewer. */
const asOnPaper = 7.25;

/**
 * How large things are drawn at a zoom, for a fitted picture of `fit` pixels a layout unit. At zoom 1
 * and below, the picture is uniformly scaled, as on paper. Closer by, distances grow faster than
 * nodes, nodes faster than strokes, and labels keep their size, so that crowds come apart. A picture
 * too small for its labels is labelled anew, with fewer of a legible size.
 */
export function magnificationAt(zoom: number, fit: number, fontSize: number): Magnification {
  const place = fit * zoom;
  const least = legible / fontSize;
  const text = place * fontSize < asOnPaper ? least : place;
  if (zoom <= 1) return { place, node: place, stroke: place, text };
  const ease = Math.max(fit, Math.min(place, comfortable / fontSize));
  return {
    place,
    node: fit * Math.sqrt(zoom),
    stroke: fit * zoom ** 0.3,
    text: Math.max(ease, least),
  };
}
