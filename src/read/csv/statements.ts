import { m } from '../../messages/compiled/messages.js';
import { isCalendarDate } from '../../model/date.ts';
import type { Result } from '../../model/issue.ts';
import {
  actorKinds,
  conceptKinds,
  type Actor,
  type ActorKind,
  type Concept,
  type ConceptKind,
  type Project,
  type Stance,
  type Statement,
} from '../../model/schema.ts';
import {
  differentWords,
  isStanceWord,
  meaningOf,
  ownWord,
  type Meanings,
} from './columns/meanings.ts';
import { dateReader } from './dates.ts';
import { Documents } from './documents.ts';
import { nodesBeside, type Node } from './nodes.ts';
import {
  cellAt,
  fieldsOf,
  findColumn,
  hasColumns,
  knownCell,
  nameFault,
  otherCells,
} from './sheet/columns.ts';
import { Faults } from './sheet/faults.ts';
import { numberOf, signOf } from './sheet/sign.ts';
import { longestSummary, shortened } from './sheet/shortened.ts';
import { Slugs } from './sheet/slugs.ts';
import type { Sheet } from './sheet/sheet.ts';
import { Vocabulary } from './vocabulary.ts';
import { Cast, projectOf, type StanceWords, type Table, type TableForm } from './table.ts';

const names = {
  id: ['id', 'statement_id'],
  document: ['document', 'document_id'],
  date: ['date', 'document_date'],
  speaker: ['speaker'],
  speakerName: ['speakername', 'speaker_name'],
  speakerKind: ['speakerkind', 'speaker_kind'],
  target: ['target'],
  targetName: ['targetname', 'target_name'],
  targetKind: ['targetkind', 'target_kind'],
  stance: ['stance'],
  polarity: ['polarity'],
  label: ['label'],
  summary: ['summary'],
  reportedBy: ['reportedby', 'reported_by'],
  condition: ['condition'],
  confidence: ['confidence'],
} as const;

type Row = Readonly<Record<keyof typeof names, string>> & {
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>> | undefined;
};

/** Longest label, in UTF-16 units, as the schema has it. */
const longestLabel = 200;

/**
 * Statements, one a row, as this program writes them: `speaker`, `target` and `stance`, and perhaps their
 * names and kinds, document and date, polarity, label, summary, who reports, condition and confidence.
 * Ids become slugs, places in a text stay in `attributes`, for without its hash no locator can be
 * verified. A target of a kind of concept is a concept, whoever speaks under the same name. A stance
 * that is no default one joins the vocabulary with the polarity beside it. A list of nodes beside the
 * table gives names, attributes, and which are concepts, as it does for edges. A word that was said to
 * mean a stance is the label of its statements, or an attribute of those that have another.
 */
export const statementForm: TableForm = {
  matches: (columns) => hasColumns(columns, names.speaker, names.target, names.stance),
  read: readStatements,
  words: statementWords,
};

/** Words say nothing where no polarity stands beside them, or beside the same one in an earlier row. */
function statementWords(sheet: Sheet, meanings: Meanings): StanceWords {
  const stances = findColumn(sheet, names.stance);
  const polarities = findColumn(sheet, names.polarity);
  const all = stances?.cells ?? [];
  const isKnown = all.map((cell) => isStanceWord(cell) || meaningOf(cell, meanings) !== undefined);
  const unknown = new Set<string>();
  for (let row = 0; row < sheet.length; row++) {
    const code = stances?.codes[row] ?? 0;
    if (isKnown[code]) continue;
    if (cellAt(polarities, row) === '') unknown.add(all[code] ?? '');
    else isKnown[code] = true;
  }
  return { column: stances, unknown: differentWords(unknown) };
}

function readStatements(
  table: Table,
  companions: readonly Table[],
  meanings: Meanings,
): Result<Project> {
  const nodes = nodesBeside(companions);
  if (!nodes.ok) return nodes;
  const rows = rowsOf(table.sheet);
  const faults = new Faults();
  const vocabulary = new Vocabulary(meanings, table.stances);
  const stances: Stance[] = [];
  for (const row of rows) {
    noteFaults(row, faults);
    const stance = vocabulary.of(row);
    if (stance.ok) stances.push(stance.value);
    else faults.add(row.line, 'stance', stance.issues[0]!.message, row.stance);
  }
  const cast = castOf(rows, nodes.value);
  const documents = new Documents(table, rows);
  const ids = new Slugs();
  const statements = faults.some
    ? []
    : rows.map((row, at): Statement => {
        const { summary, reportedBy, condition, confidence } = row;
        const stance = stances[at]!;
        const own = ownWord(row.stance, meanings);
        const label = row.label || own || stance.label;
        const isKept = own === undefined || own === label;
        const attributes = isKept ? row.attributes : { stance: own, ...row.attributes };
        const weight = own === undefined ? (signOf(row.stance)?.weight ?? 1) : 1;
        return {
          id: ids.take(row.id || `s${at + 1}`),
          document: documents.of(row).id,
          speaker: cast.speaker(row),
          target: cast.target(row),
          stance: stance.id,
          label: shortened(label, longestLabel),
          summary: shortened(summary, longestSummary),
          ...(weight !== 1 && { weight }),
          ...(reportedBy && { reportedBy: cast.reporter(reportedBy) }),
          ...(condition && { condition }),
          ...(confidence && { confidence: numberOf(confidence)! }),
          ...(attributes && { attributes }),
        };
      });
  const description = m.read_about_statements({ name: table.name });
  const lists = { documents: documents.list, ...cast.lists, statements };
  const project = projectOf(table, { description, ...lists });
  return faults.resultOf({ ...project, ...vocabulary.own });
}

function rowsOf(sheet: Sheet): readonly Row[] {
  const { columns, rowAt } = fieldsOf(sheet, names);
  const dateIn = dateReader(findColumn(sheet, names.date)?.cells ?? []);
  return Array.from(sheet.lines, (line, row): Row => {
    const cells = rowAt(row);
    const [speaker, target, reportedBy] = [cells.speaker, cells.target, cells.reportedBy].map(
      (name) => name.normalize('NFC'),
    ) as [string, string, string];
    const attributes = otherCells(sheet, row, columns);
    const date = dateIn(cells.date) ?? knownCell(cells.date) ?? '';
    return { ...cells, speaker, target, reportedBy, date, line, attributes };
  });
}

function noteFaults(row: Row, faults: Faults): void {
  const { line, date, confidence } = row;
  for (const field of ['speaker', 'target'] as const) {
    const fault = nameFault(row[field]);
    if (fault !== undefined) faults.add(line, field, fault, row[field]);
  }
  for (const field of ['speakerName', 'targetName', 'reportedBy', 'document', 'stance'] as const) {
    const fault = row[field] === '' ? undefined : nameFault(row[field]);
    if (fault !== undefined) faults.add(line, field, fault, row[field]);
  }
  if (date !== '' && !isCalendarDate(date)) faults.add(line, 'date', m.read_bad_date(), date);
  const number = confidence === '' ? 0 : (numberOf(confidence) ?? -1);
  if (number < 0 || number > 1) faults.add(line, 'confidence', m.read_bad_confidence(), confidence);
}

const isActorKind = (kind: string): kind is ActorKind => actorKinds.includes(kind as ActorKind);
const isConceptKind = (kind: string): kind is ConceptKind =>
  conceptKinds.includes(kind as ConceptKind);

/** The first name and the first kind that rows give to each key. */
class Named {
  readonly #known = new Map<string, { readonly name: string; readonly kind: string }>();

  note(key: string, name: string, kind: string): void {
    const earlier = this.#known.get(key);
    this.#known.set(key, { name: earlier?.name || name, kind: earlier?.kind || kind });
  }

  has(key: string): boolean {
    return this.#known.has(key);
  }

  of(key: string): { readonly name?: string; readonly kind?: string } {
    return this.#known.get(key) ?? {};
  }
}

/** Actors and concepts by their ids: all of the nodes first, then as rows name more. */
function castOf(rows: readonly Row[], nodes: ReadonlyMap<string, Node>) {
  const slugs = new Slugs();
  const speakers = new Set(rows.flatMap(({ speaker, reportedBy }) => [speaker, reportedBy]));
  const actorsAbout = new Named();
  const conceptsAbout = new Named();
  for (const row of rows) {
    actorsAbout.note(row.speaker, row.speakerName, row.speakerKind);
    const about = isConceptKind(row.targetKind) ? conceptsAbout : actorsAbout;
    about.note(row.target, row.targetName, row.targetKind);
  }
  const made = (id: string, key: string, given: string | undefined) => {
    const { name = key, attributes } = nodes.get(key) ?? {};
    return { id, name: given || name, aliases: [], ...(attributes && { attributes }) };
  };
  const actors = new Cast<Actor>(slugs, (id, key) => {
    const { name, kind = '' } = actorsAbout.of(key);
    return { ...made(id, key, name), kind: isActorKind(kind) ? kind : 'other', memberOf: [] };
  });
  const concepts = new Cast<Concept>(slugs, (id, key) => {
    const { name, kind = '' } = conceptsAbout.of(key);
    const given = name || actorsAbout.of(key).name;
    return { ...made(id, key, given), kind: isConceptKind(kind) ? kind : 'proposal' };
  });
  const isConcept = (key: string) =>
    !speakers.has(key) && (conceptsAbout.has(key) || nodes.get(key)?.isConcept === true);
  for (const key of nodes.keys()) (isConcept(key) ? concepts : actors).of(key);
  const isAbout = ({ target, targetKind }: Row) => isConceptKind(targetKind) || isConcept(target);
  return {
    speaker: ({ speaker }: Row): string => actors.of(speaker).id,
    target: (row: Row): string => (isAbout(row) ? concepts : actors).of(row.target).id,
    reporter: (key: string): string => actors.of(key).id,
    get lists() {
      return { actors: actors.list, concepts: concepts.list };
    },
  };
}
