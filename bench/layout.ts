// Prints how well and how fast signed networks are laid out, beside two baselines: ForceAtlas2 over
// the absolute weights and over the positive edges only. Run with `npx tsx bench/layout.ts`.
// Every measure is printed for every method, the losing cells as well.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { allExtentsOf } from '../src/layout/arrange/extents.ts';
import { separate } from '../src/layout/arrange/separate.ts';
import { componentsOf } from '../src/layout/components.ts';
import { layoutNetwork } from '../src/layout/layoutNetwork.ts';
import { stanceCrossings } from '../src/layout/quality/crossings.ts';
import { filledShare, linesOverNodes, overlappingShare } from '../src/layout/quality/overlap.ts';
import {
  allyCloser,
  neighbourhoodPreservation,
  normalisedStress,
  signAuc,
} from '../src/layout/quality/quality.ts';
import { buildSignedGraph } from '../src/layout/signedGraph.ts';
import { sketchOf } from '../src/layout/sketch.ts';
import { pivotTerms } from '../src/layout/stress/pivots.ts';
import { exactTerms } from '../src/layout/stress/terms.ts';
import { randomFrom } from '../src/model/random.ts';
import { forceAtlas2 } from './forceAtlas2.ts';
import { madeUpNetwork, networksIn, type BenchNetwork } from './signedNetworks.ts';

const data = fileURLToPath(new URL('../../shared/data/B_signed/', import.meta.url));
const mostMeasured = 1000;

const columns = [
  'stress',
  'neighbours',
  'closer',
  'auc',
  'crossings',
  'over nodes',
  'overlap',
  'filled',
  'ms',
];

/** A result and the milliseconds of processor time that it took, so that a busy machine matters less. */
function timed<T>(work: () => T): { result: T; time: number } {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return { result, time: (user + system) / 1000 };
}

function finish<T>(steps: Generator<number, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A layout of points at the scale of the finished one, where boxes have been moved apart. */
function drawn(points: Float64Array, like: Float64Array, { input }: BenchNetwork): Float64Array {
  const spread = (position: Float64Array): number =>
    Math.sqrt(position.reduce((sum, value) => sum + value * value, 0));
  const scale = spread(like) / spread(points);
  const position = points.map((value) => value * scale);
  finish(separate(position, allExtentsOf(input)));
  return position;
}

function row(
  name: string,
  network: BenchNetwork,
  position: Float64Array,
  time: number,
  sized: boolean,
): void {
  const graph = buildSignedGraph(network.input);
  const extents = allExtentsOf(network.input);
  const measured = graph.size <= mostMeasured;
  const cells = [
    measured && normalisedStress(graph, position).toFixed(3),
    measured && neighbourhoodPreservation(graph, position).toFixed(3),
    measured && allyCloser(graph, position).toFixed(3),
    measured && signAuc(graph, position).toFixed(3),
    measured && stanceCrossings(graph, position).toString(),
    measured && sized && linesOverNodes(graph, extents, position).toString(),
    sized && overlappingShare(extents, position).toFixed(3),
    sized && filledShare(extents, position).toFixed(2),
    time.toFixed(0),
  ];
  console.log(`  ${name.padEnd(34)}${cells.map((cell) => (cell || '-').padStart(11)).join('')}`);
}

function compare(network: BenchNetwork): void {
  const { input, name } = network;
  const graph = buildSignedGraph(input);
  const count = (sign: number) => graph.kind.filter((kind) => kind === sign).length;
  console.log(`\n${name}: ${graph.size} nodes, ${count(1)} positive, ${count(-1)} negative pairs`);
  console.log(`  ${''.padEnd(34)}${columns.map((column) => column.padStart(11)).join('')}`);
  const whole = timed(() => layoutNetwork(input, { seed: 1 }));
  if (graph.size <= mostMeasured) {
    for (const [label, weight] of [
      ['ForceAtlas2 over |w|', 1],
      ['ForceAtlas2 over positive edges', 0],
    ] as const) {
      const { result, time } = timed(() => forceAtlas2(graph, weight));
      row(`${label}, points`, network, result, time, false);
      row('  with boxes moved apart', network, drawn(result, whole.result, network), time, true);
    }
  }
  if (componentsOf(graph).length === 1) {
    const { result, time } = timed(() => {
      const random = randomFrom(1);
      const terms = graph.size <= 1500 ? exactTerms(graph, random) : pivotTerms(graph, 40, random);
      return finish(sketchOf(graph, terms, random)).position;
    });
    row('Signed stress and forces, points', network, result, time, false);
  }
  row('Finished layout', network, whole.result, whole.time, true);
}

if (!existsSync(data)) console.log(`No ${data}: real networks are skipped.`);
else for (const network of networksIn(data)) compare(network);
compare(madeUpNetwork(10_000, 50_000));
