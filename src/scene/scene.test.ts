import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultView } from '../model/view.ts';
import { pointAt } from './edgePath.ts';
import { buildFigure } from './figure.ts';
import type { Point } from './geometry.ts';
import { legendOf } from './legend.ts';
import { networkOf, randomNetwork } from './sampleNetwork.ts';
import { composeScene, type Scene, type SceneOptions } from './scene.ts';
import type { Shape, TextShape } from './shape.ts';
import { textWidth } from './textWidth.ts';
import { themes } from './theme.ts';

const options = { theme: themes.light };

function figureOf(nodes: number, edges: number, seed = 2) {
  const { network, positions } = randomNetwork(nodes, edges, seed);
  const figure = buildFigure(network, positions, defaultView, options);
  return { figure, legend: legendOf(network, figure) };
}

const { figure, legend } = figureOf(24, 40);
const words = {
  title: 'Who stands where',
  caption: '12 actors support the accord, 5 oppose it.',
  legend,
  source: 'Source: the Gazette, 2 March 2020',
  date: 'As of 4 March 2020',
  filters: 'Filtered: own words only',
};

const texts = (scene: Scene) =>
  scene.shapes.filter((shape): shape is TextShape => shape.type === 'text');

/** How far a shape reaches, in paper units: left, top, right, bottom. */
function extent(shape: Shape): readonly [number, number, number, number] {
  if (shape.type === 'text') {
    const width = textWidth(shape.text, shape.size, shape.bold);
    const left = { start: 0, middle: 0.5, end: 1 }[shape.anchor] * -width + shape.x;
    return [left, shape.y - 0.75 * shape.size, left + width, shape.y + 0.25 * shape.size];
  }
  const places = placesOf(shape.d);
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Corners of a path, and points along its quadratic curves; radii and flags of arcs are no places. */
function placesOf(d: string): readonly Point[] {
  const places: Point[] = [];
  for (const [, command, rest = ''] of d.matchAll(/([MLQCA])([^MLQCAZ]*)/g)) {
    const numbers = rest.trim().split(/ +/).map(Number);
    const pairs = command === 'A' ? numbers.slice(5) : numbers;
    const points = pairs.flatMap((x, index) => (index % 2 ? [] : [{ x, y: pairs[index + 1]! }]));
    const [control, end] = points;
    const start = places.at(-1);
    if (command === 'Q' && start && control && end)
      for (const t of [0.25, 0.5, 0.75, 1]) places.push(pointAt(start, control, end, t));
    else places.push(...points);
  }
  return places;
}

const sizes: fc.Arbitrary<readonly [number, number]> = fc.oneof(
  fc.constantFrom([1920, 1080], [3840, 2160], [3508, 2480], [2480, 3508], [1200, 630]),
  fc.tuple(fc.integer({ min: 500, max: 8192 }), fc.integer({ min: 500, max: 8192 })),
);

describe('a scene', () => {
  test('keeps everything off the border, whatever the paper', () => {
    fc.assert(
      fc.property(sizes, ([width, height]) => {
        const { shapes } = composeScene(figure, { ...words, width, height });
        const margin = Math.min(width, height) * 0.015;
        const outside = shapes.filter((shape) => {
          const [left, top, right, bottom] = extent(shape);
          const inside = left >= margin && top >= margin;
          return (
            shape.role !== 'ground' &&
            !(inside && right <= width - margin && bottom <= height - margin)
          );
        });
        expect(outside).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  test('never lays the picture under its frame', () => {
    fc.assert(
      fc.property(sizes, ([width, height]) => {
        const { shapes, pictureBox } = composeScene(figure, { ...words, width, height });
        const slack = 0.02;
        const astray = shapes.filter((shape) => {
          const [left, top, right, bottom] = extent(shape);
          if (['node', 'edge', 'label', 'membership'].includes(shape.role)) {
            const across = left >= pictureBox.left - slack && right <= pictureBox.right + slack;
            return !(
              across &&
              top >= pictureBox.top - slack &&
              bottom <= pictureBox.bottom + slack
            );
          }
          const beside = right <= pictureBox.left || left >= pictureBox.right;
          const off = beside || bottom <= pictureBox.top || top >= pictureBox.bottom;
          return shape.role !== 'ground' && !off;
        });
        expect(astray).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  test('tells words beside the picture, all of them where there is room, never over it', () => {
    const told = ['Five lakes are low.', '• The dams are old.', 'word '.repeat(60).trim()];
    fc.assert(
      fc.property(sizes, ([width, height]) => {
        const scene = composeScene(figure, { ...words, words: told, width, height });
        const lines = texts(scene).filter((shape) => shape.class === 'words');
        expect(lines.length).toBeGreaterThan(0);
        for (const line of lines) {
          const [left, top, right, bottom] = extent(line);
          expect(left).toBeGreaterThan(0);
          expect(right).toBeLessThan(scene.pictureBox.left);
          expect(top).toBeGreaterThanOrEqual(0);
          expect(bottom).toBeLessThan(height);
        }
      }),
      { numRuns: 10 },
    );
    const slide = composeScene(figure, { ...words, words: told, width: 1280, height: 720 });
    const said = texts(slide).filter((shape) => shape.class === 'words');
    expect(said.map(({ text }) => text).join(' ')).toBe(told.join(' '));
    const novel = composeScene(figure, {
      words: Array(99).fill(told[2]),
      width: 1280,
      height: 720,
    });
    expect(texts(novel).findLast((shape) => shape.class === 'words')?.text).toMatch(/…$/);
  });

  test('says all that was asked for, and explains every sign in the picture', () => {
    const said = texts(composeScene(figure, { ...words, width: 1920, height: 1080 })).map(
      ({ text }) => text,
    );
    for (const text of [words.title, words.caption, words.source, words.date, words.filters])
      expect(said).toContain(text);
    for (const { label } of [...legend.stances, ...legend.kinds]) expect(said).toContain(label);
    expect(legend.stances).toHaveLength(6);
  });

  test('names the nodes that the figure names, on any paper', () => {
    const named = figure.labels.filter(({ placed }) => placed).flatMap(({ lines }) => lines);
    for (const [width, height] of [
      [1920, 1080],
      [600, 2000],
    ] as const) {
      const scene = composeScene(figure, { ...words, width, height });
      const labels = texts(scene).filter(({ role }) => role === 'label');
      expect(labels.map(({ text }) => text)).toEqual(named);
    }
  });

  test('sets labels no smaller than asked, the bold ones always', () => {
    const bold = figure.labels.filter((label) => label.bold).map(({ lines }) => lines.join(' '));
    const scene = composeScene(figure, { ...words, width: 700, height: 500, leastText: 12 });
    const labels = texts(scene).filter(({ role }) => role === 'label');
    for (const { size } of labels) expect(size).toBeGreaterThanOrEqual(12 - 1e-9);
    const said = labels.map(({ text }) => text).join(' ');
    expect(bold.length).toBeGreaterThan(0);
    for (const name of bold) for (const word of name.split(' ')) expect(said).toContain(word);
  });

  test('scales as a whole: twice the paper, twice of everything', () => {
    const one = composeScene(figure, { ...words, width: 1920, height: 1080 });
    const two = composeScene(figure, { ...words, width: 3840, height: 2160 });
    expect(two.shapes).toHaveLength(one.shapes.length);
    expect(two.placement.scale).toBeCloseTo(2 * one.placement.scale, 6);
    expect(two.smallestText).toBeCloseTo(2 * one.smallestText, 6);
  });

  test('on transparent ground has no ground and no halos', () => {
    const scene = composeScene(figure, {
      ...words,
      width: 800,
      height: 600,
      ground: 'transparent',
    });
    expect(scene.ground).toBeUndefined();
    expect(scene.shapes.some(({ role }) => role === 'ground')).toBe(false);
    expect(texts(scene).every(({ halo }) => halo === undefined)).toBe(true);
  });

  test('has marks on its edges unless they are too many or not wanted', () => {
    const marked = (more: Partial<SceneOptions>, from = figure) =>
      composeScene(from, { width: 1920, height: 1080, ...more }).shapes.some(
        (shape) => shape.class === 'mark',
      );
    expect(marked({})).toBe(true);
    expect(marked({ marks: false })).toBe(false);
    expect(marked({}, figureOf(120, 300).figure)).toBe(false);
  });

  test('says stances on its edges where asked, each in place of its mark', () => {
    const paper = { width: 1920, height: 1080 };
    const [plain, captioned] = [false, true].map((edgeLabels) =>
      composeScene(figure, { ...paper, edgeLabels }),
    );
    const captions = texts(captioned!).filter(({ role }) => role === 'edge-label');
    const known = new Set(figure.edges.map(({ label }) => label));
    expect(captions.length).toBeGreaterThan(5);
    for (const { text, turn } of captions) {
      expect(known).toContain(text);
      expect(Math.abs(turn!)).toBeLessThanOrEqual(Math.PI / 2);
    }
    const marks = ({ shapes }: Scene) => shapes.filter((shape) => shape.class === 'mark').length;
    expect(marks(captioned!)).toBeLessThan(marks(plain!));
    expect(texts(plain!).some(({ role }) => role === 'edge-label')).toBe(false);
  });

  test('of an empty picture has its words and no more; of one node does not blow it up', () => {
    const network = networkOf({}, []);
    const empty = buildFigure(network, new Map(), defaultView, options);
    const scene = composeScene(empty, {
      ...words,
      legend: legendOf(network, empty),
      width: 1920,
      height: 1080,
    });
    expect(texts(scene).map(({ text }) => text)).toContain(words.title);
    const alone = networkOf({ a: ['Norland', 'state'] }, []);
    const single = buildFigure(alone, new Map([['a', { x: 0, y: 0 }]]), defaultView, options);
    const { placement } = composeScene(single, { width: 1920, height: 1080 });
    expect(placement.scale).toBeLessThanOrEqual(2);
    expect(placement.scale).toBeGreaterThan(1);
  });

  test('describes itself by the words given, else by its caption', () => {
    const paper = { width: 800, height: 600 };
    expect(composeScene(figure, { ...paper, caption: 'c', description: 'd' }).description).toBe(
      'd',
    );
    expect(composeScene(figure, { ...paper, caption: 'c' }).description).toBe('c');
    expect(composeScene(figure, paper).description).not.toBe('');
  });

  test.each([
    [0, 100],
    [100, -1],
    [10.5, 100],
    [NaN, 100],
  ])('refuses paper of %d x %d by name and value', (width, height) => {
    expect(() => composeScene(figure, { width, height })).toThrow(/(width|height) of the paper is/);
  });
});

test('wider lines leave nodes, names and the key as they are', () => {
  const paper = { ...words, width: 1280, height: 720 };
  const [usual, wide] = [1, 2.5].map((strokes) => composeScene(figure, { ...paper, strokes }));
  const others = ({ shapes }: Scene) =>
    shapes.filter(({ role }) => role !== 'edge' && role !== 'membership');
  expect(others(wide!)).toEqual(others(usual!));
  const widths = ({ shapes }: Scene) =>
    shapes.flatMap((shape) =>
      shape.type === 'path' && shape.role === 'edge' && shape.class?.startsWith('stance-')
        ? (shape.strokeWidth ?? [])
        : [],
    );
  expect(widths(usual!).length).toBeGreaterThan(0);
  for (const [index, width] of widths(wide!).entries())
    expect(width).toBeCloseTo(2.5 * widths(usual!)[index]!, 8);
});
