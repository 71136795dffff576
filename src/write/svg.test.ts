import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { defaultView } from '../model/view.ts';
import { buildFigure } from '../scene/figure.ts';
import { legendOf } from '../scene/legend.ts';
import { networkOf } from '../scene/sampleNetwork.ts';
import { composeScene, type SceneOptions } from '../scene/scene.ts';
import { textWidth } from '../scene/textWidth.ts';
import { themes, type ThemeName } from '../scene/theme.ts';
import { sceneToSvg } from './svg.ts';

const fontFiles = ['400Regular/Inter_400Regular', '600SemiBold/Inter_600SemiBold'].map((face) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/inter/${face}.ttf`)),
);
const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Inter' };

const lakes = networkOf(
  {
    norland: ['Norland', 'state'],
    sudland: ['Sudland', 'state'],
    league: ['Lake League', 'bloc'],
    reader: ['fisher_42', 'commenter'],
    accord: ['Accord on the Shared Use of the Lake and its Shores', 'treaty'],
    openness: ['Openness', 'norm'],
  },
  [
    { from: 'norland', to: 'accord', stance: 'supports', count: 5 },
    { from: 'sudland', to: 'accord', stance: 'opposes', count: 2 },
    { from: 'reader', to: 'accord', stance: 'questions', ascribed: 'all' },
    { from: 'sudland', to: 'norland', stance: 'ambivalent' },
    { from: 'norland', to: 'sudland', stance: 'neutral' },
    { from: 'reader', to: 'openness', stance: 'conditional' },
  ],
  [
    { member: 'norland', group: 'league' },
    { member: 'sudland', group: 'league' },
  ],
);
const places = new Map([
  ['norland', { x: 0, y: 0 }],
  ['sudland', { x: 340, y: 10 }],
  ['league', { x: 170, y: -90 }],
  ['reader', { x: 330, y: 200 }],
  ['accord', { x: 150, y: 150 }],
  ['openness', { x: 440, y: 140 }],
]);

function svgOf(more: Partial<SceneOptions> = {}, theme: ThemeName = 'light', network = lakes) {
  const figure = buildFigure(network, places, defaultView, { theme: themes[theme] });
  return sceneToSvg(
    composeScene(figure, {
      width: 960,
      height: 540,
      title: 'The Lake Accord',
      caption: 'Norland supports the accord, while Sudland and fisher_42 oppose or question it.',
      legend: legendOf(network, figure),
      source: 'Source: Shore Gazette',
      date: '2 March 2020',
      ...more,
    }),
  );
}

const pixels = (svg: string, width = 960) =>
  PNG.sync.read(new Resvg(svg, { fitTo: { mode: 'width', value: width }, font }).render().asPng());

function colourAt({ width, data }: PNG, x: number, y: number): readonly number[] {
  const at = (y * width + x) * 4;
  return [...data.subarray(at, at + 4)];
}

function has({ data }: PNG, colour: string): boolean {
  const value = Number.parseInt(colour.slice(1), 16);
  for (let at = 0; at < data.length; at += 4)
    if (((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!) === value) return true;
  return false;
}

describe('an SVG', () => {
  test.each(['light', 'dark', 'contrast'] as const)(
    'in the %s theme is, to the letter',
    async (theme) => {
      await expect(svgOf({}, theme)).toMatchFileSnapshot(`./snapshots/lakes-${theme}.svg`);
    },
  );

  test('is the same on every run', () => {
    expect(svgOf()).toBe(svgOf());
  });

  test('keeps text as text and names what it shows', () => {
    const svg = svgOf();
    for (const text of [
      'The Lake Accord',
      'supports conditionally',
      'ascribed by others',
      'Treaty',
    ])
      expect(svg).toContain(`>${text}</text>`);
    expect(svg).toContain('id="node-norland"');
    expect(svg).toContain('id="edge-norland-supports-accord"');
    expect(svg).toContain('<title>Sudland → Norland: ambivalent</title>');
    expect(svg).toContain('class="stance-opposes"');
    expect(svg).toContain('<desc id="desc">Norland supports the accord');
  });

  test('turns captions along their edges', () => {
    expect(svgOf({ edgeLabels: true })).toMatch(
      /<text [^>]*transform="rotate\(-?[\d.]+ [\d.]+ [\d.]+\)"[^>]*>supports · 5</,
    );
  });

  test('has no id twice, even where ids of entities are made valid', () => {
    const network = networkOf({ 'a b': ['A', 'state'], 'a<b': ['B', 'state'] }, []);
    const figure = buildFigure(
      network,
      new Map([
        ['a b', { x: 0, y: 0 }],
        ['a<b', { x: 90, y: 0 }],
      ]),
      defaultView,
      { theme: themes.light },
    );
    const svg = sceneToSvg(composeScene(figure, { width: 400, height: 300 }));
    const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each([
    '</script><script>alert(1)</script>',
    ']]>',
    '& &amp; &#0;',
    '"\' onload=alert(1)',
    'مدونة قواعد السلوك',
    'e\u0301\u0302\u0303\u0304'.repeat(60),
    '信息安全国际行为准则',
    '👩‍👩‍👧 🏳️‍🌈 😀',
    '=HYPERLINK("http://example.org")',
    '\u0000\u0007\u001b[31m',
    '\ud800 alone',
    'x'.repeat(300),
    '<!-- -- --><?pi?><![CDATA[',
  ])('with the name %j is well-formed and draws', (name) => {
    const entities = { norland: [name, 'state'], accord: [name, 'treaty'] } as const;
    const network = networkOf(entities, [{ from: 'norland', to: 'accord', stance: 'supports' }]);
    const svg = svgOf(
      { title: name, caption: name, source: name, filters: name },
      'light',
      network,
    );
    expect(svg).not.toMatch(/<(script|!--|\?pi|!\[)/);
    // eslint-disable-next-line no-control-regex -- what XML cannot hold
    expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]|\p{Surrogate}/u);
    const { width, height, data } = pixels(svg);
    expect([width, height]).toEqual([960, 540]);
    expect(new Set(data).size).toBeGreaterThan(20);
  });

  test('of any name is well-formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (name) => {
        const network = networkOf({ norland: [name, 'state'] }, []);
        const svg = svgOf({ title: name }, 'light', network);
        expect(() => new Resvg(svg, { font: { loadSystemFonts: false } })).not.toThrow();
      }),
      { numRuns: 15 },
    );
  });
});

describe('a PNG without a browser', () => {
  test('has the size asked for, the colours of the stances, and a clear border', () => {
    const png = pixels(svgOf(), 1920);
    expect([png.width, png.height]).toEqual([1920, 1080]);
    for (const colour of [themes.light.positive, themes.light.negative, themes.light.zero])
      expect(has(png, colour)).toBe(true);
    const border = [
      ...Array.from({ length: png.width }, (_, x) => [0, 1, png.height - 1].map((y) => [x, y])),
      ...Array.from({ length: png.height }, (_, y) => [0, 1, png.width - 1].map((x) => [x, y])),
    ].flat();
    expect(new Set(border.map(([x, y]) => colourAt(png, x!, y!).join(' '))).size).toBe(1);
  });

  test('on transparent ground is see-through where nothing is', () => {
    const png = pixels(svgOf({ ground: 'transparent' }));
    expect(colourAt(png, 0, 0)[3]).toBe(0);
    expect(colourAt(pixels(svgOf()), 0, 0)[3]).toBe(255);
  });

  test('draws text as wide as the scene says', () => {
    const text = 'International Code of Conduct for Information Security';
    const figure = buildFigure(networkOf({}, []), new Map(), defaultView, {
      theme: themes.contrast,
    });
    const scene = composeScene(figure, { width: 1920, height: 1080, source: text });
    const line = scene.shapes.find((shape) => shape.type === 'text')!;
    if (line.type !== 'text') throw new Error('no text');
    const png = pixels(sceneToSvg(scene), 1920);
    const inked: number[] = [];
    for (let x = 0; x < 1920; x++)
      for (let y = Math.floor(line.y - line.size); y < line.y + 4; y++)
        if (y !== Math.round(line.y - line.size) && colourAt(png, x, y)[0]! < 128) inked.push(x);
    const width = Math.max(...inked) - line.x;
    expect(Math.abs(width - textWidth(text, line.size))).toBeLessThan(2);
  });
});
