import type { Document } from '../../model/schema.ts';

/** A document with all that replies to it, directly or through others, in the order of the project. */
export type Thread = { readonly root: Document; readonly replies: readonly Document[] };

/** Documents gathered by what they reply to in the end. */
export function threadsOf(documents: readonly Document[]): readonly Thread[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const rootOf = (document: Document): Document => {
    let root = document;
    for (let above = byId.get(root.replyTo ?? ''); above; above = byId.get(root.replyTo ?? ''))
      root = above;
    return root;
  };
  const threads = new Map<Document, Document[]>();
  for (const document of documents) {
    const root = rootOf(document);
    const replies = threads.get(root) ?? [];
    if (root !== document) replies.push(document);
    threads.set(root, replies);
  }
  return [...threads].map(([root, replies]) => ({ root, replies }));
}
