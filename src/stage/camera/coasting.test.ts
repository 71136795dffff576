import { describe, expect, it } from 'vitest';
import { createCoasting, slide } from './coasting.ts';

describe('coasting', () => {
  const paced = (times: readonly number[]) => {
    const coasting = createCoasting();
    for (const time of times) coasting.pace(time, true);
    return coasting;
  };

  it('is not due while frames keep up', () => {
    expect(paced([0, 16, 33, 50, 66, 83]).isDue()).toBe(false);
  });

  it('is due after two slow frames in a row, and stays so until the hand rests', () => {
    const coasting = paced([0, 100, 200]);
    expect(coasting.isDue()).toBe(true);
    coasting.pace(205, true);
    expect(coasting.isDue()).toBe(true);
    coasting.pace(300, false);
    expect(coasting.isDue()).toBe(false);
  });

  it('forgives a single slow frame and the pause between two motions', () => {
    expect(paced([0, 100, 110, 210]).isDue()).toBe(false);
    const coasting = paced([0, 16]);
    coasting.pace(20, false);
    coasting.pace(5000, true);
    expect(coasting.isDue()).toBe(false);
  });

  it('takes less patience the second time', () => {
    const coasting = paced([0, 100, 200]);
    coasting.pace(300, false);
    coasting.pace(400, true);
    coasting.pace(500, true);
    expect(coasting.isDue()).toBe(true);
  });
});

describe('a slide', () => {
  const size = { width: 1000, height: 800 };
  it('brings every point of the drawn picture to where it belongs', () => {
    const [drawn, wanted] = [
      { k: 2, x: 10, y: 20 },
      { k: 3, x: -200, y: -100 },
    ];
    const css = slide(drawn, wanted, size);
    const [x = NaN, y = NaN, scale = NaN] = (css ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];
    const layout = { x: 37, y: 91 };
    const before = { x: drawn.k * layout.x + drawn.x, y: drawn.k * layout.y + drawn.y };
    expect(x + scale * before.x).toBeCloseTo(wanted.k * layout.x + wanted.x);
    expect(y + scale * before.y).toBeCloseTo(wanted.k * layout.y + wanted.y);
  });

  it('is refused where it would leave most of the window empty or show only blur', () => {
    expect(slide({ k: 1, x: 0, y: 0 }, { k: 1, x: 700, y: 0 }, size)).toBeNull();
    expect(slide({ k: 1, x: 0, y: 0 }, { k: 0.5, x: 250, y: 200 }, size)).toBeNull();
    expect(slide({ k: 1, x: 0, y: 0 }, { k: 4, x: -1500, y: -1200 }, size)).toBeNull();
  });
});
