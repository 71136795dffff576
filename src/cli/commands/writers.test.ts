import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { exampleJson } from '../../model/exampleProject.ts';
import { parseProject } from '../../model/project.ts';
import { randomFrom } from '../../model/random.ts';
import type { Project } from '../../model/schema.ts';
import { defaultView } from '../../model/view.ts';
import { readHtml } from '../../read/html.ts';
import { themes } from '../../scene/theme.ts';
import { tableCsv } from '../../write/csv.ts';
import { projectToHtml } from '../../write/html.ts';
import { encodePng } from '../../write/png/encodePng.ts';
import { resvgStrips } from '../../write/png/resvgStrips.ts';
import { deckToPptx } from '../../write/pptx/deck.ts';
import { slideHeight, slideWidth } from '../../write/pptx/units.ts';
import { sceneToSvg } from '../../write/svg.ts';
import { nodeTableOf } from '../../write/tables.ts';
import { outlined } from '../fonts/outlined.ts';
import { interFiles } from '../fonts/packagedFaces.ts';
import { pictureOf } from './picture.ts';

// Every way to take a picture away, with everything that a project may hold.

const viewer =
  '<!doctype html><html lang="en"><head><title></title></head><body><noscript></noscript><script type="application/json" id="stancegraph-data"></script></body></html>';

function projectOf(json: unknown): Project {
  const project = parseProject(json);
  if (!project.ok) throw new Error(project.issues[0]?.message);
  return project.value;
}

function named(names: readonly string[]): Project {
  const json = exampleJson();
  json.title = names[0]!;
  for (const [index, name] of names.entries()) json.actors[index]!.name = name;
  for (const [index, name] of names.slice(0, 2).entries()) json.concepts[index]!.name = name;
  return projectOf(json);
}

/** Actors and concepts, a thousand each, with every stance between them by chance. */
function large(): Project {
  const random = randomFrom(5);
  const pick = (count: number) => Math.floor(random() ** 2 * count);
  const ids = (letter: string) => Array.from({ length: 1000 }, (_, index) => `${letter}${index}`);
  const stances = ['supports', 'conditional', 'neutral', 'questions', 'opposes'];
  const [actors, concepts] = [ids('a'), ids('c')];
  return projectOf({
    format: 'stancegraph',
    version: 1,
    id: 'large',
    title: 'A large one',
    documents: [
      {
        id: 'd',
        title: 'All of it',
      },
    ],
    actors: actors.map((id) => ({
      id,
      name: `Actor ${id}`,
      kind: 'state',
    })),
    concepts: concepts.map((id) => ({
      id,
      name: `Concept ${id}`,
      kind: 'norm',
    })),
    statements: Array.from({ length: 3e3 }, (_, index) => ({
      id: `s${index}`,
      document: 'd',
      label: `Statement ${index}`,
      summary: '',
      speaker: actors[index < 1e3 ? index : pick(1e3)],
      target: concepts[index < 1e3 ? index : pick(1e3)],
      stance: stances[pick(stances.length)],
    })),
  });
}

const shipped = '../../../graph-data/code-of-conduct-2011/project.stance.json';
const samples: Readonly<Record<string, () => Project>> = {
  'the shipped project': () =>
    projectOf(JSON.parse(readFileSync(new URL(shipped, import.meta.url), 'utf8'))),
  'two thousand nodes': large,
  'names of many scripts': () =>
    named(['中华人民共和国', 'Россия', 'المملكة العربية السعودية', '👩‍🔬 und 🐟']),
  'hostile names': () => named(['</script><b>&amp;', ']]>', '&', '=HYPERLINK("x")']),
  nothing: () => projectOf({ ...exampleJson(), statements: [] }),
};

const parser = new XMLParser({ ignoreAttributes: false, processEntities: true });

/** All strings of a parsed XML document, elements and attributes alike. */
function stringsOf(node: unknown): string[] {
  if (typeof node === 'object' && node !== null) return Object.values(node).flatMap(stringsOf);
  return [String(node)];
}

describe.each(Object.entries(samples))('of %s', { timeout: 120_000 }, (name, sample) => {
  const project = sample();
  const options = { theme: themes.light, legend: true, title: project.title };
  const { figure, scene, notes } = pictureOf(project, defaultView, {
    ...options,
    width: slideWidth,
    height: slideHeight,
  });
  const shown = figure.nodes.map(({ name }) => name);

  test('there are all its nodes', () => {
    const spoken = project.statements.flatMap(({ speaker, target }) => [speaker, target]);
    const ids = new Set(figure.nodes.map(({ id }) => id));
    expect(spoken.filter((id) => !ids.has(id))).toEqual([]);
    if (name === 'two thousand nodes') expect(ids.size).toBe(2000);
    if (name === 'nothing') expect(ids.size).toBe(0);
  });

  test('an SVG is well-formed and names every node', () => {
    const svg = sceneToSvg(scene);
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    const strings = new Set(stringsOf(parser.parse(svg)));
    expect(shown.filter((name) => ![...strings].some((text) => text.startsWith(name)))).toEqual([]);
  });

  test('a PNG is decoded and shows something', async () => {
    const { width, height } = scene;
    const parts: Uint8Array[] = [];
    const strips = resvgStrips(await outlined(scene), { Resvg, fontFiles: interFiles() });
    for await (const part of encodePng({ width, height, hasAlpha: false, texts: {} }, strips))
      parts.push(part);
    const { data, ...size } = PNG.sync.read(Buffer.concat(parts));
    expect(size).toMatchObject({ width: slideWidth, height: slideHeight });
    let inked = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at]! < 200) inked++;
    expect(inked).toBeGreaterThan(name === 'nothing' ? 100 : 3000);
  });

  test('a slide is well-formed and has a shape for every node', async () => {
    const deck = await deckToPptx([{ figure, scene, notes: notes() }], { title: project.title });
    const parts = Object.entries(unzipSync(deck)).map(([part, bytes]) => [part, strFromU8(bytes)]);
    for (const [part, text] of parts) expect(XMLValidator.validate(text!), part).toBe(true);
    const slide = Object.fromEntries(parts)['ppt/slides/slide1.xml'];
    const strings = stringsOf(parser.parse(slide));
    const all = strings.join('\n');
    expect(shown.filter((name) => !all.includes(name))).toEqual([]);
  });

  test('a page gives the project back', () => {
    const carried = { project, view: defaultView, positions: {} };
    const page = projectToHtml(viewer, carried, { title: project.title, description: '' });
    expect(page.match(/<script/g)).toHaveLength(1);
    const read = readHtml(new TextEncoder().encode(page), 'page.html');
    expect(read.ok && read.value.project).toEqual(project);
  });

  test('a table gives the names back', () => {
    const { data, errors } = Papa.parse<{ name: string }>(tableCsv(nodeTableOf(project)), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    const names = [...project.actors, ...project.concepts].map(({ name }) => name);
    expect(data.map(({ name }) => name)).toEqual(names);
  });
});
