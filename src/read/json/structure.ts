import { m } from '../../messages/compiled/messages.js';
import { pathOf, type Issue } from '../../model/issue.ts';
import { mostIssues } from '../../model/project.ts';
import { walkJson } from './jsonWalk.ts';
import { lineStarts, placeOf } from './lines.ts';

/** A name that stands in an object before. */
type Repeated = {
  readonly path: string;
  readonly name: string;
  readonly offsets: [number, number];
};

/**
 * What is wrong with how a JSON text is built that `JSON.parse` takes, each with its line: arrays and
 * objects nested deeper than so many levels, which is told alone, else fields of one object with the same
 * name, of which only the last would be read. Linear.
 */
export function structureIssues(text: string, levels: number): readonly Issue[] {
  const fields: Map<string, number>[] = [];
  const repeated: Repeated[] = [];
  let deep: { readonly path: string; readonly offset: number } | undefined;
  walkJson(text, (keys, valueAt, nameAt) => {
    const depth = keys.length;
    const first = text[valueAt];
    if (depth >= levels && (first === '{' || first === '[')) {
      deep = { path: pathOf(keys), offset: valueAt };
      return false;
    }
    if (first === '{') fields[depth] = new Map();
    const name = keys.at(-1);
    if (typeof name !== 'string') return true;
    const earlier = fields[depth - 1]!.get(name);
    if (earlier === undefined) fields[depth - 1]!.set(name, nameAt);
    else if (repeated.length <= mostIssues)
      repeated.push({ path: pathOf(keys), name, offsets: [earlier, nameAt] });
    return true;
  });
  if (!deep && repeated.length === 0) return [];

  const starts = lineStarts(text);
  const lineOf = (offset: number) => placeOf(offset, starts).line;
  if (deep) {
    const { path, offset } = deep;
    const message = m.model_too_deep({ maxDepth: levels });
    return [{ path, message, value: levels + 1, line: lineOf(offset) }];
  }
  const issues = repeated.slice(0, mostIssues).map(({ path, name, offsets: [earlier, later] }) => {
    const message = m.read_repeated_field({ line: lineOf(earlier) });
    return { path, message, value: name, line: lineOf(later) };
  });
  if (repeated.length <= mostIssues) return issues;
  const more = m.model_more_issues({ count: mostIssues });
  return [...issues, { path: '', message: more, value: undefined }];
}
