import { maxTextBytes, type Document } from '../../model/schema.ts';
import type { Originals } from '../../state/originals.svelte.ts';

/** What came of a file that was offered as the original of a document. */
export type Outcome =
  | { readonly type: 'attached' }
  /** It belongs to other documents, which have it now. */
  | { readonly type: 'other'; readonly documents: readonly string[] }
  /** It belongs to none; lengths in code points. */
  | { readonly type: 'different'; readonly length: number; readonly expected: number | undefined }
  | { readonly type: 'too-large' }
  | { readonly type: 'unreadable' };

/**
 * Reads a file and attaches it to all documents that it is the original of. What it holds stays in
 * the browser.
 */
export async function attachFile(
  file: File,
  document: Document,
  documents: readonly Document[],
  originals: Originals,
): Promise<Outcome> {
  if (file.size > maxTextBytes) return { type: 'too-large' };
  const text = await file.text().catch(() => undefined);
  if (text === undefined) return { type: 'unreadable' };
  const { original, documents: ids } = originals.attach(text, documents);
  if (ids.includes(document.id)) return { type: 'attached' };
  if (ids.length > 0) return { type: 'other', documents: ids };
  const { length } = original;
  return { type: 'different', length, expected: document.fingerprint?.length };
}
