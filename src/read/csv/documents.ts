import type { Document } from '../../model/schema.ts';
import { Slugs } from './sheet/slugs.ts';
import { datasetOf, type Table } from './table.ts';

/** What a row says of its document; each part may be empty, the date is one of the calendar. */
export type DocumentCells = {
  readonly document: string;
  readonly title?: string;
  readonly date: string;
};

/** The copies of a document, one a date in the order in which dates come; the first keeps its id. */
export class Editions {
  readonly #byDate = new Map<string | undefined, Document>();
  readonly #document: Document;
  readonly #ids: Slugs;

  /** @param ids that hold the id of the document already */
  constructor(document: Document, ids: Slugs) {
    this.#document = document;
    this.#ids = ids;
  }

  /** @param facts what else an edition is said to have, where it is a new one */
  of(date: string | undefined, facts: Partial<Document> = {}): Document {
    const known = this.#byDate.get(date);
    if (known) return known;
    const { id } = this.#document;
    const edition: Document = {
      ...this.#document,
      id: this.#byDate.size === 0 ? id : this.#ids.take(`${id}-${date ?? 'undated'}`),
      ...(date !== undefined && { date }),
      ...facts,
    };
    this.#byDate.set(date, edition);
    return edition;
  }

  get list(): readonly Document[] {
    return [...this.#byDate.values()];
  }
}

/** The table as a document, one for each date. */
export function datasetEditions(table: Table): Editions {
  const dataset = datasetOf(table);
  const ids = new Slugs();
  return new Editions({ ...dataset, id: ids.take(dataset.id) }, ids);
}

/**
 * The documents that rows name, one for each date of a document: a row without a date is of the first
 * that its document has. Rows that name none are of the table, those without a date apart from others,
 * for they need not belong together.
 */
export class Documents {
  readonly #ids = new Slugs();
  readonly #byKey = new Map<string, Editions>();
  readonly #firstDates = new Map<string, string>();
  readonly #dataset: Document;

  /** @param rows all of them, in their order */
  constructor(table: Table, rows: readonly DocumentCells[]) {
    this.#dataset = datasetOf(table);
    for (const { document, date } of rows) {
      if (document !== '' && date !== '' && !this.#firstDates.has(document))
        this.#firstDates.set(document, date);
    }
  }

  /** @param facts what else the row says of its document */
  of(row: DocumentCells, facts: Partial<Document> = {}): Document {
    const key = row.document;
    const editions = this.#byKey.get(key) ?? new Editions(this.#made(row), this.#ids);
    this.#byKey.set(key, editions);
    return editions.of(row.date || this.#firstDates.get(key), facts);
  }

  get list(): Document[] {
    return [...this.#byKey.values()].flatMap(({ list }) => list);
  }

  #made({ document, title }: DocumentCells): Document {
    const dataset = this.#dataset;
    if (document === '')
      return { ...dataset, id: this.#ids.take(dataset.id), title: title || dataset.title };
    const id = this.#ids.take(/^\d+$/.test(document) ? `d${document}` : document);
    return { id, title: title || document, authors: [] };
  }
}
