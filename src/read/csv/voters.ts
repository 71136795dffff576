import type { Actor, ActorKind } from '../../model/schema.ts';
import {
  cellAt,
  findColumn,
  knownCell,
  namedColumns,
  nameFault,
  type NamedColumn,
} from './sheet/columns.ts';
import type { Column } from './sheet/entries.ts';
import type { Sheet } from './sheet/sheet.ts';
import type { Slugs } from './sheet/slugs.ts';
import { Cast } from './table.ts';

const people = [
  'legislator',
  'mp',
  'mep',
  'senator',
  'representative',
  'deputy',
  'delegate',
  'councillor',
  'councilor',
  'council_member',
  'justice',
  'bioname',
  'person',
].flatMap((name) => [name, `${name}_name`]);
const members = ['ms_name', 'voter', 'voter_name', 'member', 'member_name', 'membername', 'name'];
const personIds = [
  'icpsr',
  'bioguide_id',
  'voter_id',
  'member_id',
  'memberid',
  'legislator_id',
  'mp_id',
  'mep_id',
  'senator_id',
  'person_id',
];
const countries = ['country_name', 'countryname', 'country', 'member_state'];
const countryCodes = ['country_code', 'ccode', 'ms_code', 'voter_code', 'code'];
const parties = [
  'party',
  'party_name',
  'political_party',
  'party_group',
  'parliamentary_group',
  'political_group',
  'group',
  'group_code',
  'faction',
  'caucus',
  'party_code',
];

/** Names of columns of who votes: people before where they are from, names before numbers. */
export const voterColumns = [
  ...people,
  ...members,
  ...personIds,
  ...countries,
  ...countryCodes,
  'state',
  'party',
];

/** Who votes in the rows of a table. */
export type Voters = {
  /** Everybody, and the parties and countries that they belong to. */
  readonly actors: readonly Actor[];
  /** Who votes in a row; nobody where the cell is no name. */
  readonly in: (row: number) => Actor | undefined;
  /** The party that a row gives beside who votes. */
  readonly partyIn: (row: number) => Actor | undefined;
};

/**
 * The column of who votes: the first by name that can be it, which a flag such as 1 and 0 cannot, nor
 * what is the same for everybody in each roll call; else the first.
 */
export function voterColumnOf(sheet: Sheet, call: Column): NamedColumn {
  const found = namedColumns(sheet, voterColumns).filter(({ column }) => column !== call);
  const isFlag = ({ cells }: Column) => cells.every((cell) => ['0', '1', '', 'NA'].includes(cell));
  return found.find(({ column }) => !isFlag(column) && differsWithin(column, call)) ?? found[0]!;
}

/** Whether a column differs within a roll call, or none has two rows. */
function differsWithin(column: Column, call: Column): boolean {
  const first = new Map<number, number>();
  for (const [row, at] of call.codes.entries()) {
    const code = column.codes[row]!;
    if ((first.get(at) ?? code) !== code) return true;
    first.set(at, code);
  }
  return first.size === call.codes.length;
}

/**
 * Who votes, each with the codes that stand beside the name as aliases, and with the parties and the
 * countries of people as memberships. People of one name are told apart by the ids beside it. Without ids,
 * two of one name in one roll call are two where a code, a constituency or a party tells them apart. What
 * tells them apart stands behind the name.
 */
export function votersOf(
  sheet: Sheet,
  { name, column: voter }: NamedColumn,
  call: Column,
  slugs: Slugs,
): Voters {
  const beside = (names: readonly string[]) => {
    const column = findColumn(sheet, names);
    return column === voter || column === call ? undefined : column;
  };
  const [party, ids] = [beside(parties), beside(personIds)];
  const isOfPeople = [...people, ...members, ...personIds].includes(name);
  const country = isOfPeople ? beside([...countries, 'country_code']) : undefined;
  const code = ids ?? beside(countryCodes);
  const kind = kindOf(name, party !== undefined || country !== undefined);
  const cast = castOf(slugs, kind);
  const bodies = castOf(slugs, 'organisation');
  const states = castOf(slugs, 'state');
  const apart = [
    ids ?? code,
    ...(ids ? [] : [beside(['constituency', 'district', 'state']), party]),
  ]
    .filter((column) => column !== undefined)
    .map((column) => ({ column, names: sharedNames(voter, column, column === ids ? null : call) }))
    .find(({ names }) => names.size > 0);
  const isNamed = (cell: string) =>
    nameFault(cell) === undefined && (countryCodes.includes(name) || cell !== 'NA');
  const plain = voter.cells.map((cell, at) => {
    return isNamed(cell) && !apart?.names.has(at) ? cast.of(cell) : undefined;
  });
  const voterIn = (row: number): Actor | undefined => {
    const at = voter.codes[row]!;
    const cell = voter.cells[at]!;
    if (!apart?.names.has(at) || !isNamed(cell)) return plain[at];
    const mark = cellAt(apart.column, row);
    return cast.of(mark === '' ? cell : `${cell} (${mark})`);
  };
  const bodyOf = (of: Cast<Actor>, cell: string) => {
    const body = knownCell(cell);
    return body === undefined || nameFault(body) !== undefined ? undefined : of.of(body);
  };
  noteChanges(voter, code, (row, cell) => {
    const actor = voterIn(row);
    if (actor && nameFault(cell) === undefined && !actor.aliases.includes(cell))
      actor.aliases.push(cell);
  });
  for (const [column, of] of [
    [party, bodies],
    [country, states],
  ] as const)
    noteChanges(voter, column, (row, cell) => {
      const [actor, body] = [voterIn(row), bodyOf(of, cell)];
      if (actor && body && !actor.memberOf.includes(body.id)) actor.memberOf.push(body.id);
    });
  return {
    actors: [...cast.list, ...bodies.list, ...states.list],
    in: voterIn,
    partyIn: (row) => (party ? bodyOf(bodies, cellAt(party, row)) : undefined),
  };
}

function castOf(slugs: Slugs, kind: ActorKind): Cast<Actor> {
  return new Cast<Actor>(slugs, (id, name) => ({ id, name, aliases: [], kind, memberOf: [] }));
}

function kindOf(name: string, hasBodies: boolean): ActorKind {
  if ([...countries, 'ccode', 'country_code', 'ms_name', 'ms_code'].includes(name)) return 'state';
  if (name === 'party') return 'organisation';
  return people.includes(name) || personIds.includes(name) || hasBodies ? 'person' : 'other';
}

/** Tells the rows in which the cell beside a voter is another than in the voter's row before. */
function noteChanges(
  voter: Column,
  column: Column | undefined,
  note: (row: number, cell: string) => void,
): void {
  if (!column) return;
  const last = new Uint32Array(voter.cells.length).fill(0xffff_ffff);
  for (const [row, at] of voter.codes.entries()) {
    const code = column.codes[row]!;
    if (last[at] === code) continue;
    last[at] = code;
    note(row, column.cells[code]!);
  }
}

/** The names, by their codes in the column, that have two marks, in one roll call where one is given. */
function sharedNames(voter: Column, mark: Column, call: Column | null): ReadonlySet<number> {
  const shared = new Set<number>();
  const first = new Map<number, number>();
  const width = call?.cells.length ?? 1;
  for (const [row, at] of voter.codes.entries()) {
    const own = mark.codes[row]!;
    if (shared.has(at) || knownCell(mark.cells[own]!) === undefined) continue;
    const key = at * width + (call?.codes[row] ?? 0);
    if ((first.get(key) ?? own) !== own) shared.add(at);
    first.set(key, own);
  }
  return shared;
}
