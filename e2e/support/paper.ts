import type { Written } from './drawing.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** An edge of an exported picture. */
export interface PaperEdge {
  readonly stance: string;
  /** `Milton Mueller → Code of Conduct: opposes`, with the number of statements where there are more. */
  readonly title: string;
  /** Places along its visible curve, from its middle outwards. */
  readonly places: readonly Place[];
}

/** An exported picture, read back from its SVG. */
export interface Paper {
  /** Names of the nodes with their middles. */
  readonly nodes: ReadonlyMap<string, Place>;
  readonly edges: readonly PaperEdge[];
  readonly memberships: readonly string[];
  /** Lines of the names of nodes. */
  readonly names: readonly Written[];
}

/** Reads an SVG that Stancegraph wrote. */
export function paperOf(svg: string): Paper {
  const nodes = titled(svg, 'node').map(({ d, title }) => [title, middleOf(d)] as const);
  return {
    nodes: new Map(nodes),
    edges: titled(svg, 'edge').map(({ d, title, names }) => ({
      stance: /(?:^|\s)stance-(\S+)/.exec(names)?.[1] ?? '',
      title,
      places: placesAlong(d),
    })),
    memberships: titled(svg, 'membership').map(({ title }) => title),
    names: textsOf(svg),
  };
}

/** How to get from one picture to another: `there = scale * here + (x, y)`. */
export interface Alignment extends Place {
  readonly scale: number;
}

/**
 * Lays one picture on another by the lines of text that stand once in each. Medians, so that a name
 * that stands on another side of its node in one of them bends nothing.
 */
export function alignment(here: readonly Written[], there: readonly Written[]): Alignment {
  const pairs = matched(here, there);
  if (pairs.length < 2) throw new Error(`only ${pairs.length} names stand in both pictures`);
  const scales = pairs.flatMap(([a, b], at) =>
    pairs.slice(at + 1).map(([c, d]) => away(b, d) / away(a, c)),
  );
  const scale = median(scales);
  return {
    scale,
    x: median(pairs.map(([from, to]) => to.x - scale * from.x)),
    y: median(pairs.map(([from, to]) => to.y - scale * from.y)),
  };
}

/** The lines that stand once in each of two pictures. */
function matched(
  here: readonly Written[],
  there: readonly Written[],
): readonly (readonly [Written, Written])[] {
  const lone = (lines: readonly Written[]) => {
    const byText = new Map<string, Written | null>();
    for (const line of lines) byText.set(line.text, byText.has(line.text) ? null : line);
    return byText;
  };
  const found = lone(there);
  return [...lone(here)].flatMap(([text, from]) => {
    const to = found.get(text);
    return from && to ? [[from, to] as const] : [];
  });
}

function away(a: Place, b: Place): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The paths of a group that have a title. */
function titled(svg: string, role: string) {
  const paths = groupOf(svg, role).matchAll(/<path ([^>]*)><title>([^<]*)<\/title>/g);
  return [...paths].map(([, attributes = '', title = '']) => ({
    d: attributeOf(attributes, 'd'),
    names: attributeOf(attributes, 'class'),
    title: plain(title),
  }));
}

function textsOf(svg: string): readonly Written[] {
  const texts = groupOf(svg, 'label').matchAll(/<text ([^>]*)>([^<]*)<\/text>/g);
  return [...texts].map(([, attributes = '', text = '']) => ({
    text: plain(text),
    x: Number(attributeOf(attributes, 'x')),
    y: Number(attributeOf(attributes, 'y')),
  }));
}

function groupOf(svg: string, role: string): string {
  return new RegExp(`<g class="${role}">\n(.*?)\n</g>`, 's').exec(svg)?.[1] ?? '';
}

function attributeOf(attributes: string, name: string): string {
  return new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
}

function plain(text: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return text.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => entities[name] ?? '');
}

/** The middle of the corners of an outline; radii and flags of arcs are no corners. */
function middleOf(d: string): Place {
  const corners = [...d.matchAll(/([-\d.]+) ([-\d.]+)(?=[A-Z]|$)/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));
  const middle = (key: 'x' | 'y') => {
    const values = corners.map((corner) => corner[key]);
    return (Math.min(...values) + Math.max(...values)) / 2;
  };
  return { x: middle('x'), y: middle('y') };
}

/** Places on the parts of a curve, the ones nearest to its middle first. */
function placesAlong(d: string): readonly Place[] {
  const number = '([-\\d.]+)';
  const part = new RegExp(
    `M${number} ${number}(?:Q${number} ${number} ${number} ${number}|L${number} ${number})`,
    'g',
  );
  const places = [...d.matchAll(part)].flatMap((match) => {
    const [x0 = 0, y0 = 0, cx, cy, qx = 0, qy = 0, lx, ly] = match.slice(1).map(Number);
    const isCurve = match[3] !== undefined;
    const [x2, y2] = isCurve ? [qx, qy] : [lx ?? 0, ly ?? 0];
    const [x1, y1] = isCurve ? [cx ?? 0, cy ?? 0] : [(x0 + x2) / 2, (y0 + y2) / 2];
    return Array.from({ length: 9 }, (_, step) => (step + 1) / 10).map((t) => ({
      x: (1 - t) ** 2 * x0 + 2 * t * (1 - t) * x1 + t ** 2 * x2,
      y: (1 - t) ** 2 * y0 + 2 * t * (1 - t) * y1 + t ** 2 * y2,
    }));
  });
  const half = (places.length - 1) / 2;
  return places
    .map((place, at) => ({ place, away: Math.abs(at - half) }))
    .sort((a, b) => a.away - b.away)
    .map(({ place }) => place);
}
