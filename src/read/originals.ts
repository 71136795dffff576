import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { checkLocator, originalOf, type Original } from '../model/locator.ts';
import type { Document, Project } from '../model/schema.ts';
import { decodeUtf8 } from './utf8.ts';

/** A file that may be the original of a document. */
export type OfferedFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Id of the document it is offered for; without one it is matched by its content. */
  readonly document?: string;
};

export type OriginalState = 'verified' | 'absent' | 'changed';

export type Verification = {
  /** One entry a document, in the order of the project. */
  readonly documents: readonly { readonly id: string; readonly original: OriginalState }[];
  /**
   * How many statements point at the words that were coded, at others, or at nothing at hand: their
   * document is absent, or they have no locator, as those of a table.
   */
  readonly locators: {
    readonly verified: number;
    readonly failed: number;
    readonly unverifiable: number;
  };
  /** Ids of statements whose locator failed, in the order of the project. */
  readonly failed: readonly string[];
  /** Verified originals by id of their document. */
  readonly originals: ReadonlyMap<string, Original>;
};

/**
 * Looks for the original of every document among files, and checks every locator against what was
 * found. A file is the original of a document when the SHA-256 of its bytes, or of its text with line
 * ends as LF, is that of the fingerprint; a document that carries its text is its own original.
 *
 * An original is `changed` when a file was meant to be it and is not: one offered for the document, or
 * one with the name in the document's field `file`, where none has the right content. Where a document
 * has no fingerprint, a file offered for it counts as its original if every locator verifies in it.
 * Otherwise it is `absent`, and its locators are unverifiable, as is a statement without one. Files are
 * consumed one at a time.
 */
export function verifyOriginals(project: Project, files: Iterable<OfferedFile>): Verification {
  const states = new Map<string, OriginalState>();
  const originals = new Map<string, Original>();
  const settle = (id: string, state: OriginalState, original?: Original): void => {
    if (states.get(id) === 'verified') return;
    states.set(id, state);
    if (original && state === 'verified') originals.set(id, original);
  };
  for (const { id, text } of project.documents)
    if (text !== undefined) settle(id, 'verified', originalOf(text));
  for (const file of files) {
    const original = textOf(file.bytes);
    const hashes = new Set([bytesToHex(sha256(file.bytes)), original?.sha256]);
    for (const document of project.documents) {
      const { fingerprint, id } = document;
      if (fingerprint && hashes.has(fingerprint.sha256)) settle(id, 'verified', original);
      else if (!fingerprint && file.document === id && allVerify(project, id, original))
        settle(id, 'verified', original);
      else if (isMeant(file, document)) settle(id, 'changed');
    }
  }
  return {
    documents: project.documents.map(({ id }) => ({ id, original: states.get(id) ?? 'absent' })),
    ...checkLocators(project, originals),
    originals,
  };
}

function textOf(bytes: Uint8Array): Original | undefined {
  const decoded = decodeUtf8(bytes);
  return decoded.ok ? originalOf(decoded.text) : undefined;
}

function isMeant(file: OfferedFile, document: Document): boolean {
  return file.document === document.id || (!file.document && document['file'] === file.name);
}

function allVerify({ statements }: Project, id: string, original: Original | undefined): boolean {
  const locators = statements.flatMap(({ document, locator }) =>
    document === id && locator ? [locator] : [],
  );
  if (!original || locators.length === 0) return false;
  return locators.every((locator) => checkLocator(original, locator) === 'verified');
}

function checkLocators(
  { statements }: Project,
  originals: ReadonlyMap<string, Original>,
): Pick<Verification, 'locators' | 'failed'> {
  let [verified, unverifiable] = [0, 0];
  const failed: string[] = [];
  for (const { id, document, locator } of statements) {
    const original = originals.get(document);
    if (!original || !locator) unverifiable++;
    else if (checkLocator(original, locator) === 'verified') verified++;
    else failed.push(id);
  }
  return { locators: { verified, failed: failed.length, unverifiable }, failed };
}
