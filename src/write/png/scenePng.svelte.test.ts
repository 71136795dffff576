import regular from '@fontsource/inter/files/inter-latin-400-normal.woff2?url';
import semibold from '@fontsource/inter/files/inter-latin-600-normal.woff2?url';
import { beforeAll, describe, expect, test } from 'vitest';
import { defaultView } from '../../model/view.ts';
import { buildFigure } from '../../scene/figure.ts';
import { legendOf } from '../../scene/legend.ts';
import { randomNetwork } from '../../scene/sampleNetwork.ts';
import { composeScene, type SceneOptions } from '../../scene/scene.ts';
import { fontFamily, fontWeights, textWidth } from '../../scene/textWidth.ts';
import { themes } from '../../scene/theme.ts';
import { PictureError } from './pictureError.ts';
import { longestSide, sceneToPng } from './scenePng.ts';

beforeAll(async () => {
  for (const [url, weight] of [
    [regular, fontWeights.regular],
    [semibold, fontWeights.bold],
  ] as const)
    document.fonts.add(
      await new FontFace('Inter', `url(${url})`, { weight: String(weight) }).load(),
    );
});

function sceneOf(more: Partial<SceneOptions> = {}) {
  const { network, positions } = randomNetwork(20, 40, 3);
  const figure = buildFigure(network, positions, defaultView, { theme: themes.light });
  const legend = legendOf(network, figure);
  return composeScene(figure, { width: 960, height: 540, title: 'Lakes', legend, ...more });
}

const offscreen = (width: number, height: number) => new OffscreenCanvas(width, height);

async function decoded(blob: Blob) {
  const bitmap = await createImageBitmap(blob);
  const context = offscreen(bitmap.width, bitmap.height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

function colours({ data }: ImageData): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 0; at < data.length; at += 4)
    found.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
  return found;
}

describe('a PNG from a canvas', () => {
  test('has the size asked for and the colours of the stances, off the border', async () => {
    const image = await decoded(await sceneToPng(sceneOf(), offscreen, { scale: 2 }));
    expect([image.width, image.height]).toEqual([1920, 1080]);
    const found = colours(image);
    for (const colour of [themes.light.positive, themes.light.negative, themes.light.zero])
      expect(found).toContain(Number.parseInt(colour.slice(1), 16));
    const red = (x: number, y: number) => image.data[(y * image.width + x) * 4];
    const border = [
      ...Array.from({ length: image.width }, (_, x) => red(x, 0)),
      ...Array.from({ length: image.height }, (_, y) => red(image.width - 1, y)),
    ];
    expect(new Set(border).size).toBe(1);
  });

  test('is see-through on transparent ground', async () => {
    const image = await decoded(await sceneToPng(sceneOf({ ground: 'transparent' }), offscreen));
    expect(image.data[3]).toBe(0);
    expect(colours(image).size).toBeGreaterThan(50);
  });

  test.each(['solid', 'transparent'] as const)(
    'is whole where it is wider than a canvas may be, %s',
    async (ground) => {
      const scene = sceneOf({ width: longestSide, height: 1500, ground });
      const blob = await sceneToPng(scene, offscreen);
      const strip = await createImageBitmap(blob, longestSide / 4, 600, longestSide / 2, 64);
      const context = offscreen(strip.width, strip.height).getContext('2d')!;
      context.drawImage(strip, 0, 0);
      const middle = context.getImageData(0, 0, strip.width, strip.height);
      expect(colours(middle).size).toBeGreaterThan(10);
    },
    30_000,
  );

  test('can be made on a canvas of the page as well', async () => {
    const blob = await sceneToPng(sceneOf(), (width, height) =>
      Object.assign(document.createElement('canvas'), { width, height }),
    );
    expect(blob.type).toBe('image/png');
  });

  test('is refused in words where it is too large or the machine gives less', async () => {
    const scene = sceneOf({ width: longestSide + 1, height: 100 });
    await expect(sceneToPng(scene, offscreen)).rejects.toThrow(PictureError);
    await expect(sceneToPng(scene, offscreen)).rejects.toThrow('16385 × 100');
    const stingy = () => new OffscreenCanvas(10, 10);
    await expect(sceneToPng(sceneOf(), stingy)).rejects.toThrow(PictureError);
  });
});

test.each([
  ['regular', false],
  ['bold', true],
])('the browser sets %s text as wide as the table of widths says', (_, bold) => {
  const context = offscreen(10, 10).getContext('2d')!;
  const weight = bold ? fontWeights.bold : fontWeights.regular;
  context.font = `${weight} 100px ${fontFamily}`;
  context.fontKerning = 'none';
  for (const text of [
    'International Code of Conduct',
    'Émile Čapek (2011)',
    'AVATAR To Wa',
    '1,234',
  ])
    expect(Math.abs(context.measureText(text).width - textWidth(text, 100, bold))).toBeLessThan(3);
});
