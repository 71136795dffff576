import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findCamps } from '../src/analysis/camps/camps.ts';
import { componentsOf } from '../src/layout/components.ts';
import type { LayoutInput } from '../src/layout/input.ts';
import { buildSignedGraph } from '../src/layout/signedGraph.ts';
import { randomFrom } from '../src/model/random.ts';

export type BenchNetwork = { readonly name: string; readonly input: LayoutInput };
type Row = readonly [source: string, target: string, sign: number];

const sampson: readonly (readonly [string, number])[] = [
  ['LK3', 1],
  ['ES', 1],
  ['IN', 1],
  ['PR', 1],
  ['DLK', -1],
  ['DES', -1],
  ['NIN', -1],
  ['NPR', -1],
];

/** The signed networks of a folder, every one as its largest connected part. */
export function networksIn(folder: string): BenchNetwork[] {
  const rows = (file: string, sign = 1) => rowsOf(path.join(folder, file), sign);
  const alpha = rows('bitcoinalpha_ndsvu/bitcoinalpha.csv');
  return [
    network('tribes', rows('tribes_signnet/tribes_edges.csv')),
    network('highland tribes', rows('highlandtribes_ndsvu/highlandtribes.csv')),
    network('bank wiring', rows('bankwiring_networkdata/wiring_edges.csv')),
    network(
      'monastery',
      sampson.flatMap(([name, sign]) =>
        rows(`sampson_networkdata/sampson_${name}_edges.csv`, sign),
      ),
    ),
    ...['1946-49', '1958-61', '1972-75'].map((years) =>
      network(`wars ${years}`, rows(`cow_1946-1975_signnet/cow_${years}_edges.csv`)),
    ),
    network('Bitcoin Alpha, 12-core', core(alpha, 12)),
    network('Bitcoin Alpha, 9-core', core(alpha, 9)),
    network('Bitcoin Alpha', alpha),
  ];
}

/** A network of twelve groups, mostly friendly within and hostile between. */
export function madeUpNetwork(nodes: number, edges: number): BenchNetwork {
  const random = randomFrom(3);
  const rows: Row[] = [];
  while (rows.length < edges) {
    const source = Math.floor(random() * nodes);
    const target = Math.floor(random() * random() * nodes);
    const same = source % 12 === target % 12;
    if (!same && random() > 0.12) continue;
    const sign = random() < (same ? 0.95 : 0.25) ? 1 : -1;
    rows.push([`n${source}`, `n${target}`, sign]);
  }
  return network('made up', rows);
}

function rowsOf(file: string, sign: number): Row[] {
  const lines = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  return lines
    .split(/\r?\n/)
    .map((line) => line.replaceAll('"', '').split(','))
    .filter((cells) => cells.length >= 3 && Number.isFinite(Number(cells[2])))
    .map(([source, target, value]) => [source!, target!, sign * Math.sign(Number(value))]);
}

/** What is left after leaving out, again and again, whoever has fewer than `least` neighbours. */
function core(rows: readonly Row[], least: number): Row[] {
  let kept = [...rows];
  for (;;) {
    const neighbours = new Map<string, Set<string>>();
    for (const [source, target] of kept) {
      if (source === target) continue;
      neighbours.set(source, (neighbours.get(source) ?? new Set<string>()).add(target));
      neighbours.set(target, (neighbours.get(target) ?? new Set<string>()).add(source));
    }
    const stays = (id: string) => (neighbours.get(id)?.size ?? 0) >= least;
    const next = kept.filter(([source, target]) => stays(source) && stays(target));
    if (next.length === kept.length) return next;
    kept = next;
  }
}

function network(name: string, rows: readonly Row[]): BenchNetwork {
  const all = inputOf(rows);
  const largest = componentsOf(buildSignedGraph(all))[0]!;
  const inside = new Set(Array.from(largest.nodes, (node) => all.ids[node]));
  return { name, input: inputOf(rows.filter(([source]) => inside.has(source))) };
}

/** Boxes as large as a short name takes. */
function inputOf(rows: readonly Row[]): LayoutInput {
  const ids = [...new Set(rows.flatMap(([source, target]) => [source, target]))];
  const index = new Map(ids.map((id, node) => [id, node]));
  const source = Uint32Array.from(rows, ([id]) => index.get(id)!);
  const target = Uint32Array.from(rows, ([, id]) => index.get(id)!);
  const weight = Float64Array.from(rows, ([, , sign]) => sign);
  const n = ids.length;
  return {
    ids,
    halfWidth: Float64Array.from(ids, (id) => 12 + 3.5 * id.length),
    halfHeight: new Float64Array(n).fill(21),
    shiftY: new Float64Array(n).fill(7),
    radius: new Float64Array(n).fill(12),
    source,
    target,
    weight,
    ties: new Uint32Array(),
    camp: findCamps({ n, source, target, weight }, { seed: 1 }).camp,
    pinned: [],
    aspect: 1.25,
  };
}
