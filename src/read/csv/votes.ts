import { m } from '../../messages/compiled/messages.js';
import type { Result } from '../../model/issue.ts';
import type { Actor, Concept, Document, Project, Statement } from '../../model/schema.ts';
import {
  areRollCalls,
  rollCallIds,
  rollCallsAmong,
  rollCallsOf,
  type RollCall,
} from './rollCalls.ts';
import { cellAt, findColumn, hasColumns, nameFault } from './sheet/columns.ts';
import { Faults } from './sheet/faults.ts';
import { Slugs } from './sheet/slugs.ts';
import type { Column } from './sheet/entries.ts';
import type { Sheet } from './sheet/sheet.ts';
import { Cast, datasetOf, projectOf, type Table, type TableForm } from './table.ts';

const calls = [...rollCallIds, 'resolution', 'unres', 'bill'];
const voters = ['country', 'voter', 'member', 'legislator'];
const votes = ['vote', 'voted'];
const voterCodes = ['country_code', 'voter_code', 'code'];

/** What a vote says of the stance: an absence says nothing. */
const stances = new Map<string, 'supports' | 'neutral' | 'opposes' | null>([
  ...['yes', 'y', 'yea', 'aye', 'for'].map((word) => [word, 'supports'] as const),
  ...['no', 'n', 'nay', 'against'].map((word) => [word, 'opposes'] as const),
  ...['abstain', 'abstained', 'abstention'].map((word) => [word, 'neutral'] as const),
  ...['absent', 'missing', 'non-member', 'not voting', 'na', ''].map(
    (word) => [word, null] as const,
  ),
]);

/**
 * Roll-call votes, one a row, as the R package unvotes has them: `rcid`, `country`, `vote` and perhaps
 * `country_code`, which becomes an alias. A roll call is a proposal. A list of roll calls beside it, or
 * columns of the votes such as `date`, `resolution` and `title` in their first row of each roll call,
 * give each its title and date. A list or dates make each a document; else the table is the only one.
 *
 * Yes supports and no opposes. Who abstains is `neutral`: present, and recorded as for neither side;
 * `ambivalent` would claim that they said both. Who was absent or no member makes no statement.
 */
export const voteForm: TableForm = {
  matches: (names) => hasColumns(names, calls, voters, votes),
  read: readVotes,
};

function readVotes(table: Table, companions: readonly Table[]): Result<Project> {
  const { sheet } = table;
  const call = findColumn(sheet, calls)!;
  const own = rollCallsAmong(sheet, call);
  if (!own.ok) return own;
  const beside = companions.find((companion) => areRollCalls(companion.sheet.names));
  const listed = beside ? rollCallsOf(beside) : undefined;
  if (listed?.ok === false) return listed;
  const isDated = [...own.value.values()].some(({ date }) => date !== undefined);
  const areDocuments = listed !== undefined || isDated;

  const voter = findColumn(sheet, voters)!;
  const vote = findColumn(sheet, votes)!;
  const slugs = new Slugs();
  const kind = sheet.names.includes('country') ? 'state' : 'other';
  const actors = new Cast<Actor>(slugs, (id, name) => {
    return { id, name, aliases: [], kind, memberOf: [] };
  });
  const documents = areDocuments ? [] : [datasetOf(table)];
  const proposals = new Cast<Concept>(
    slugs,
    (id, key) => {
      const known = { ...own.value.get(key), ...listed?.value.get(key) };
      const { concept, document } = proposalOf(id, key, known);
      if (areDocuments) documents.push(document);
      return concept;
    },
    'roll-call-',
  );
  const speakers = actors.across(voter);
  const targets = proposals.across(call);
  const cast = vote.cells.map((cell) => stances.get(cell.toLowerCase()));
  const faults = new Faults();
  const statements: Statement[] = [];
  for (let row = 0; row < sheet.length; row++) {
    const speaker = speakers[voter.codes[row]!];
    const target = targets[call.codes[row]!];
    const stance = cast[vote.codes[row]!];
    if (!speaker || !target || stance === undefined) {
      const line = sheet.lines[row]!;
      if (!target) faults.add(line, 'rcid', nameFault(cellAt(call, row))!, cellAt(call, row));
      if (!speaker) faults.add(line, 'voter', nameFault(cellAt(voter, row))!, cellAt(voter, row));
      if (stance === undefined) faults.add(line, 'vote', m.read_bad_vote(), cellAt(vote, row));
    } else if (stance !== null) {
      statements.push({
        id: `s${row + 1}`,
        document: areDocuments ? target.id : documents[0]!.id,
        speaker: speaker.id,
        target: target.id,
        stance,
        label: cellAt(vote, row),
        summary: '',
      });
    }
  }
  addCodes(sheet, voter, speakers);
  const description = m.read_about_votes({ name: table.name });
  const lists = { documents, actors: actors.list, concepts: proposals.list, statements };
  return faults.resultOf(projectOf(table, { description, ...lists }));
}

function proposalOf(
  id: string,
  key: string,
  { title, description, resolution, date }: RollCall,
): { readonly concept: Concept; readonly document: Document } {
  const name = title ?? (/^\d+$/.test(key) ? m.read_roll_call({ number: key }) : key);
  return {
    concept: {
      id,
      name,
      aliases: resolution !== undefined && resolution !== name ? [resolution] : [],
      kind: 'proposal',
      ...(description !== undefined && { description }),
    },
    document: {
      id,
      title: name,
      authors: [],
      kind: 'roll-call',
      ...(date !== undefined && { date }),
    },
  };
}

/** Gives each voter the codes that stand beside its name as aliases. */
function addCodes(sheet: Sheet, voter: Column, speakers: readonly (Actor | undefined)[]): void {
  const column = findColumn(sheet, voterCodes);
  if (!column) return;
  const found = speakers.map(() => new Set<number>());
  const last = new Uint32Array(speakers.length).fill(0xffff_ffff);
  for (let row = 0; row < sheet.length; row++) {
    const [at, code] = [voter.codes[row]!, column.codes[row]!];
    if (last[at] !== code) found[at]!.add(code);
    last[at] = code;
  }
  for (const [at, speaker] of speakers.entries())
    for (const code of found[at]!) {
      const cell = column.cells[code]!;
      if (speaker && nameFault(cell) === undefined && !speaker.aliases.includes(cell))
        speaker.aliases.push(cell);
    }
}
