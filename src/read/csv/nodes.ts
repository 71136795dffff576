import { m } from '../../messages/compiled/messages.js';
import type { Result } from '../../model/issue.ts';
import { cellAt, findColumn, hasColumns, nameFault, otherCells } from './sheet/columns.ts';
import { Faults } from './sheet/faults.ts';
import type { Table } from './table.ts';

/** What a list of nodes says of one, by the id that edges use. */
export type Node = {
  readonly name: string;
  /** Of the second kind of a two-mode network: what the others take a stance on. */
  readonly isConcept: boolean;
  readonly attributes?: Readonly<Record<string, string>>;
};

const ids = ['id', 'node', 'node_id', 'vertex'];
const labels = ['name', 'label'];
const types = ['type', 'mode'];

/** Whether columns of these names list nodes. */
export function areNodes(names: readonly string[]): boolean {
  return hasColumns(names, ids) || (hasColumns(names, labels) && names.length === 1);
}

/** The nodes of the first list of them among tables; none without one. */
export function nodesBeside(companions: readonly Table[]): Result<ReadonlyMap<string, Node>> {
  const beside = companions.find(({ sheet }) => areNodes(sheet.names));
  return beside ? nodesOf(beside) : { ok: true, value: new Map() };
}

/**
 * The nodes of a table of `id` and perhaps `name` and `type`; further cells are attributes. A `type` of
 * true marks the second kind of a two-mode network, as igraph writes it. Issues for an id that has two names.
 */
function nodesOf({ name: file, sheet }: Table): Result<ReadonlyMap<string, Node>> {
  const faults = new Faults(file);
  const label = findColumn(sheet, labels);
  const id = findColumn(sheet, ids) ?? label;
  const type = findColumn(sheet, types);
  const isTwoMode = type?.cells.every((cell) => /^(true|false)$/i.test(cell)) ?? false;
  const nodes = new Map<string, Node>();
  for (const [row, line] of sheet.lines.entries()) {
    const key = cellAt(id, row).normalize('NFC');
    const name = cellAt(label, row) || key;
    const fault = nameFault(key) ?? nameFault(name);
    if (fault !== undefined) faults.add(line, 'id', fault, key);
    const attributes = otherCells(sheet, row, [id, label, isTwoMode ? type : undefined]);
    const isConcept = isTwoMode && /^true$/i.test(cellAt(type, row));
    const earlier = nodes.get(key)?.name ?? name;
    if (earlier !== name) faults.add(line, 'id', m.read_repeated_node({ earlier, name }), key);
    if (!nodes.has(key)) nodes.set(key, { name, isConcept, ...(attributes && { attributes }) });
  }
  return faults.resultOf(nodes);
}
