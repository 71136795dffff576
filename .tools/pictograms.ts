// Extracts the pictograms of the kinds from lucide-static into src/scene/style/pictograms.json:
// absolute M, L, Q, C and Z on a grid of 24, so that whoever draws one only scales and moves pairs.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import svgpath from 'svgpath';
import { pictogramNames } from '../src/scene/pictograms.ts';

type IconNode = readonly [string, Readonly<Record<string, string>>];

const output = new URL('../src/scene/style/pictograms.json', import.meta.url);

/** Text of the generated file. */
export async function pictogramsJson(): Promise<string> {
  const source = import.meta.resolve('lucide-static/icon-nodes.json');
  const icons = JSON.parse(await readFile(fileURLToPath(source), 'utf8')) as Record<
    string,
    readonly IconNode[]
  >;
  const entries = [...new Set(Object.values(pictogramNames))].map((name) => {
    const nodes = icons[name];
    if (!nodes) throw new Error(`lucide-static has no icon ${name}`);
    return [name, nodes.map(pathOf).join('')];
  });
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

function pathOf([tag, attributes]: IconNode): string {
  const path = svgpath(outline(tag, attributes)).unshort().unarc().abs().round(2);
  path.iterate(([command, a], _index, x, y) => {
    if (command === 'H') return [['L', a, y]];
    if (command === 'V') return [['L', x, a]];
    return undefined;
  });
  return path.round(2).toString();
}

function outline(tag: string, attributes: Readonly<Record<string, string>>): string {
  const number = (key: string) => Number(attributes[key] ?? 0);
  if (tag === 'path') return attributes['d'] ?? '';
  if (tag === 'line') return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`;
  if (tag === 'polyline' || tag === 'polygon')
    return `M${attributes['points']}${tag === 'polygon' ? 'Z' : ''}`;
  if (tag === 'circle') {
    const r = number('r');
    return `M${number('cx') - r} ${number('cy')}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
  }
  if (tag === 'rect') {
    const [w, h, r] = [number('width'), number('height'), number('rx')];
    return `M${number('x') + r} ${number('y')}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - w}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - h}a${r} ${r} 0 0 1 ${r} ${-r}Z`;
  }
  throw new Error(`no outline for <${tag}>`);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await writeFile(output, await pictogramsJson());
