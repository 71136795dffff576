import { m } from '../../messages/compiled/messages.js';
import { failure, type Result } from '../../model/issue.ts';
import type { Actor, Concept, Project, Stance, Statement } from '../../model/schema.ts';
import { defaultStances } from '../../model/stance.ts';
import { differentWords, ownWord, signBy, type Meanings } from './columns/meanings.ts';
import { findDates } from './dates.ts';
import { datasetEditions } from './documents.ts';
import { nodesBeside, type Node } from './nodes.ts';
import {
  cellAt,
  findColumn,
  hasColumns,
  knownCell,
  nameFault,
  otherCells,
  shownNames,
} from './sheet/columns.ts';
import { Faults } from './sheet/faults.ts';
import type { Sign } from './sheet/sign.ts';
import { Slugs } from './sheet/slugs.ts';
import type { Column } from './sheet/entries.ts';
import type { Sheet } from './sheet/sheet.ts';
import { signColumnOf } from './signs.ts';
import { Vocabulary, type StanceCells } from './vocabulary.ts';
import { Cast, projectOf, type StanceWords, type Table, type TableForm } from './table.ts';

/** Names of columns of who takes a stance. */
export const sources = ['source', 'from', 'sender', 'ego', 'fromnodeid', 'from_node', 'node1'];
/** Names of columns of whom or what it is about. */
export const targets = ['target', 'to', 'receiver', 'alter', 'tonodeid', 'to_node', 'node2'];

/**
 * A list of signed edges: `source`, `target` and `sign` (or `stance`, `weight`, `type` …, see
 * {@link signColumnOf}), or without a header the same three in this order and perhaps a time. Each row is
 * a statement, or as many as it lists in a table of edges that this program wrote, whose stances and
 * polarities are kept: a positive number
 * supports, a negative one opposes, 0 is neutral, and a word says its stance. The size of a number is no
 * confidence and stands in the field `weight` where it is not 1. The table is the document, one for each
 * date where a column holds dates; further cells, and times of day, stand in `attributes`. Edges keep
 * their direction. A table of source and target alone, with dates or without, is support; one with
 * further columns but no signs is refused, for nobody could tell. A list of nodes beside it gives names,
 * attributes, and which are concepts: an edge from a concept to an actor is turned round, for concepts
 * take no stance. A word that was said to mean a stance is the label of its statements.
 */
export const edgeForm: TableForm = {
  matches: (names) => hasColumns(names, sources, targets),
  read: readEdges,
  words: edgeWords,
  lacksColumn: lacksSigns,
};

/** Whether a table without a header can be a list of edges: by its first row, which ends in a sign. */
export function looksLikeEdges({ names, columns, length }: Sheet, meanings: Meanings): boolean {
  if (names.length > 0 || length === 0 || columns.length < 3) return false;
  const [source, target, sign] = columns.map((column) => cellAt(column, 0));
  return source !== '' && target !== '' && signBy(sign!, meanings) !== undefined;
}

type Entity = Actor | Concept;

/** The sheet with names for what stands behind the sign in a list without a header: first a time. */
function withNames(sheet: Sheet): Sheet {
  if (sheet.names.length > 0) return sheet;
  const names = ['source', 'target', 'sign', 'time'];
  return { ...sheet, names: sheet.columns.map((_, at) => names[at] ?? `column_${at + 1}`) };
}

function edgeWords(sheet: Sheet, meanings: Meanings): StanceWords {
  const column = signColumnOf(withNames(sheet), meanings);
  const unknown = column?.cells.filter((cell) => !signBy(cell, meanings)) ?? [];
  return { column, unknown: differentWords(unknown) };
}

function readEdges(
  table: Table,
  companions: readonly Table[],
  meanings: Meanings,
): Result<Project> {
  const sheet = withNames(table.sheet);
  const nodes = nodesBeside(companions);
  if (!nodes.ok) return nodes;
  const { actors, concepts, entity } = castsOf(nodes.value);
  const { source, target, sign, dates, others } = columnsOf(sheet, meanings);
  if (!sign && others.length > 0)
    return failure(m.read_no_signs({ name: table.name, found: shownNames(others) }));
  const ends = [source, target].map(({ cells }) =>
    cells.map((cell) => (nameFault(cell) === undefined ? entity(cell) : undefined)),
  );
  const read = sign?.cells.map((cell) => signBy(cell, meanings));
  const own = sign?.cells.map((cell) => ownWord(cell, meanings));
  const labels = new Map(defaultStances().map(({ id, label }) => [id, label]));
  const vocabulary = new Vocabulary(meanings);
  const turned = new Set<Entity>(concepts.list);
  const documents = datasetEditions(table);
  const counted = countedColumnsOf(sheet);
  const [ids, , stances, polarities] = counted;
  const known = [source, target, sign, dates?.areDays ? dates.column : undefined, ...counted];
  const faults = new Faults();
  const statements: Statement[] = [];
  for (const [row, line] of sheet.lines.entries()) {
    const [from, to] = [ends[0]![source.codes[row]!], ends[1]![target.codes[row]!]];
    const stated = stances && vocabulary.of(statedAt(stances, polarities, row));
    const found = stated ? signOfStance(stated) : read ? read[sign!.codes[row]!] : support;
    if (!from) faults.add(line, 'source', faultOf(source, row), cellAt(source, row));
    if (!to) faults.add(line, 'target', faultOf(target, row), cellAt(target, row));
    if (stated && !stated.ok)
      faults.add(line, 'stance', stated.issues[0]!.message, cellAt(stances, row));
    else if (!found) faults.add(line, 'sign', m.read_bad_sign(), cellAt(sign, row));
    const date = dates?.days[dates.column.codes[row]!];
    const given = date ?? knownCell(cellAt(dates?.column, row));
    if (given !== date) faults.add(line, 'date', m.read_bad_date(), given);
    if (!from || !to || !found) continue;
    const isTurned = turned.has(from);
    if (isTurned && turned.has(to)) faults.add(line, 'source', m.read_two_concepts(), from.name);
    const attributes = otherCells(sheet, row, known);
    const statement = {
      document: documents.of(date).id,
      speaker: isTurned ? to.id : from.id,
      target: isTurned ? from.id : to.id,
      stance: found.stance,
      label: own?.[sign?.codes[row] ?? -1] ?? labels.get(found.stance) ?? found.stance,
      summary: '',
      ...(found.weight !== 1 && { weight: found.weight }),
      ...(attributes && { attributes }),
    };
    const count = Math.max(1, idsIn(cellAt(ids, row)).length);
    for (let nth = 1; nth <= count; nth++)
      statements.push({ id: `s${row + 1}${nth > 1 ? `-${nth}` : ''}`, ...statement });
  }
  const about = dates
    ? [m.read_about_signed_dated, m.read_about_unsigned_dated]
    : [m.read_about_signed, m.read_about_unsigned];
  const description = about[sign ? 0 : 1]!({ name: table.name });
  const lists = { documents: [...documents.list], actors: actors.list, concepts: concepts.list };
  const project = projectOf(table, { description, ...lists, statements });
  return faults.resultOf({ ...project, ...vocabulary.own });
}

function statedAt(stances: Column, polarities: Column | undefined, row: number): StanceCells {
  return { stance: cellAt(stances, row), polarity: cellAt(polarities, row) };
}

/** A stance as what a row says of its edge; nothing where it is none. */
function signOfStance(stance: Result<Stance>): EdgeSign | undefined {
  return stance.ok ? { stance: stance.value.id, weight: 1 } : undefined;
}

/** What a row says: a default stance, or one that the table brings along. */
type EdgeSign = { readonly stance: string; readonly weight: number };

const support: Sign = { stance: 'supports', weight: 1 };

/** Whether nobody could tell what the edges of a table say: it has further columns, but no signs. */
function lacksSigns(sheet: Sheet, meanings: Meanings): boolean {
  const { sign, others } = columnsOf(sheet, meanings);
  return !sign && others.length > 0;
}

function columnsOf(sheet: Sheet, meanings: Meanings) {
  const [source, target] = [findColumn(sheet, sources)!, findColumn(sheet, targets)!];
  const [sign, dates] = [signColumnOf(sheet, meanings), findDates(sheet)];
  const known = [source, target, sign, dates?.column];
  const others = sheet.names.filter((_, at) => {
    const column = sheet.columns[at]!;
    return !known.includes(column) && column.cells.some((cell) => cell !== '');
  });
  return { source, target, sign, dates, others };
}

/**
 * The columns of a table of stated edges as this program writes it, first that of the ids of statements.
 * Edges of another projection, which say whether they are directed, share statements with each other.
 */
function countedColumnsOf(sheet: Sheet): readonly (Column | undefined)[] {
  const names = ['statements', 'count', 'stance', 'polarity'];
  const isStated = names.every((name) => sheet.names.includes(name));
  if (!isStated || sheet.names.includes('directed')) return [];
  return names.map((name) => findColumn(sheet, [name]));
}

function idsIn(cell: string): readonly string[] {
  return cell.split(';').filter((id) => id.trim() !== '');
}

/** Actors and concepts by the keys of the nodes, all of the list first, then as edges name more. */
function castsOf(nodes: ReadonlyMap<string, Node>) {
  const slugs = new Slugs();
  const made = (id: string, key: string) => {
    const { name = key, attributes } = nodes.get(key) ?? {};
    return { id, name, aliases: [], ...(attributes && { attributes }) };
  };
  const actors = new Cast<Actor>(slugs, (id, key) => {
    return { ...made(id, key), kind: 'other', memberOf: [] };
  });
  const concepts = new Cast<Concept>(slugs, (id, key) => ({ ...made(id, key), kind: 'proposal' }));
  const entity = (key: string): Entity =>
    nodes.get(key.normalize('NFC'))?.isConcept ? concepts.of(key) : actors.of(key);
  for (const key of nodes.keys()) entity(key);
  return { actors, concepts, entity };
}

function faultOf(column: Column, row: number): string {
  return nameFault(cellAt(column, row))!;
}
