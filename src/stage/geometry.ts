import type { Figure } from '../scene/figure.ts';
import type { Point } from '../scene/geometry.ts';
import { isAlike } from './alike.ts';
import { magnificationAt, type Magnification } from './camera/magnification.ts';
import type { Viewpoint } from './camera/viewpoint.ts';
import type { Thing } from './emphasis.ts';
import { enlarged, type Enlarged } from './enlarged.ts';
import { createPicker, tolerances, type Picker } from './gestures/picking.ts';

/** A figure as the screen shows it now. */
export type Geometry = {
  readonly magnification: Magnification;
  readonly large: Enlarged;
  readonly picker: Picker;
};

export type GeometryKeeper = {
  /** The geometry of a figure from where the reader looks, worked out once for each zoom. */
  readonly of: (figure: Figure) => Geometry;
  /** What is at a place on the screen, within reach of a mouse or of a finger, of `lit` edges first. */
  readonly thingAt: (
    figure: Figure,
    place: Point,
    touch: boolean,
    lit?: ReadonlySet<string> | null,
  ) => Thing | null;
};

/** Keeps the geometry of the figure on the screen as long as neither it nor the zoom changes. */
export function createGeometry(viewpoint: Viewpoint): GeometryKeeper {
  let kept: (Geometry & { readonly figure: Figure }) | undefined;

  const of = (figure: Figure): Geometry => {
    const magnification = magnificationAt(viewpoint.zoom, viewpoint.fit, figure.fontSize);
    if (kept?.figure !== figure || !isAlike(kept.magnification, magnification)) {
      const large = enlarged(figure, magnification);
      kept = { figure, magnification, large, picker: createPicker(large) };
    }
    return kept;
  };

  return {
    of,
    thingAt: (figure, place, touch, lit) => {
      const { x, y } = viewpoint.transform;
      const there = { x: place.x - x, y: place.y - y };
      const tolerance = touch ? tolerances.touch : tolerances.mouse;
      return of(figure).picker.thingAt(there, tolerance, lit);
    },
  };
}
