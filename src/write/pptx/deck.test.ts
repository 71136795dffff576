import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { defaultView } from '../../model/view.ts';
import { buildFigure } from '../../scene/figure.ts';
import { legendOf } from '../../scene/legend.ts';
import { networkOf, randomNetwork } from '../../scene/sampleNetwork.ts';
import { composeScene } from '../../scene/scene.ts';
import { themes } from '../../scene/theme.ts';
import { deckToPptx, type Slide } from './deck.ts';
import { slideHeight, slideWidth } from './units.ts';

const hostile = '</a:t><script>]]>&amp; =1+1 "\u0001\u202e';

type Sample = Pick<ReturnType<typeof randomNetwork>, 'network' | 'positions'>;

function slideOf({ network, positions }: Sample, title = 'Lakes'): Slide {
  const figure = buildFigure(network, positions, defaultView, { theme: themes.light });
  const legend = legendOf(network, figure);
  const scene = composeScene(figure, { width: slideWidth, height: slideHeight, title, legend });
  return { figure, scene, notes: `What is said.\n${hostile}` };
}

function named(names: readonly string[]): Sample {
  const ids = names.map((_, i) => `n${i}`);
  const network = networkOf(
    Object.fromEntries(names.map((name, i) => [ids[i]!, [name, i % 2 ? 'treaty' : 'state']])),
    ids.slice(1).map((id, i) => ({ from: 'n0', to: id, stance: i % 2 ? 'opposes' : 'supports' })),
  );
  return { network, positions: new Map(ids.map((id, i) => [id, { x: (i % 3) * 200, y: i * 90 }])) };
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  preserveOrder: false,
});

async function partsOf(slides: readonly Slide[]): Promise<ReadonlyMap<string, string>> {
  const files = unzipSync(await deckToPptx(slides, { title: hostile }));
  return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** What PowerPoint wants of a file before it opens it without repair. */
function expectSound(parts: ReadonlyMap<string, string>): void {
  const types = parser.parse(parts.get('[Content_Types].xml')!).Types;
  const defaults = new Set([types.Default].flat().map(({ Extension }) => Extension));
  const overrides = new Set([types.Override].flat().map(({ PartName }) => PartName));
  for (const [name, text] of parts) {
    if (/\.(xml|rels)$/.test(name)) expect(XMLValidator.validate(text), name).toBe(true);
    if (name === '[Content_Types].xml') continue;
    const hasType = overrides.has(`/${name}`) || defaults.has(name.split('.').at(-1));
    expect(hasType, `${name} has a content type`).toBe(true);
    if (name.endsWith('.rels')) {
      const folder = path.posix.dirname(path.posix.dirname(name));
      const { Relationship = [] } = parser.parse(text).Relationships ?? {};
      for (const { Target, TargetMode } of [Relationship].flat()) {
        if (TargetMode === 'External') continue;
        const target = Target.startsWith('/') ? Target.slice(1) : path.posix.join(folder, Target);
        expect(parts.has(target), `${name} leads to ${target}`).toBe(true);
      }
    }
  }
  for (const override of overrides) expect(parts.has(override.slice(1)), override).toBe(true);
  for (const [name, text] of parts) {
    if (!/^ppt\/slides\/slide\d+\.xml$/.test(name)) continue;
    const ids = [...text.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of text.matchAll(/<a:(?:st|end)Cxn id="(\d+)"/g)) expect(ids).toContain(id);
    for (const [, length] of text.matchAll(/<a:ext cx="(-?\d+)"/g))
      expect(Number(length)).toBeGreaterThanOrEqual(0);
    expect(text).not.toMatch(/NaN|Infinity|undefined/);
  }
}

describe('a deck', () => {
  test('is sound, one slide a picture, with notes, names that stay, and words for all that is drawn', async () => {
    const sample = randomNetwork(12, 30, 5);
    const parts = await partsOf([slideOf(sample), slideOf(sample, hostile)]);
    expectSound(parts);
    const slides = ['1', '2'].map((number) => parts.get(`ppt/slides/slide${number}.xml`)!);
    const groups = (slide: string) =>
      [
        ...slide.matchAll(
          /<p:grpSp><p:nvGrpSpPr><p:cNvPr id="\d+" name="([^"]*)" descr="([^"]+)"/g,
        ),
      ].map(([, name]) => name);
    const { nodes, edges } = slideOf(sample).figure;
    expect(groups(slides[0]!)).toEqual(nodes.map(({ id }) => `!!${id}`));
    expect(groups(slides[1]!)).toEqual(groups(slides[0]!));
    const connectors = [...slides[0]!.matchAll(/<p:cxnSp>.*?<\/p:cxnSp>/g)].map(([text]) => text);
    expect(connectors.length).toBeGreaterThanOrEqual(edges.length);
    for (const connector of connectors) {
      expect(connector).toMatch(/descr="[^"]+ [^"]+"/);
      expect(connector).toMatch(/<a:stCxn id="\d+" idx="\d"\/><a:endCxn id="\d+" idx="\d"\/>/);
    }
    expect(parts.get('ppt/notesSlides/notesSlide1.xml')).toContain('What is said.');
  });

  test('calls title and caption the same whatever else is drawn', async () => {
    const parts = await partsOf([
      slideOf(randomNetwork(4, 5, 1)),
      slideOf(randomNetwork(9, 20, 2)),
    ]);
    for (const number of [1, 2]) {
      const slide = parts.get(`ppt/slides/slide${number}.xml`)!;
      const names = [...slide.matchAll(/<p:cNvPr id="\d+" name="([^"]*)"/g)].map(
        ([, name]) => name!,
      );
      expect(names).toContain('!!title');
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('dashes and heads are those of the stances', async () => {
    const network = networkOf({ a: ['A', 'state'], b: ['B', 'state'] }, [
      { from: 'a', to: 'b', stance: 'questions' },
      { from: 'b', to: 'a', stance: 'supports', ascribed: 'all' },
    ]);
    const positions = new Map([
      ['a', { x: 0, y: 0 }],
      ['b', { x: 300, y: 0 }],
    ]);
    const parts = await partsOf([slideOf({ network, positions })]);
    const [, questions] =
      /(<p:cxnSp>(?:(?!<p:cxnSp>).)*?name="!!a questions b".*?<\/p:cxnSp>)/.exec(
        parts.get('ppt/slides/slide1.xml')!,
      )!;
    expect(questions).toContain('<a:custDash>');
    expect(questions).toContain('<a:tailEnd type="triangle"');
    expect(parts.get('ppt/slides/slide1.xml')).toContain('<a:tailEnd type="arrow"');
  });

  test('is the same bytes again', async () => {
    const slide = slideOf(randomNetwork(8, 12, 2));
    const [one, two] = [
      await deckToPptx([slide], { title: 'A' }),
      await deckToPptx([slide], { title: 'A' }),
    ];
    expect(Buffer.compare(one, two)).toBe(0);
  });

  test.each([
    ['hostile names', named([hostile, '=HYPERLINK("x")', ']]>', '<b>&'])],
    ['names of many scripts', named(['中国', 'Россия', 'المملكة العربية', '👩‍🔬 lab', 'שלום'])],
    ['nothing', { network: networkOf({}, []), positions: new Map() }],
    ['2,000 nodes', randomNetwork(2000, 4000, 1)],
  ] as const)(
    'of %s is sound',
    async (_, sample) => {
      expectSound(await partsOf([slideOf(sample)]));
    },
    60_000,
  );

  test('sets text from right to left that is written so', async () => {
    const parts = await partsOf([slideOf(named(['المملكة', 'A']))]);
    expect(parts.get('ppt/slides/slide1.xml')).toMatch(/rtl="1".*المملكة/);
  });

  const office = ['soffice', 'libreoffice'].find((name) => {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });

  test.skipIf(office === undefined)(
    'opens in LibreOffice, which finds every name on it (skipped where there is no LibreOffice)',
    async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'stancegraph-deck-'));
      try {
        const names = ['Norland', 'Lake Accord', 'Sudland', 'Openness'];
        const file = path.join(folder, 'deck.pptx');
        writeFileSync(file, await deckToPptx([slideOf(named(names))], { title: 'Lakes' }));
        const profile = `-env:UserInstallation=file://${folder}/profile`;
        const args = [profile, '--headless', '--convert-to', 'svg', '--outdir', folder, file];
        execFileSync(office!, args, { stdio: 'ignore', timeout: 100_000 });
        const picture = readFileSync(path.join(folder, 'deck.svg'), 'utf8').replace(
          /<[^>]+>/g,
          ' ',
        );
        for (const word of names.flatMap((name) => name.split(' ')))
          expect(picture).toContain(word);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    120_000,
  );
});
