import { m } from '../../../messages/compiled/messages.js';
import type { Issue, Result } from '../../../model/issue.ts';
import type { Stance } from '../../../model/schema.ts';
import { agreementsOf } from '../agreement.ts';
import { sources, targets } from '../edges.ts';
import { shownNames } from '../sheet/columns.ts';
import { columnName, type Sheet } from '../sheet/sheet.ts';
import { numberOf } from '../sheet/sign.ts';
import { signs } from '../signs.ts';
import type { Table } from '../table.ts';
import type { Meanings } from './meanings.ts';

/** What a column of a table can be said to hold; either `target` or `concept` is of whom or what it is. */
export const columnFields = [
  'source',
  'target',
  'concept',
  'sign',
  'polarity',
  'date',
  'document',
  'summary',
] as const;

export type ColumnField = (typeof columnFields)[number];

/** A column: by its name, or by its number from 1 in a table whose first row names none. */
export type ColumnRef = string | number;

/** Which column holds what. */
export type AssignedColumns = Readonly<Partial<Record<ColumnField, ColumnRef>>>;

/** A table whose columns have the names of a list of statements, and what they are called in the file. */
export type Assigned = {
  readonly sheet: Sheet;
  readonly titles: ReadonlyMap<string, string>;
  /** Of a column of agreement with a scale of its own: a stance for each level. */
  readonly stances?: readonly Stance[];
};

/** The name that a field has in a list of statements. */
const nameOf: Readonly<Record<ColumnField, string>> = {
  source: 'speaker',
  target: 'target',
  concept: 'target',
  sign: 'stance',
  polarity: 'polarity',
  date: 'date',
  document: 'document',
  summary: 'summary',
};

/** Names in a list of statements that a column has only where it was said: it may be meant otherwise. */
const reserved = [
  'polarity',
  'date',
  'document_date',
  'document',
  'document_id',
  'summary',
  'confidence',
];

/** The name of the column of kinds of targets in a list of statements. */
const kindName = 'targetkind';

/** Fields that no statement can do without, and the names by which a column is known to hold them. */
const needed = [
  { field: 'source', known: ['speaker', ...sources], what: m.read_field_source },
  { field: 'target', known: targets, what: m.read_field_target },
  { field: 'sign', known: signs, what: m.read_field_sign },
] as const;

/** Whether the first row of a table names its columns, by how columns are told. */
export function areNamed(columns: AssignedColumns): boolean {
  return Object.values(columns).every((ref) => typeof ref === 'string');
}

/**
 * The sheet with the names by which a list of statements is read, for columns that were said to hold
 * something. Fields that are needed and were not said keep the column that is known by its name. Other
 * columns keep their names, with a number behind those of fields and what else could be wrong, so that
 * they are attributes. `polarity`, from -1 to 1, goes with stances in words of their own. A `concept` is
 * a target that is an idea, whoever speaks under the same name, and numbers for where somebody stands on
 * it are those of a column of agreement ({@link agreementsOf}), unless a polarity says it or a word was
 * said to mean something. Issues, with the field as path, for a column that is not there, for one that
 * would fill two fields, and for a field that no column fills.
 */
export function assigned(
  { name, sheet }: Table,
  columns: AssignedColumns,
  meanings: Meanings,
): Result<Assigned> {
  const issues: Issue[] = [];
  const filled = new Map<number, ColumnField>();
  const isHeaded = sheet.names.length > 0;
  const places = sheet.columns.map((_, at) => (isHeaded ? sheet.names[at]! : `#${at + 1}`));
  const shown = shownNames(isHeaded ? sheet.titles : places);
  for (const field of columnFields) {
    const ref = columns[field];
    if (ref === undefined) continue;
    const at = places.indexOf(typeof ref === 'number' ? `#${ref}` : columnName(ref));
    const earlier = filled.get(at);
    if (at < 0)
      issues.push({
        path: field,
        message: m.read_no_such_column({ name, found: shown }),
        value: ref,
      });
    else if (earlier !== undefined)
      issues.push({ path: field, message: m.read_column_twice({ field: earlier }), value: ref });
    else filled.set(at, field);
  }
  if (columns.target !== undefined && columns.concept !== undefined)
    issues.push({ path: 'concept', message: m.read_two_targets(), value: columns.concept });
  for (const { field, known, what } of needed) {
    const given = field === 'target' ? (columns.target ?? columns.concept) : columns[field];
    if (given !== undefined) continue;
    const at = places.findIndex((place, index) => known.includes(place) && !filled.has(index));
    if (at >= 0) filled.set(at, field);
    else
      issues.push({
        path: field,
        message: m.read_field_without_column({ what: what(), name, found: shown }),
        value: undefined,
      });
  }
  if (issues.length > 0) return { ok: false, issues };
  const isIdea = columns.concept !== undefined;
  const named = withNames(sheet, filled, isIdea ? [...reserved, kindName] : reserved);
  const titles = Array.from(filled, ([at, field]) => {
    return [nameOf[field], isHeaded ? sheet.titles[at]! : places[at]!] as const;
  });
  const found = { sheet: named, titles: new Map(titles) };
  return {
    ok: true,
    value: isIdea ? { ...found, ...aboutIdeas(named, columns, meanings) } : found,
  };
}

/** @param forbidden names that no column may keep, beside those of the fields */
function withNames(
  sheet: Sheet,
  filled: ReadonlyMap<number, ColumnField>,
  forbidden: readonly string[],
): Sheet {
  const taken = new Set([...forbidden, ...Array.from(filled.values(), (field) => nameOf[field])]);
  const names = sheet.columns.map((_, at) => {
    const field = filled.get(at);
    if (field !== undefined) return nameOf[field];
    const name = sheet.names[at] ?? `column_${at + 1}`;
    let free = name;
    for (let count = 2; taken.has(free); count++) free = `${name}_${count}`;
    if (free !== '') taken.add(free);
    return free;
  });
  return { ...sheet, names };
}

/** The sheet with a column that says of each target that it is an idea, and with agreement as stances. */
function aboutIdeas(
  sheet: Sheet,
  { polarity }: AssignedColumns,
  meanings: Meanings,
): Pick<Assigned, 'sheet' | 'stances'> {
  const kind = { codes: new Uint32Array(sheet.length), cells: ['idea'] };
  const names = [...sheet.names, kindName];
  const at = sheet.names.indexOf(nameOf.sign);
  const { cells, codes } = sheet.columns[at]!;
  const filled = cells.filter((cell) => cell !== '');
  const { stances, cells: agreements } = agreementsOf(filled, meanings);
  const isNumber = (cell: string) => numberOf(cell) !== undefined;
  const areAgreements =
    polarity === undefined &&
    meanings.size === 0 &&
    agreements.every(Boolean) &&
    filled.some(isNumber);
  if (!areAgreements) return { sheet: { ...sheet, names, columns: [...sheet.columns, kind] } };
  const meant = new Map(filled.map((cell, place) => [cell, agreements[place]!]));
  // A measurement keeps its number, whose size is a weight.
  const stanceOf = (cell: string) => {
    const agreement = meant.get(cell);
    return agreement?.weight === 1 ? agreement.stance : cell;
  };
  const columns = sheet.columns.with(at, { codes, cells: cells.map(stanceOf) });
  return {
    sheet: { ...sheet, names, columns: [...columns, kind] },
    ...(stances && { stances }),
  };
}
