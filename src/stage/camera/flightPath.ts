/** What a camera sees: the middle and the width of its view, in layout units. */
export type CameraView = { readonly x: number; readonly y: number; readonly width: number };

export type FlightPath = {
  /** Perceived length of the way; 1 is about a magnification by four. */
  readonly length: number;
  /** The view at a share of the way, 0 to 1. */
  readonly at: (share: number) => CameraView;
};

/** How much a flight zooms out to travel: the value that readers preferred. */
const curvature = Math.SQRT2;

/**
 * The way from one view to another that is perceived as smooth and shortest: it zooms out to travel
 * far and in again on arrival. J. J. van Wijk and W. A. A. Nuij (2003), "Smooth and efficient zooming
 * and panning", doi:10.1109/INFVIS.2003.1249004. Written out here because the library that has it
 * brings five kilobytes of colours along, of the hundred that an embed may take.
 */
export function flightPath(from: CameraView, to: CameraView): FlightPath {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const distance = Math.hypot(dx, dy);
  const rho2 = curvature ** 2;
  if (distance < 1e-6 * from.width) {
    const length = Math.log(to.width / from.width) / curvature;
    return {
      length: Math.abs(length),
      at: (share) => ({
        x: from.x + share * dx,
        y: from.y + share * dy,
        width: from.width * Math.exp(curvature * share * length),
      }),
    };
  }
  const b = (view: CameraView, sign: number) =>
    (to.width ** 2 - from.width ** 2 + sign * (rho2 * distance) ** 2) /
    (2 * view.width * rho2 * distance);
  const start = -Math.asinh(b(from, 1));
  const end = -Math.asinh(b(to, -1));
  const length = (end - start) / curvature;
  return {
    length,
    at: (share) => {
      const s = curvature * share * length + start;
      const travelled =
        (from.width / (rho2 * distance)) * (Math.cosh(start) * Math.tanh(s) - Math.sinh(start));
      return {
        x: from.x + travelled * dx,
        y: from.y + travelled * dy,
        width: (from.width * Math.cosh(start)) / Math.cosh(s),
      };
    },
  };
}
