import type { Result } from '../../model/issue.ts';
import type { Document, Project, Stance } from '../../model/schema.ts';
import type { Meanings } from './columns/meanings.ts';
import { nameFault } from './sheet/columns.ts';
import type { Column } from './sheet/entries.ts';
import type { Sheet } from './sheet/sheet.ts';
import { slugOf, type Slugs } from './sheet/slugs.ts';

/** A table and the name of the file that it stands in. */
export type Table = {
  readonly name: string;
  readonly sheet: Sheet;
  /** Stances that its cells name beside the default ones. */
  readonly stances?: readonly Stance[];
};

/** A form of table that holds statements. */
export type TableForm = {
  /** Whether columns of these names are of the form. */
  readonly matches: (names: readonly string[]) => boolean;
  /**
   * @param companions tables beside it, which may say more of who and what it names
   * @param meanings of words for stances, which go before what readers know of these
   */
  readonly read: (
    table: Table,
    companions: readonly Table[],
    meanings: Meanings,
  ) => Result<Project>;
  /** The words for stances in a table of the form. */
  readonly words: (sheet: Sheet, meanings: Meanings) => StanceWords;
  /** Whether a table of the form has no column that says what it has to. */
  readonly lacksColumn?: (sheet: Sheet, meanings: Meanings) => boolean;
};

/** The column of stances, and the different words in it that say none, in order. */
export type StanceWords = {
  readonly column: Column | undefined;
  readonly unknown: readonly string[];
};

/** The name of a file without its folder and its endings. */
function titleOf(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? name;
  return base.replace(/(\.(csv|tsv|tab|txt|edges))?(\.gz)?$/i, '') || base || 'table';
}

/** A project read from the table, with what the form of table makes of it. */
export function projectOf(
  { name }: Table,
  parts: Pick<
    Project,
    'description' | 'stances' | 'documents' | 'actors' | 'concepts' | 'statements'
  >,
): Project {
  const title = titleOf(name);
  return { format: 'stancegraph', version: 1, id: slugOf(title), title, ...parts };
}

/** The table itself as the document of its statements: it has neither text nor date. */
export function datasetOf({ name }: Table): Document {
  const title = titleOf(name);
  return { id: slugOf(title), title, authors: [], kind: 'dataset' };
}

/** Entries made for names as they come, one a name, with ids that no other entry has. */
export class Cast<T extends { readonly id: string }> {
  readonly list: T[] = [];
  readonly #byName = new Map<string, T>();
  readonly #slugs: Slugs;
  readonly #make: (id: string, name: string) => T;
  readonly #prefix: string;

  /**
   * @param slugs shared by casts whose ids must differ, such as those of actors and concepts
   * @param prefix what ids begin with, where names are bare numbers
   */
  constructor(slugs: Slugs, make: (id: string, name: string) => T, prefix = '') {
    this.#slugs = slugs;
    this.#make = make;
    this.#prefix = prefix;
  }

  /** The entry of a name, however its letters are composed (Unicode's NFC). */
  of(given: string): T {
    const name = given.normalize('NFC');
    const known = this.#byName.get(name);
    if (known) return known;
    const entry = this.#make(this.#slugs.take(this.#prefix + name), name);
    this.#byName.set(name, entry);
    this.list.push(entry);
    return entry;
  }

  /** The entries of the cells of a column; none for those that are no name. */
  across({ cells }: Column): readonly (T | undefined)[] {
    return cells.map((cell) => (nameFault(cell) === undefined ? this.of(cell) : undefined));
  }
}
