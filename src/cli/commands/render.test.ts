import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleJson } from '../../model/exampleProject.ts';
import { defaultView, type View } from '../../model/view.ts';
import { encodeView } from '../../model/viewFragment.ts';
import { themes } from '../../scene/theme.ts';
import { called, stancegraph } from '../commandLine.ts';

const patience = 60_000;

let folder = '';
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stancegraph-'));
  await writeFile(at('lake.stance.json'), JSON.stringify(exampleJson()));
});

afterAll(() => rm(folder, { recursive: true }));

/** Renders the example: the exit code and what was said on stderr. */
const render = (...args: string[]) => called(folder, 'render', 'lake.stance.json', ...args);

async function svg(...args: string[]): Promise<string> {
  const { code, error } = await render('-o', 'out.svg', ...args);
  expect({ code, error }).toEqual({ code: 0, error: '' });
  return readFile(at('out.svg'), 'utf8');
}

const withView = (part: Partial<View>) => encodeView({ ...defaultView, ...part });

describe('render', { timeout: patience }, () => {
  test('draws an SVG of the size asked for, with title, sentence, legend and source', async () => {
    const picture = await svg('--size', '1000x700', '--title', 'A <b>bold</b> title');
    expect(picture).toMatch(/<svg [^>]*width="1000" height="700"/);
    for (const text of ['A &lt;b&gt;bold', 'Lake Accord', 'Norland', 'supports', 'Shore Gazette'])
      expect(picture).toContain(text);
    expect(picture).not.toContain('<b>');
  });

  test('shows what analyses say by fill, size and areas, and arranges by camp', async () => {
    const plain = await svg();
    const picture = await svg('--colour-by', 'camps', '--size-by=centrality:net', '--hulls');
    for (const text of ['Colour: Camps', 'Camp 1', 'Size: ']) expect(picture).toContain(text);
    expect(picture).toMatch(/<g class="hull">\n<path class="camp-1"[^>]*fill-opacity=/);
    expect(plain).not.toContain('hull');
    for (const layout of ['camps', 'line']) expect(await svg('--layout', layout)).not.toBe(plain);
    expect(
      await svg('--view', withView({ appearance: { ...defaultView.appearance, hulls: true } })),
    ).toContain('hull');
  });

  test('refuses an analysis or a measure that is none', async () => {
    for (const args of [
      ['--colour-by', 'mood'],
      ['--size-by', 'camps'],
      ['--layout', 'circle'],
    ]) {
      const { code, error } = await render('-o', 'out.svg', ...args);
      expect(code).toBe(2);
      expect(error).toContain(args[1]);
    }
  });

  test('draws a PNG of that size on the ground of the theme, nothing touching its border', async () => {
    const args = ['render', 'lake.stance.json', '-o', 'out.png', '--size=640x480', '--theme=dark'];
    const { code, out, error } = await stancegraph(folder, ...args);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toMatch(/^out\.png: [\d.]+ kB\n$/);
    const { width, height, data } = PNG.sync.read(await readFile(at('out.png')));
    expect([width, height]).toEqual([640, 480]);
    const ground = Number.parseInt(themes.dark.ground.slice(1), 16);
    const colours = new Set<number>();
    for (let pixel = 0; pixel < width * height; pixel++) {
      const colour = data.readUIntBE(4 * pixel, 3);
      const [x, y] = [pixel % width, Math.floor(pixel / width)];
      const onBorder = x === 0 || y === 0 || x === width - 1 || y === height - 1;
      if (onBorder) expect(colour).toBe(ground);
      colours.add(colour);
    }
    for (const stance of [themes.dark.positive, themes.dark.negative])
      expect(colours).toContain(Number.parseInt(stance.slice(1), 16));
  });

  test('says what it wrote as JSON where that is asked for', async () => {
    for (const format of ['svg', 'png', 'pptx']) {
      const file = `said.${format}`;
      const { code, out } = await render('-o', file, '--size', '400x300', '--json');
      expect(code).toBe(0);
      const bytes = (await readFile(at(file))).length;
      const size = format === 'pptx' ? {} : { width: 400, height: 300 };
      expect(JSON.parse(out)).toEqual({ file, bytes, format, ...size });
    }
  });

  test('tells both limits of a size, and keeps to both', async () => {
    const { out } = await render('--help');
    expect(out).toContain('16384 a side and 150 million pixels in all');
    for (const size of ['16384x16384', '16385x100', '63x100']) {
      const { code, error } = await render('-o', 'out.svg', '--size', size);
      expect(code).toBe(2);
      expect(error).toContain('from 64 to 16384, 150 million in all');
    }
    expect(await render('-o', 'out.svg', '--size', '16384x9155')).toMatchObject({ code: 0 });
  });

  test('gives the same bytes again', async () => {
    expect(await svg()).toBe(await svg());
    await render('-o', 'one.png', '--size', '300x300');
    await render('-o', 'two.png', '--size', '300x300');
    expect(await readFile(at('one.png'))).toEqual(await readFile(at('two.png')));
  });

  test.each(['png', 'svg'])(
    'a %s that carries its project is that very picture again',
    async (type) => {
      const json = exampleJson();
      json.actors[0]!.name = '</metadata>]]>&amp;<b>=漢字 Кириллица عربي 👩‍🔬';
      await writeFile(at('odd.stance.json'), JSON.stringify(json));
      const fragment = withView({ rollUp: 'state' });
      const args = ['-o', `odd.${type}`, '--with-project', '--size', '600x400', '--view', fragment];
      const { code } = await called(folder, 'render', 'odd.stance.json', ...args);
      expect(code).toBe(0);
      const again = await called(
        folder,
        'render',
        `odd.${type}`,
        '-o',
        `again.${type}`,
        ...args.slice(2, 5),
      );
      expect(again).toMatchObject({ code: 0 });
      expect(await readFile(at(`again.${type}`))).toEqual(await readFile(at(`odd.${type}`)));
      const plain = await called(folder, 'export', 'odd.stance.json');
      expect(await called(folder, 'export', `odd.${type}`)).toEqual(plain);
    },
  );

  test('a picture without its project says whose view it is', async () => {
    await render('-o', 'alone.png', '--size', '200x200');
    const { code, error } = await called(folder, 'validate', 'alone.png');
    expect(code).toBe(1);
    expect(error).toContain('carries only a view of “The Lake Accord”');
  });

  test('a PNG without a density of its own is meant for a slide or a screen', async () => {
    for (const [size, perMetre] of [
      ['1920x1080', 5669],
      ['400x300', 3780],
    ] as const) {
      await render('-o', 'usual.png', '--size', size);
      const bytes = await readFile(at('usual.png'));
      expect(bytes.readUInt32BE(bytes.indexOf('pHYs') + 4)).toBe(perMetre);
    }
  });

  test('a transparent PNG has a density, and colours that are not weakened', async () => {
    await render('-o', 'clear.png', '--transparent', '--dpi', '300', '--size', '400x300');
    const bytes = await readFile(at('clear.png'));
    expect(bytes.includes('pHYs')).toBe(true);
    const { data } = PNG.sync.read(bytes);
    expect(data[3]).toBe(0);
    expect(data.some((alpha, i) => i % 4 === 3 && alpha === 255)).toBe(true);
  });

  test('makes a deck of a story, a slide a step, and says where there is none', async () => {
    expect((await render('-o', 'none.pptx', '--story')).error).toContain('tells no story');
    const text = 'The **lakes** are low.';
    const steps = ['One', 'Two'].map((title, i) => ({ id: `s${i}`, title, text, fragment: '' }));
    const json = { ...exampleJson(), story: { steps } };
    await writeFile(at('told.stance.json'), JSON.stringify(json));
    const { code } = await called(
      folder,
      'render',
      'told.stance.json',
      '-o',
      'told.pptx',
      '--story',
    );
    expect(code).toBe(0);
    const parts = Object.entries(unzipSync(await readFile(at('told.pptx'))));
    const slides = parts.filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    const notes = parts.filter(([name]) => /^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(name));
    expect(slides).toHaveLength(2);
    for (const [, bytes] of [...slides, ...notes])
      expect(strFromU8(bytes).replace(/<[^>]*>/g, ' ')).toMatch(/The lakes\s+are low\./);
  });

  test('draws the view of an address, with or without #', async () => {
    const filters = { ...defaultView.filters, hiddenStances: ['supports'] };
    const fragment = withView({ rollUp: 'state', filters });
    const picture = await svg('--view', `#${fragment}`);
    expect(await svg('--view', fragment)).toBe(picture);
    expect(picture).not.toContain('Émile Čapek');
    expect(await svg()).toContain('Émile Čapek');
  });

  test('leaves the legend and the title out where asked to', async () => {
    const withAll = await svg();
    const without = await svg('--no-legend', '--title', '');
    expect(withAll).toContain('class="legend"');
    expect(without).not.toContain('class="legend"');
    expect(without).not.toContain('>The Lake Accord<');
  });

  test('keeps the places of entities that stay when others are filtered out', async () => {
    const filters = { ...defaultView.filters, hiddenDocuments: ['report'] };
    const whole = await svg('--no-legend');
    const part = await svg('--no-legend', '--view', withView({ filters }));
    expect(part).not.toContain('node-minister');
    // Paper may be scaled and moved, so triangles are compared, not places.
    const shape = (picture: string) => {
      const [a, b, c] = ['norland', 'sudland', 'reader'].map((id) => centreOf(picture, id));
      const side = (from = [0, 0], to = [0, 0]) => Math.hypot(from[0]! - to[0]!, from[1]! - to[1]!);
      return [side(a, b) / side(b, c), side(a, c) / side(b, c)];
    };
    const [before, after] = [shape(whole), shape(part)];
    expect(after[0]).toBeCloseTo(before[0]!, 2);
    expect(after[1]).toBeCloseTo(before[1]!, 2);
  });

  test.each([
    [[], '--output'],
    [['-o', 'out.pdf'], '.svg, .png, .pptx or .html'],
    [['-o', 'out.svg', '--size', '800'], '800 is no size'],
    [['-o', 'out.svg', '--size', '0x100'], '0x100 is no size'],
    [['-o', 'out.svg', '--size', '20000x100'], '16384'],
    [['-o', 'out.png', '--story'], '.pptx or .html'],
    [['-o', 'out.svg', '--size', '16000x16000'], '16000x16000 is no size'],
    [['-o', 'out.png', '--dpi', 'fine'], 'fine is no density'],
    [['-o', 'out.svg', '--theme', 'sepia'], 'light, dark, contrast'],
    [['-o', 'out.svg', '--view', 'v1.nonsense'], 'The view cannot be used'],
    [['-o', 'out.svg', '--view', 'v9.abc'], 'version'],
  ])('refuses %j in a sentence and writes nothing', async (args, sentence) => {
    const before = await readdir(folder);
    const { code, error } = await render(...args);
    expect(code).toBe(2);
    expect(error).toContain(sentence);
    expect(await readdir(folder)).toEqual(before);
  });

  test('draws names with markup, from right to left and without end', async () => {
    const json = exampleJson();
    const names = ['<script>alert(1)</script>', 'שלום \u202ehello', 'x'.repeat(300), 'Z͑ͫ̓a̴ 漢字 👩‍🔬'];
    for (const [index, name] of names.entries()) json.actors[index]!.name = name;
    await writeFile(at('hostile.stance.json'), JSON.stringify(json));
    for (const ending of ['svg', 'png']) {
      const args = ['render', 'hostile.stance.json', '-o', `hostile.${ending}`];
      const { code, error } = await called(folder, ...args);
      expect(code).toBe(0);
      expect(error).toBe('');
    }
    expect(await readFile(at('hostile.svg'), 'utf8')).not.toContain('<script');
    expect(PNG.sync.read(await readFile(at('hostile.png'))).width).toBe(1920);
  });

  test('draws a project without a statement', async () => {
    const json = { ...exampleJson(), statements: [] };
    await writeFile(at('empty.stance.json'), JSON.stringify(json));
    const { code } = await called(folder, 'render', 'empty.stance.json', '-o', 'empty.svg');
    expect(code).toBe(0);
    expect(await readFile(at('empty.svg'), 'utf8')).not.toContain('NaN');
  });
});

/** Where an actor's disc stands on the paper: its outline starts left and turns back on the right. */
function centreOf(picture: string, id: string): number[] {
  const outline = new RegExp(
    `id="node-${id}"[^>]* d="M([\\d.]+) ([\\d.]+)A[^A]* ([\\d.]+) [\\d.]+A`,
  );
  const [left, y, right] = outline.exec(picture)?.slice(1).map(Number) ?? [];
  if (left === undefined || y === undefined || right === undefined)
    throw new Error(`the picture shows no ${id}`);
  return [(left + right) / 2, y];
}
