import fc from 'fast-check';
import type { SignedEdges } from '../signedEdges.ts';

/** Edges written as source, target, weight. */
export function edgesFrom(
  n: number,
  ...list: readonly (readonly [number, number, number])[]
): SignedEdges {
  return {
    n,
    source: list.map(([source]) => source),
    target: list.map(([, target]) => target),
    weight: list.map(([, , weight]) => weight),
  };
}

/** Small graphs with loops, parallel edges and weights of zero among them. */
export function arbitraryEdges(most = 7): fc.Arbitrary<SignedEdges> {
  return fc.integer({ min: 1, max: most }).chain((n) =>
    fc
      .array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1), fc.integer({ min: -3, max: 3 })), {
        maxLength: 3 * n,
      })
      .map((list) => edgesFrom(n, ...list)),
  );
}

/** The example of Everett and Borgatti that the R package signnet documents. */
export const tenNodes: SignedEdges = (() => {
  const positive = ['0-1', '0-3', '1-2', '1-4', '2-3', '3-4', '4-5', '5-6', '5-8', '6-7', '6-9'];
  const more = ['7-8', '8-9'];
  const negative = ['0-7', '0-8', '1-3', '1-5', '1-6', '2-4', '2-8', '3-5', '3-6', '4-7', '4-9'];
  const further = ['5-9', '6-8'];
  const edge = (weight: number) => (pair: string) => {
    const [source, target] = pair.split('-').map(Number);
    return [source!, target!, weight] as const;
  };
  return edgesFrom(
    10,
    ...[...positive, ...more].map(edge(1)),
    ...[...negative, ...further].map(edge(-1)),
  );
})();
