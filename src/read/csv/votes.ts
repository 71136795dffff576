import { m } from '../../messages/compiled/messages.js';
import type { Result } from '../../model/issue.ts';
import type { Concept, Document, Project, Statement } from '../../model/schema.ts';
import { ballotsOf, voteColumns, type Ballot } from './ballots.ts';
import { differentWords, type Meanings } from './columns/meanings.ts';
import {
  areRollCalls,
  callColumnOf,
  callColumns,
  rollCallsAmong,
  rollCallsOf,
  type RollCall,
} from './rollCalls.ts';
import { cellAt, findColumn, hasColumns, nameFault } from './sheet/columns.ts';
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
import { voterColumns, votersOf } from './voters.ts';

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
  const column = findColumn(sheet, voteColumns);
  const ballots = ballotsOf(sheet, meanings);
  const unknown = column?.cells.filter((_, at) => ballots[at] === undefined) ?? [];
  return { column, unknown: differentWords(unknown) };
}

function readVotes(
  table: Table,
  companions: readonly Table[],
  meanings: Meanings,
): Result<Project> {
  const { sheet } = table;
  const call = callColumnOf(sheet);
  const own = rollCallsAmong(sheet, call);
  if (!own.ok) return own;
  const beside = companions.find((companion) => areRollCalls(companion.sheet.names));
  const listed = beside ? rollCallsOf(beside) : undefined;
  if (listed?.ok === false) return listed;
  const isDated = [...own.value.values()].some(({ date }) => date !== undefined);
  const areDocuments = listed !== undefined || isDated;

  const slugs = new Slugs();
  const voters = votersOf(sheet, call, slugs);
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
  const targets = proposals.across(call);
  const vote = findColumn(sheet, voteColumns)!;
  const ballots = ballotsOf(sheet, meanings);
  const labels = vote.cells.map((cell, at) => labelOf(cell, ballots[at]));
  const faults = new Faults();
  const statements: Statement[] = [];
  for (let row = 0; row < sheet.length; row++) {
    const speaker = voters.in(row);
    const target = targets[call.codes[row]!];
    const stance = ballots[vote.codes[row]!];
    if (!speaker || !target || stance === undefined) {
      const line = sheet.lines[row]!;
      const voter = cellAt(findColumn(sheet, voterColumns), row);
      if (!target) faults.add(line, 'rcid', nameFault(cellAt(call, row))!, cellAt(call, row));
      if (!speaker) faults.add(line, 'voter', nameFault(voter)!, voter);
      if (stance === undefined) faults.add(line, 'vote', m.read_bad_vote(), cellAt(vote, row));
    } else if (stance !== null) {
      statements.push({
        id: `s${row + 1}`,
        document: areDocuments ? target.id : documents[0]!.id,
        speaker: speaker.id,
        target: target.id,
        stance,
        label: labels[vote.codes[row]!]!,
        summary: '',
      });
    }
  }
  const description = m.read_about_votes({ name: table.name });
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
