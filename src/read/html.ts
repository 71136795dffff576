import { m } from '../messages/compiled/messages.js';
import { parseCarried, type Carried } from '../model/carried.ts';
import { failure, type Result } from '../model/issue.ts';
import { maxDepth } from '../model/project.ts';
import { parseJson } from './json/jsonText.ts';
import { readText } from './text.ts';

const start = /<script type="application\/json" id="stancegraph-data">/;
const end = '</script>';

/**
 * Reads the project, the view and the positions out of a page that `projectToHtml` wrote. A page of
 * another kind, one that was cut off, and one whose project is damaged are issues. Never throws.
 */
export function readHtml(bytes: Uint8Array, name: string): Result<Carried> {
  const text = readText(bytes, name);
  if (!text.ok) return text;
  const page = text.value;
  const opening = start.exec(page);
  if (!opening) return failure(m.read_html_no_project({ name }));
  const from = opening.index + opening[0].length;
  const to = page.indexOf(end, from);
  if (to < 0) return failure(m.read_html_cut_off({ name }));
  const data = page.slice(from, to);
  if (data.trim() === '') return failure(m.read_html_no_project({ name }));
  // The project lies a level down in what a page carries.
  const json = parseJson(data, maxDepth + 1);
  if (!json.ok) return failure(m.read_html_damaged({ name, reason: json.issues[0]!.message }));
  return parseCarried(json.value);
}

/** Whether bytes look like a page: the first that is no white space opens a tag, a comment or a type. */
export function beginsLikeHtml(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 512));
  return /^\uFEFF?\s*<(!doctype html|html|!--)/i.test(head);
}
