import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import type { SignedEdges } from '../signedEdges.ts';

const folder = path.resolve(import.meta.dirname, '../../../../shared/data/B_signed');

/** Whether the published graphs are at hand. */
export const hasSignedData = existsSync(folder);

/** What to add to the title of a test that is skipped without them. */
export const signedDataNote = hasSignedData ? '' : ' (skipped: ../shared/data/B_signed is absent)';

/** A published list of source, target and sign, and the names of its nodes, in order of appearance. */
export function publishedGraph(
  file: string,
  hasHeader = true,
): { edges: SignedEdges; names: string[] } {
  const text = readFileSync(path.join(folder, file), 'utf8').replace(/^\uFEFF/, '');
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  const rows = hasHeader ? data.slice(1) : data;
  const names = [...new Set(rows.flatMap(([source, target]) => [source!, target!]))];
  const index = new Map(names.map((name, i) => [name, i]));
  const edges = {
    n: names.length,
    source: rows.map(([source]) => index.get(source!)!),
    target: rows.map(([, target]) => index.get(target!)!),
    weight: rows.map(([, , sign]) => Number(sign)),
  };
  return { edges, names };
}

/** Rows of a table beside the published graphs, as objects by its header. */
export function publishedRows(file: string): Record<string, string>[] {
  const text = readFileSync(path.join(folder, file), 'utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

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
