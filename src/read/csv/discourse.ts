import { m } from '../../messages/compiled/messages.js';
import { isCalendarDate } from '../../model/date.ts';
import type { Result } from '../../model/issue.ts';
import { hashText } from '../../model/locator.ts';
import type { Actor, Concept, Document, Project, Statement } from '../../model/schema.ts';
import { defaultStances } from '../../model/stance.ts';
import { agreementsOf } from './agreement.ts';
import { differentWords, ownWord, type Meanings } from './columns/meanings.ts';
import { dateReader } from './dates.ts';
import { Documents } from './documents.ts';
import { fieldsOf, findColumn, hasColumns, knownCell, nameFault } from './sheet/columns.ts';
import { Faults } from './sheet/faults.ts';
import { longestSummary, shortened } from './sheet/shortened.ts';
import { Slugs } from './sheet/slugs.ts';
import type { Sheet } from './sheet/sheet.ts';
import { Cast, projectOf, type StanceWords, type Table, type TableForm } from './table.ts';

const names = {
  id: ['statement_id', 'id'],
  document: ['document_id', 'doc_id', 'docid', 'document', 'document_title', 'title'],
  title: ['document_title', 'doctitle', 'title'],
  date: ['document_date_utc', 'document_date', 'date', 'datetime', 'date_time', 'time', 'year'],
  author: ['document_author', 'docauthor', 'author'],
  source: ['document_source', 'docsource', 'source'],
  section: ['document_section', 'docsection', 'section'],
  type: ['document_type', 'doctype'],
  start: ['start'],
  stop: ['stop', 'end'],
  quote: ['verbatim_quote', 'quote'],
  person: ['person', 'speaker'],
  organization: ['organization', 'organisation', 'actor'],
  concept: ['concept'],
  agreement: ['agreement'],
  note: ['note', 'notes'],
  coder: ['coder', 'coder_id', 'coder_name'],
} as const;

type Field = keyof typeof names;

/**
 * Coded statements, one a row, as Discourse Network Analyzer (Leifeld) names them: `person` or
 * `organization` or both, `concept` and `agreement`; perhaps document, date, place, note and coder. The
 * person speaks as a member of the organization, in whose name the statement is made; without a
 * person the organization speaks. Agreement is yes or no, or a scale around 0; see {@link agreementsOf}.
 * The quote becomes the summary, and where it fills its place exactly a locator by which the original
 * can be verified. A document whose rows differ in date is one document for each of its dates, and rows
 * without a date are of its first; without documents there is one for each date, and one for rows
 * without. Rows without concept and agreement, such as annotations, hold no stance.
 */
export const discourseForm: TableForm = {
  matches: (columns) =>
    hasColumns(columns, names.concept, names.agreement) &&
    hasColumns(columns, [...names.person, ...names.organization]),
  read: readDiscourse,
  words: discourseWords,
};

function discourseWords(sheet: Sheet, meanings: Meanings): StanceWords {
  const column = findColumn(sheet, names.agreement);
  const all = column?.cells ?? [];
  const { cells } = agreementsOf(all, meanings);
  return { column, unknown: differentWords(all.filter((_, at) => !cells[at])) };
}

function readDiscourse(
  table: Table,
  _companions: readonly Table[],
  meanings: Meanings,
): Result<Project> {
  const rows = rowsOf(table.sheet);
  const { stances = defaultStances(), cells: agreements } = agreementsOf(
    rows.map(({ agreement }) => agreement),
    meanings,
  );
  const faults = new Faults();
  for (const [at, row] of rows.entries()) {
    noteFaults(row, faults);
    if (!agreements[at]) faults.add(row.line, 'agreement', m.read_bad_agreement(), row.agreement);
  }
  const cast = castOf(table, rows);
  const labels = new Map(stances.map(({ id, label }) => [id, label]));
  const statements = faults.some
    ? []
    : rows.map((row, at): Statement => {
        const { stance, weight } = agreements[at]!;
        const organization = row.organization && cast.organization(row.organization);
        return {
          id: cast.statementId(row.id),
          document: cast.document(row),
          speaker: row.person ? cast.person(row.person, organization) : organization,
          target: cast.concept(row.concept),
          stance,
          label: ownWord(row.agreement, meanings) ?? labels.get(stance) ?? stance,
          ...evidenceOf(row),
          ...(weight !== 1 && { weight }),
          ...(row.person && organization && { speaksFor: organization }),
          ...(row.note && { note: row.note }),
          ...(row.coder && { coder: row.coder }),
        };
      });
  const description = m.read_about_discourse({
    name: table.name,
    count: table.sheet.length - rows.length,
  });
  return faults.resultOf(
    projectOf(table, { description, stances: [...stances], ...cast.lists, statements }),
  );
}

type Row = Readonly<Record<Field, string>> & { readonly line: number };

/** The rows that hold a stance, each with the cells of the columns that are known. */
function rowsOf(sheet: Sheet): readonly Row[] {
  const { rowAt } = fieldsOf(sheet, names);
  const dateIn = dateReader(findColumn(sheet, names.date)?.cells ?? []);
  const rows = Array.from(sheet.lines, (line, row): Row => {
    const cells = rowAt(row);
    return { ...cells, date: dateIn(cells.date) ?? knownCell(cells.date) ?? '', line };
  });
  return rows.filter(({ concept, agreement }) => concept !== '' || agreement !== '');
}

function noteFaults(row: Row, faults: Faults): void {
  const { line, person, organization, date, start, stop } = row;
  if (person === '' && organization === '') faults.add(line, 'person', m.read_no_speaker());
  for (const field of ['concept', 'person', 'organization', 'document', 'title'] as const) {
    const fault = nameFault(row[field]);
    const mayLack = field !== 'concept' && row[field] === '';
    if (fault !== undefined && !mayLack) faults.add(line, field, fault, row[field]);
  }
  if (date !== '' && !isCalendarDate(date)) faults.add(line, 'date', m.read_bad_date(), date);
  for (const [field, cell] of [['start', start] as const, ['stop', stop] as const])
    if (!/^\d{0,15}$/.test(cell)) faults.add(line, field, m.read_bad_offset(), cell);
}

/** Actors, concepts and documents as rows name them. */
function castOf(table: Table, rows: readonly Row[]) {
  const slugs = new Slugs();
  const statementIds = new Slugs();
  const bare = (id: string, name: string) => ({ id, name, aliases: [], memberOf: [] });
  const people = new Cast<Actor>(slugs, (...named) => ({ ...bare(...named), kind: 'person' }));
  const bodies = new Cast<Actor>(slugs, (...named) => ({
    ...bare(...named),
    kind: 'organisation',
  }));
  const concepts = new Cast<Concept>(slugs, (id, name) => ({
    id,
    name,
    aliases: [],
    kind: 'idea',
  }));
  const documents = new Documents(table, rows);
  return {
    person(name: string, organization: string): string {
      const { id, memberOf } = people.of(name);
      if (organization && !memberOf.includes(organization)) memberOf.push(organization);
      return id;
    },
    organization: (name: string): string => bodies.of(name).id,
    concept: (name: string): string => concepts.of(name).id,
    statementId: (given: string): string => statementIds.take(`s${given || 1}`),
    document: (row: Row): string => documents.of(row, factsOf(row)).id,
    get lists() {
      const actors = [...people.list, ...bodies.list];
      return { documents: documents.list, actors, concepts: concepts.list };
    },
  };
}

function factsOf({ author, source, section, type }: Row): Partial<Document> {
  return Object.fromEntries(
    Object.entries({ author, source, section, type }).filter(([, cell]) => cell !== ''),
  );
}

/** Summary, and a locator where the quote is as long as its place: else it may be another text's. */
function evidenceOf({ quote, start, stop }: Row): Pick<Statement, 'summary' | 'locator'> {
  const summary = shortened(quote, longestSummary);
  if (quote === '' || start === '' || stop === '') return { summary };
  const [from, to] = [Number(start), Number(stop)];
  const fills = to > from && Array.from(quote).length === to - from;
  const locator = { start: from, end: to, sha256: hashText(quote) };
  return { summary, ...(fills && { locator }) };
}
