import { m } from '../../messages/compiled/messages.js';
import type { Result } from '../../model/issue.ts';
import type { Concept, Document, Project, Statement } from '../../model/schema.ts';
import { ballotsOf, voteColumnOf, voteColumns, type Ballot } from './ballots.ts';
import { callColumnOf, callColumns, callsOf, decisionColumns } from './calls.ts';
import { differentWords, type Meanings } from './columns/meanings.ts';
import { areRollCalls, rollCallsAmong, rollCallsOf, type RollCall } from './rollCalls.ts';
import { cellAt, hasColumns, knownCell, nameFault } from './sheet/columns.ts';
import { Faults } from './sheet/faults.ts';
import { numberOf } from './sheet/sign.ts';
import { Slugs } from './sheet/slugs.ts';
import type { Sheet } from './sheet/sheet.ts';
import {
  Cast,
  datasetOf,
  projectOf,
  type StanceWords,
  type Table,
  type TableForm,
} from './table.ts';
import { voterColumnOf, voterColumns, votersOf } from './voters.ts';

/**
 * Roll-call votes, one a row: the roll call, who votes, and how, such as the `rcid`, `country`, `vote` of
 * the R package unvotes. Codes of voters become aliases and parties memberships, see {@link votersOf};
 * for words and codes of votes see {@link ballotsOf}. A roll call is a proposal. A list of roll calls
 * beside the table, or columns such as `date`, `resolution` and `title` in the first row of each roll
 * call, give each its title and date. A list or dates make each a document; else the table is the only
 * one.
 *
 * Yes supports and no opposes. Who abstains is `neutral`: present, and recorded as for neither side;
 * `ambivalent` would claim that they said both. Who was absent or no member makes no statement.
 */
export const voteForm: TableForm = {
  matches: (names) => hasColumns(names, callColumns, voterColumns, voteColumns),
  read: readVotes,
  words: voteWords,
};

function voteWords(sheet: Sheet, meanings: Meanings): StanceWords {
  const vote = voteColumnOf(sheet, meanings);
  if (!vote) return { column: undefined, unknown: [] };
  const ballots = ballotsOf(sheet, vote, meanings);
  const unknown = vote.column.cells.filter((_, at) => ballots[at] === undefined);
  return { column: vote.column, unknown: differentWords(unknown) };
}

function readVotes(
  table: Table,
  companions: readonly Table[],
  meanings: Meanings,
): Result<Project> {
  const { sheet } = table;
  const named = callColumnOf(sheet);
  const voter = voterColumnOf(sheet, named.column);
  const { name: calledBy, column: call, given } = callsOf(sheet, named, voter.column);
  const own = rollCallsAmong(sheet, call);
  if (!own.ok) return own;
  const beside = companions.find((companion) => areRollCalls(companion.sheet.names));
  const listed = beside ? rollCallsOf(beside) : undefined;
  if (listed?.ok === false) return listed;
  const isDated = [...own.value.values()].some(({ date }) => date !== undefined);
  const areDocuments = listed !== undefined || isDated;

  const slugs = new Slugs();
  const voters = votersOf(sheet, voter, call, slugs);
  const documents = areDocuments ? [] : [datasetOf(table)];
  const proposals = new Cast<Concept>(
    slugs,
    (id, key) => {
      const known = { ...own.value.get(key), ...listed?.value.get(given(key)) };
      const { concept, document } = proposalOf(id, nameOf(key, known), known);
      if (areDocuments) documents.push(document);
      return concept;
    },
    'roll-call-',
  );
  function nameOf(key: string, { title }: RollCall): string {
    const isNumber = /^\d+$/.test(given(key));
    if (title === undefined) return isNumber ? m.read_roll_call({ number: key }) : key;
    // One of several under one title, or on one bill.
    const isPart = key !== given(key) || decisionColumns.includes(calledBy);
    return isPart && !title.includes(key) ? m.read_roll_call_part({ title, part: key }) : title;
  }
  const lack = (cell: string) => nameFault(knownCell(cell) ?? '');
  const targets = call.cells.map((cell) =>
    lack(cell) === undefined ? proposals.of(cell) : undefined,
  );
  const vote = voteColumnOf(sheet, meanings)!;
  const ballots = ballotsOf(sheet, vote, meanings);
  const labels = vote.column.cells.map((cell, at) => labelOf(cell, ballots[at]));
  const faults = new Faults();
  const statements: Statement[] = [];
  const titled = (name: string) => sheet.titles[sheet.names.indexOf(name)] ?? name;
  const pairs = new Set<string>();
  let twice = 0;
  for (let row = 0; row < sheet.length; row++) {
    const speaker = voters.in(row);
    const target = targets[call.codes[row]!];
    const code = vote.column.codes[row]!;
    const stance = ballots[code];
    if (!speaker || !target || stance === undefined) {
      const line = sheet.lines[row]!;
      const [on, who] = [cellAt(call, row), cellAt(voter.column, row)];
      if (!target) faults.add(line, titled(calledBy), lack(on)!, on);
      if (!speaker) faults.add(line, titled(voter.name), lack(who)!, who);
      if (stance === undefined)
        faults.add(line, titled(vote.name), m.read_bad_vote(), vote.column.cells[code]);
    } else if (stance !== null) {
      const pair = `${speaker.id} ${target.id}`;
      if (pairs.has(pair)) twice++;
      pairs.add(pair);
      const party = voters.partyIn(row);
      statements.push({
        id: `s${row + 1}`,
        document: areDocuments ? target.id : documents[0]!.id,
        speaker: speaker.id,
        target: target.id,
        stance,
        label: labels[code]!,
        summary: '',
        ...(party && { speaksFor: party.id }),
      });
    }
  }
  const about = m.read_about_votes({ name: table.name });
  const description = twice > 0 ? `${about} ${m.read_votes_twice({ count: twice })}` : about;
  const lists = { documents, actors: [...voters.actors], concepts: proposals.list, statements };
  return faults.resultOf(projectOf(table, { description, ...lists }));
}

/** A vote in its own words; of a code also what it was taken for. */
function labelOf(cell: string, ballot: Ballot | undefined): string {
  if (numberOf(cell) === undefined) return cell;
  const words = {
    supports: m.read_vote_yes,
    opposes: m.read_vote_no,
    neutral: m.read_vote_neither,
  };
  return ballot && ballot in words ? words[ballot as keyof typeof words]({ code: cell }) : cell;
}

function proposalOf(
  id: string,
  name: string,
  { description, resolution, date }: RollCall,
): { readonly concept: Concept; readonly document: Document } {
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
