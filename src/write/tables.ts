import type { Network } from '../graph/network.ts';
import type { Project } from '../model/schema.ts';
import type { StatementTable } from '../model/statements.ts';

/** A cell: null where there is nothing, a list where there may be several. */
export type Cell = string | number | boolean | null | readonly string[];

/** Rows under named columns, which every row has in the same order. */
export type Table = {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
};

const statementColumns = [
  'id',
  'document',
  'date',
  'speaker',
  'speakerName',
  'speakerKind',
  'target',
  'targetName',
  'targetKind',
  'stance',
  'polarity',
  'label',
  'summary',
  'start',
  'end',
  'reportedBy',
  'condition',
  'confidence',
];
const nodeColumns = ['id', 'name', 'aliases', 'kind', 'memberOf'];
const edgeColumns = ['source', 'target', 'stance', 'polarity', 'count', 'statements'];

/** One row a statement, of the given rows of the statement table in their order. */
export function statementTableOf(
  project: Project,
  table: StatementTable,
  rows: Uint32Array,
): Table {
  const records = Array.from(rows, (row) => {
    const statement = project.statements[row]!;
    const speaker = table.actors[table.speaker[row]!]!;
    const target = table.entities[table.target[row]!]!;
    const { id, document, stance, label, summary, locator } = statement;
    return {
      id,
      document,
      date: table.documents[table.document[row]!]!.date ?? null,
      speaker: speaker.id,
      speakerName: speaker.name,
      speakerKind: speaker.kind,
      target: target.id,
      targetName: target.name,
      targetKind: target.kind,
      stance,
      polarity: table.stances[table.stance[row]!]!.polarity,
      label,
      summary,
      start: locator?.start ?? null,
      end: locator?.end ?? null,
      reportedBy: statement.reportedBy ?? null,
      condition: statement.condition ?? null,
      confidence: statement.confidence ?? null,
    };
  });
  return { columns: statementColumns, rows: records };
}

/** One row an actor, then one a concept, as the project lists them: whether or not anybody speaks. */
export function nodeTableOf({ actors, concepts }: Project): Table {
  const records = [
    ...actors,
    ...concepts.map((concept) => ({ ...concept, memberOf: [] as readonly string[] })),
  ].map(({ id, name, aliases, kind, memberOf }) => ({ id, name, aliases, kind, memberOf }));
  return { columns: nodeColumns, rows: records };
}

/**
 * One row an edge of the network, `statements` being the ids of those that it stands for. What was
 * computed for an edge, and whether it has a direction, follow where it is no stated stance.
 */
export function edgeTableOf({ graph, counted }: Network, project: Project): Table {
  const isDerived = counted.projection !== 'stances';
  const records = graph.mapEdges((_, edge, source, target) => {
    const { stance, polarity, count, rows, weight, directed } = edge;
    const statements = Array.from(rows, (row) => project.statements[row]!.id);
    const stated = { source, target, stance, polarity, count, statements };
    return isDerived ? { ...stated, weight, directed } : stated;
  });
  return {
    columns: isDerived ? [...edgeColumns, 'weight', 'directed'] : edgeColumns,
    rows: records,
  };
}
