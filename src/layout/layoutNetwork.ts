import { findCamps } from '../analysis/camps/camps.ts';
import { randomFrom } from '../model/random.ts';
import { allExtentsOf, extentsOf, frameOf } from './arrange/extents.ts';
import { pack } from './arrange/packing.ts';
import type { Part } from './arrange/part.ts';
import { separate } from './arrange/separate.ts';
import { settle } from './arrange/settle.ts';
import { untangle } from './arrange/untangle.ts';
import { componentsOf, type Component } from './components.ts';
import { checkInput, type LayoutInput, type LayoutOptions } from './input.ts';
import { centre, fittingScale, largestCamp, largestCampLeft, orient } from './orientation.ts';
import { campColumns } from './ordered/columns.ts';
import { onLine } from './ordered/line.ts';
import { arrangeAroundPins } from './pins.ts';
import { buildSignedGraph, type SignedGraph } from './signedGraph.ts';
import { sketchOf } from './sketch.ts';
import { pivotTerms } from './stress/pivots.ts';
import { exactTerms } from './stress/terms.ts';

/** Nodes of a part up to which all pairs are weighed; above, pivots stand for the rest. */
const mostExact = 1500;
const pivots = 40;
/** Nodes of a part up to which boxes are settled and lines untangled. */
const mostSettled = 600;
const mostUntangled = 500;
/**
 * Crossings per line above which a part is a thicket, whose lines nobody can follow singly: the
 * points stay as they are sketched, which shows best who is near whom, and boxes only make room.
 */
const thicket = 15;
/** Parts that are not settled are drawn this much closer than their frame would have them. */
const squeeze = 0.9;

/** The share of the whole that each step of a part ends at. */
const ends = { terms: 0.1, sketch: 0.4, settle: 0.5, untangle: 0.95 } as const;

/**
 * Positions of all nodes in layout units, x and y alternating, around the origin; y grows downwards.
 * Allies near, opponents far, no two drawn extents overlapping, unconnected parts close by, the
 * largest camp left; pinned nodes where they were put. The same for the same input and seed on
 * every machine: nothing but sums, products, quotients and square roots goes in, which IEEE 754
 * fixes to the last bit. Throws a RangeError on input that `checkInput` refuses, and the reason of
 * the signal once that is aborted.
 */
export function layoutNetwork(
  input: LayoutInput,
  { seed, onProgress, signal }: LayoutOptions,
): Float64Array {
  const steps = layoutSteps(input, seed);
  for (;;) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done) return step.value;
    onProgress?.(step.value);
  }
}

/** The same as {@link layoutNetwork} step by step; yields the share done, rising from 0 to 1. */
export function* layoutSteps(input: LayoutInput, seed: number): Generator<number, Float64Array> {
  checkInput(input);
  const graph = buildSignedGraph(input);
  const roomy = { ...input, ...input.room };
  const position = input.order
    ? orderedPositions(roomy, input.order)
    : yield* stressPositions(input, graph, seed);
  // Nodes keep the places they are known at, as far as their largest size leaves them.
  if (input.room && !input.order) {
    for (const done of separate(position, allExtentsOf(roomy))) yield 0.95 + 0.05 * done;
    centre(position);
  }
  if (input.pinned.length > 0) {
    for (const done of arrangeAroundPins(position, roomy, graph)) {
      yield 0.95 + 0.05 * done;
    }
  }
  return position;
}

function orderedPositions(
  input: LayoutInput,
  order: NonNullable<LayoutInput['order']>,
): Float64Array {
  const position = order.by === 'camps' ? campColumns(input) : onLine(input, order.axis);
  centre(position);
  return position;
}

function* stressPositions(
  given: LayoutInput,
  graph: SignedGraph,
  seed: number,
): Generator<number, Float64Array> {
  const camp = given.camp ?? campsOf(given, seed);
  const input = { ...given, camp };
  const leader = largestCamp(camp);
  const components = componentsOf(graph);
  const parts: Part[] = [];
  let placed = 0;
  for (const component of components) {
    const share = component.nodes.length / graph.size;
    const steps = arrangeComponent(component, input, leader, randomFrom(seed));
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield 0.95 * (placed + share * step.value);
    parts.push(step.value);
    placed += share;
  }
  pack(parts, input.aspect);
  const position = new Float64Array(2 * graph.size);
  components.forEach(({ nodes }, c) => {
    nodes.forEach((node, i) => {
      position[2 * node] = parts[c]!.position[2 * i]!;
      position[2 * node + 1] = parts[c]!.position[2 * i + 1]!;
    });
  });
  centre(position);
  largestCampLeft(position, camp, leader);
  return position;
}

function campsOf({ ids, source, target, weight }: LayoutInput, seed: number): Uint32Array {
  return findCamps({ n: ids.length, source, target, weight }, { seed }).camp;
}

function* arrangeComponent(
  { nodes, graph }: Component,
  input: LayoutInput,
  leader: number,
  random: () => number,
): Generator<number, Part> {
  const extents = extentsOf(input, nodes);
  const frame = frameOf(extents, graph.a.length, input.aspect);
  const terms =
    graph.size <= mostExact ? exactTerms(graph, random) : pivotTerms(graph, pivots, random);
  yield ends.terms;
  const sketching = sketchOf(graph, terms, random);
  let step = sketching.next();
  for (; !step.done; step = sketching.next()) {
    yield ends.terms + (ends.sketch - ends.terms) * step.value;
  }
  const { position, crossingsPerLine } = step.value;
  orient(position, extents.camp, leader, graph.offset);
  const isThicket = graph.size > mostSettled || crossingsPerLine > thicket;
  const unit = fittingScale(position, frame) * (isThicket ? squeeze : 1);
  for (let k = 0; k < position.length; k++) position[k]! *= unit;
  const part: Part = { graph, terms, extents, frame, unit, position };
  if (graph.size > 1 && !isThicket) {
    const settling = settle(part, { passes: 80, stress: 0.05, clearance: 0.1 });
    for (const done of settling) yield ends.sketch + (ends.settle - ends.sketch) * done;
  }
  if (graph.size > 1 && !isThicket && graph.size <= mostUntangled) {
    const untangling = untangle(part, crossingsPerLine, random);
    for (const done of untangling) yield ends.settle + (ends.untangle - ends.settle) * done;
  }
  for (const done of separate(position, extents)) {
    yield ends.untangle + (1 - ends.untangle) * done;
  }
  return part;
}
