import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cameraOf,
  fittingTransform,
  isSameCamera,
  keptInSight,
  toLayout,
  toScreen,
  transformOf,
  zoomedAbout,
  zoomRange,
} from './transform.ts';

const coordinate = fc.double({ min: -2000, max: 2000, noNaN: true });
const extent = fc.double({ min: 1, max: 3000, noNaN: true });
const boxes = fc
  .record({ left: coordinate, top: coordinate, width: extent, height: extent })
  .map(({ left, top, width, height }) => ({
    left,
    top,
    right: left + width,
    bottom: top + height,
  }));
const sizes = fc.record({
  width: fc.integer({ min: 100, max: 4000 }),
  height: fc.integer({ min: 100, max: 4000 }),
});
const places = fc.record({ x: coordinate, y: coordinate });

describe('a fitting transform', () => {
  it('shows the whole box inside the margins and touches two of them', () => {
    fc.assert(
      fc.property(boxes, sizes, (box, size) => {
        const fit = fittingTransform(box, size, 20);
        const topLeft = toScreen(fit, { x: box.left, y: box.top });
        const bottomRight = toScreen(fit, { x: box.right, y: box.bottom });
        const spare = [
          topLeft.x - 20,
          topLeft.y - 20,
          size.width - 20 - bottomRight.x,
          size.height - 20 - bottomRight.y,
        ];
        for (const room of spare) expect(room).toBeGreaterThan(-1e-6);
        const most = Math.max(1, Math.min(size.width / 480, size.height / 360));
        expect(fit.k).toBeLessThanOrEqual(most);
        if (fit.k < most) expect(Math.min(...spare)).toBeLessThan(1e-6);
        expect(topLeft.x - 20).toBeCloseTo(size.width - 20 - bottomRight.x, 5);
      }),
    );
  });

  it('keeps free what is covered, and stands in the middle of the rest', () => {
    fc.assert(
      fc.property(boxes, sizes, (box, size) => {
        const fit = fittingTransform(box, size, 5, { top: 40, bottom: 20 });
        const top = toScreen(fit, { x: box.left, y: box.top }).y;
        const bottom = toScreen(fit, { x: box.right, y: box.bottom }).y;
        expect(top).toBeGreaterThan(45 - 1e-6);
        expect(bottom).toBeLessThan(size.height - 25 + 1e-6);
        expect(top - 40).toBeCloseTo(size.height - 20 - bottom, 5);
      }),
    );
  });

  it('copes with a box that is one point', () => {
    const fit = fittingTransform(
      { left: 5, top: 5, right: 5, bottom: 5 },
      { width: 200, height: 100 },
      10,
    );
    expect(toScreen(fit, { x: 5, y: 5 })).toEqual({ x: 100, y: 50 });
    expect(fit.k).toBe(1);
  });

  it('draws a picture of few nodes no larger than one of 480 by 360 units, in a window of any size', () => {
    const box = { left: 0, top: 0, right: 60, bottom: 30 };
    expect(fittingTransform(box, { width: 960, height: 1200 }, 20).k).toBe(2);
    expect(fittingTransform(box, { width: 1920, height: 720 }, 20).k).toBe(2);
    expect(fittingTransform(box, { width: 390, height: 800 }, 20).k).toBe(1);
    expect(fittingTransform(box, { width: 100, height: 100 }, 20).k).toBe(1);
    expect(fittingTransform(box, { width: 100, height: 60 }, 20).k).toBeCloseTo(20 / 30, 8);
  });
});

describe('a camera', () => {
  it('comes back as it was set, whatever the window', () => {
    fc.assert(
      fc.property(
        boxes,
        sizes,
        places,
        fc.double({ min: 0.4, max: 40, noNaN: true }),
        (box, size, { x, y }, zoom) => {
          const fit = fittingTransform(box, size, 20);
          const camera = cameraOf(transformOf({ x, y, zoom }, fit, size), fit, size);
          expect(camera.x).toBeCloseTo(x, 5);
          expect(camera.y).toBeCloseTo(y, 5);
          expect(camera.zoom).toBeCloseTo(zoom, 8);
        },
      ),
    );
  });

  it('is the same as another that differs by rounding only', () => {
    const camera = { x: 100, y: 200, zoom: 3 };
    expect(isSameCamera(camera, { x: 100 + 1e-9, y: 200, zoom: 3 + 1e-9 })).toBe(true);
    expect(isSameCamera(camera, { x: 100.1, y: 200, zoom: 3 })).toBe(false);
    expect(isSameCamera(camera, { x: 100, y: 200, zoom: 3.01 })).toBe(false);
    expect(isSameCamera(camera, null)).toBe(false);
    expect(isSameCamera(null, null)).toBe(true);
  });

  it('follows the picture where it is null', () => {
    const fit = { k: 2, x: 3, y: 4 };
    expect(transformOf(null, fit, { width: 10, height: 10 })).toBe(fit);
  });
});

describe('zooming about a place', () => {
  it('leaves the layout under the place where it is', () => {
    fc.assert(
      fc.property(places, fc.double({ min: 0.1, max: 10, noNaN: true }), (place, factor) => {
        const fit = { k: 1.3, x: 10, y: -20 };
        const before = toLayout(fit, place);
        const after = toLayout(zoomedAbout(fit, factor, place, fit), place);
        expect(after.x).toBeCloseTo(before.x, 6);
        expect(after.y).toBeCloseTo(before.y, 6);
      }),
    );
  });

  it('stays within its range of the fitted picture', () => {
    const fit = { k: 2, x: 0, y: 0 };
    expect(zoomedAbout(fit, 1e6, { x: 0, y: 0 }, fit).k).toBe(2 * zoomRange[1]);
    expect(zoomedAbout(fit, 1e-6, { x: 0, y: 0 }, fit).k).toBe(2 * zoomRange[0]);
  });
});

describe('keeping the picture in sight', () => {
  it('leaves a fitted picture alone', () => {
    fc.assert(
      fc.property(boxes, sizes, (box, size) => {
        const fit = fittingTransform(box, size, 20);
        expect(keptInSight(fit, box, size)).toEqual(fit);
      }),
    );
  });

  it('brings back a picture that was pushed out, so that some of it overlaps the window', () => {
    fc.assert(
      fc.property(boxes, sizes, places, (box, size, { x, y }) => {
        const { k } = fittingTransform(box, size, 20);
        const kept = keptInSight({ k, x: x * 100, y: y * 100 }, box, size);
        expect(kept.x + k * box.right).toBeGreaterThan(0);
        expect(kept.x + k * box.left).toBeLessThan(size.width);
        expect(kept.y + k * box.bottom).toBeGreaterThan(0);
        expect(kept.y + k * box.top).toBeLessThan(size.height);
      }),
    );
  });
});
