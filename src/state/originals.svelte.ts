import { originalOf, type Original } from '../model/locator.ts';
import type { Document } from '../model/schema.ts';

/** What came of attaching a text. */
export type Attachment = {
  readonly original: Original;
  /** Ids of the documents that it is the original of; several may share one. */
  readonly documents: readonly string[];
};

/** Texts that documents stand in: those that a project carries, and those a reader attaches. */
export class Originals {
  /** By SHA-256. They never leave the browser and are forgotten with the page. */
  #attached: ReadonlyMap<string, Original> = $state.raw(new Map());
  readonly #carried = new WeakMap<Document, Original>();

  /** The text of a document, or `undefined` where only its fingerprint or its digest is at hand. */
  of(document: Document): Original | undefined {
    if (document.text === undefined)
      return document.fingerprint && this.#attached.get(document.fingerprint.sha256);
    let original = this.#carried.get(document);
    if (!original) this.#carried.set(document, (original = originalOf(document.text)));
    return original;
  }

  /** Keeps a text where it is the original of one of the documents: their fingerprint decides. */
  attach(raw: string, documents: readonly Document[]): Attachment {
    const original = originalOf(raw);
    const ids = documents
      .filter(({ fingerprint }) => fingerprint?.sha256 === original.sha256)
      .map(({ id }) => id);
    if (ids.length > 0) this.#attached = new Map([...this.#attached, [original.sha256, original]]);
    return { original, documents: ids };
  }

  /** Forgets what was attached to a document, and to those that share its original. */
  detach({ fingerprint }: Document): void {
    const left = [...this.#attached].filter(([sha256]) => sha256 !== fingerprint?.sha256);
    this.#attached = new Map(left);
  }
}
