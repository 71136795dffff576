// Signed graphs that others published, in ../shared, for the tests that compare with them.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import type { SignedEdges } from '../src/analysis/signedEdges.ts';

const folder = path.resolve(import.meta.dirname, '../../shared/data/B_signed');

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
