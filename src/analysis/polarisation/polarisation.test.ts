import { describe, expect, test } from 'vitest';
import { hasSignedData, publishedGraph, signedDataNote } from '../../../.tools/publishedGraphs.ts';
import { symmetrise } from '../symmetrise.ts';
import { edgesFrom } from '../testing/smallGraphs.ts';
import type { SignedEdges } from '../signedEdges.ts';
import { polarisation, type Polarisation, type PolarisationOptions } from './polarisation.ts';

function polarisationOf(edges: SignedEdges, options: PolarisationOptions): Polarisation {
  const steps = polarisation(symmetrise(edges).graph, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('polarisation', () => {
  test('of two hostile cliques is whole, and beyond chance', () => {
    const list: [number, number, number][] = [];
    for (let i = 0; i < 10; i++)
      for (let j = 0; j < i; j++) list.push([j, i, i < 5 === j < 5 ? 1 : -1]);
    const found = polarisationOf(edgesFrom(10, ...list), { seed: 1, draws: 60 });
    expect(found.camps).toBe(2);
    for (const { share, null: model } of [found.positiveInside, found.negativeBetween]) {
      expect(share).toBe(1);
      expect(model?.z).toBeGreaterThan(1);
      expect(model?.draws).toBe(60);
    }
  });

  test('has no part of a sign that is missing', () => {
    const found = polarisationOf(edgesFrom(3, [0, 1, 1], [1, 2, 1]), { seed: 1, draws: 5 });
    expect(found.negativeBetween).toEqual({ share: null, null: null });
    expect(found.positiveInside.share).toBe(1);
    expect(found.positiveInside.null?.z).toBeNull();
  });

  test.skipIf(!hasSignedData)(`of the Gahuku-Gama tribes${signedDataNote}`, () => {
    const { edges } = publishedGraph('tribes_signnet/tribes_edges.csv');
    const { positiveInside, negativeBetween } = polarisationOf(edges, { seed: 1, draws: 50 });
    // Two ties contradict the three camps.
    const frustrated = 29 * (1 - positiveInside.share!) + 29 * (1 - negativeBetween.share!);
    expect(frustrated).toBeCloseTo(2, 9);
    expect(positiveInside.null?.z).toBeGreaterThan(2);
  });
});
