import { campMembers } from '../analysis/camps/campMembers.ts';
import type {
  Analysis,
  AnalysisResult,
  NodeMeasure,
  ParameterValues,
} from '../analysis/panel/analysis.ts';
import type { Cell, Table } from './tables.ts';

/** An analysis and what came out of it. */
export type Finding = {
  readonly analysis: Pick<Analysis, 'id' | 'title' | 'paper' | 'parameters'>;
  readonly result: AnalysisResult;
};

/** A node that was analysed. */
export type FoundNode = { readonly id: string; readonly name: string; readonly kind: string };

/**
 * What analyses found of each node, one row a node: its camp, counted from 1, the largest first, and its
 * measures, under `analysis:camp` and `analysis:measure`, as a view names them; the bounds of intervals
 * under `analysis:measure:low` and `:high`. Empty where a node has no such camp or value.
 */
export function findingsTable(findings: readonly Finding[], nodes: readonly FoundNode[]): Table {
  const columns = findings.flatMap(columnsOf);
  const rows = nodes.map(({ id, name, kind }, node) => {
    const record: Record<string, Cell> = { id, name, kind };
    for (const { title, values } of columns) record[title] = values.get(node) ?? null;
    return record;
  });
  return { columns: ['id', 'name', 'kind', ...columns.map(({ title }) => title)], rows };
}

/**
 * The same as one record for each analysis, with all that it says: reading, numbers, settings, seed and
 * paper; nodes by their ids, to be written as JSON.
 */
export function findingsRecords(findings: readonly Finding[], nodes: readonly FoundNode[]) {
  const idOf = (node: number) => nodes[node]?.id ?? null;
  return findings.map(({ analysis, result }) => ({
    id: analysis.id,
    title: analysis.title(),
    reading: result.reading,
    numbers: result.numbers.map(({ id, label, value, note }) => ({ id, label, value, note })),
    ...(result.groups && {
      camps: campMembers(result.groups).camps.map((camp) => camp.map(idOf)),
    }),
    measures: result.measures.map((measure) => ({
      id: measure.id,
      title: measure.title,
      nodes: Array.from(measure.nodes, (node, place) => ({
        id: idOf(node),
        value: measure.values[place]!,
        ...(measure.low && { low: measure.low[place]! }),
        ...(measure.high && { high: measure.high[place]! }),
      })),
    })),
    ...(result.triads && {
      unbalancedTriads: {
        total: result.triads.total,
        listed: result.triads.triads.map(({ signs, nodes: corners, strength }) => ({
          signs,
          nodes: corners.map(idOf),
          strength,
        })),
      },
    }),
    counted: result.counted,
    settings: settingsOf(analysis.parameters, result.values, idOf),
    seed: result.seed,
    paper: analysis.paper,
  }));
}

type Column = { readonly title: string; readonly values: ReadonlyMap<number, number> };

function columnsOf({ analysis: { id }, result }: Finding): readonly Column[] {
  const { groups, measures } = result;
  return [
    ...(groups ? [campColumn(id, groups)] : []),
    ...measures.flatMap((one) => ofMeasure(id, one)),
  ];
}

function campColumn(id: string, groups: Uint32Array): Column {
  const values = new Map<number, number>();
  for (const [at, camp] of campMembers(groups).camps.entries())
    for (const node of camp) values.set(node, at + 1);
  return { title: `${id}:camp`, values };
}

function ofMeasure(analysis: string, measure: NodeMeasure): readonly Column[] {
  const title = `${analysis}:${measure.id}`;
  const column = (of: string, values: Float64Array | undefined): readonly Column[] =>
    values ? [{ title: of, values: byNode(measure.nodes, values) }] : [];
  return [
    ...column(title, measure.values),
    ...column(`${title}:low`, measure.low),
    ...column(`${title}:high`, measure.high),
  ];
}

/** What is no number is left out: a cell is empty then. */
function byNode(nodes: Uint32Array, values: Float64Array): ReadonlyMap<number, number> {
  const known = new Map<number, number>();
  for (const [place, node] of nodes.entries())
    if (Number.isFinite(values[place])) known.set(node, values[place]!);
  return known;
}

/** The settings used; a node that was picked by its id, null where none was. */
function settingsOf(
  parameters: Analysis['parameters'],
  values: ParameterValues,
  idOf: (node: number) => string | null,
): Readonly<Record<string, number | string | null>> {
  return Object.fromEntries(
    parameters.map(({ id, kind, usual }) => {
      const value = values[id] ?? usual;
      return [id, kind === 'node' ? idOf(Number(value)) : value];
    }),
  );
}
