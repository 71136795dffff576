import type { Actor, ActorKind } from '../../model/schema.ts';
import { cellAt, findColumn, knownCell, nameFault } from './sheet/columns.ts';
import type { Column } from './sheet/entries.ts';
import type { Sheet } from './sheet/sheet.ts';
import type { Slugs } from './sheet/slugs.ts';
import { Cast } from './table.ts';

const countries = ['country', 'country_name', 'countryname'];
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
  'justice',
  'bioname',
].flatMap((name) => [name, `${name}_name`]);
const members = ['voter', 'voter_name', 'member', 'member_name', 'ms_name'];
const codes = [
  'country_code',
  'voter_code',
  'code',
  'ms_code',
  'ccode',
  'icpsr',
  'bioguide_id',
  'voter_id',
  'member_id',
  'legislator_id',
  'mp_id',
  'mep_id',
  'senator_id',
  'person_id',
];

/** Names of columns of who votes: names before numbers. */
export const voterColumns = [...countries, ...people, ...members, 'name', ...codes];

const parties = [
  'party',
  'party_name',
  'political_party',
  'party_group',
  'parliamentary_group',
  'political_group',
  'group',
  'faction',
  'caucus',
  'party_code',
];

/** Who votes in the rows of a table. */
export type Voters = {
  /** Everybody, and the parties that they belong to. */
  readonly actors: readonly Actor[];
  /** Who votes in a row; nobody where the cell is no name. */
  readonly in: (row: number) => Actor | undefined;
};

/**
 * Who votes, each with the codes that stand beside the name as aliases and the parties as memberships.
 * Two of one name, told by two codes in one roll call, are two, with the code behind the name.
 * @param call the column that names the roll call
 */
export function votersOf(sheet: Sheet, call: Column, slugs: Slugs): Voters {
  const voter = findColumn(sheet, voterColumns)!;
  const code = findColumn(sheet, codes);
  const party = findColumn(sheet, parties);
  const others = code === voter ? undefined : code;
  const kind = kindIn(sheet, voter, party !== undefined);
  const cast = new Cast<Actor>(slugs, (id, name) => {
    return { id, name, aliases: [], kind, memberOf: [] };
  });
  const bodies = new Cast<Actor>(slugs, (id, name) => {
    return { id, name, aliases: [], kind: 'organisation', memberOf: [] };
  });
  const shared = others ? sharedNames(voter, others, call) : new Set<number>();
  const plain = voter.cells.map((cell, at) => {
    return nameFault(cell) === undefined && !shared.has(at) ? cast.of(cell) : undefined;
  });
  const voterIn = (row: number): Actor | undefined => {
    const at = voter.codes[row]!;
    if (!shared.has(at)) return plain[at];
    return cast.of(`${voter.cells[at]!} (${cellAt(others, row)})`);
  };
  noteChanges(voter, others, (row, cell) => {
    const actor = voterIn(row);
    if (actor && nameFault(cell) === undefined && !actor.aliases.includes(cell))
      actor.aliases.push(cell);
  });
  noteChanges(voter, party, (row, cell) => {
    const [actor, body] = [voterIn(row), knownCell(cell)];
    if (!actor || body === undefined || nameFault(body) !== undefined) return;
    const { id } = bodies.of(body);
    if (!actor.memberOf.includes(id)) actor.memberOf.push(id);
  });
  return { actors: [...cast.list, ...bodies.list], in: voterIn };
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

function kindIn({ names, columns }: Sheet, voter: Column, hasParties: boolean): ActorKind {
  const name = names[columns.indexOf(voter)]!;
  if (countries.includes(name)) return 'state';
  return people.includes(name) || hasParties ? 'person' : 'other';
}

/** The names, by their codes in the column, that vote under two codes in one roll call. */
function sharedNames(voter: Column, code: Column, call: Column): ReadonlySet<number> {
  const codesOf = new Map<string, number>();
  const shared = new Set<number>();
  const first = new Map<number, number>();
  const several = new Set<number>();
  for (const [row, at] of voter.codes.entries()) {
    const own = code.codes[row]!;
    if ((first.get(at) ?? own) !== own) several.add(at);
    first.set(at, own);
  }
  if (several.size === 0) return shared;
  for (const [row, at] of voter.codes.entries()) {
    if (!several.has(at) || code.cells[code.codes[row]!] === '') continue;
    const key = `${at}/${call.codes[row]!}`;
    const own = code.codes[row]!;
    if ((codesOf.get(key) ?? own) !== own) shared.add(at);
    codesOf.set(key, own);
  }
  return shared;
}
