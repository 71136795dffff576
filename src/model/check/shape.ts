import * as v from 'valibot';
import { m } from '../../messages/compiled/messages.js';
import { pathOf, type Issue } from '../issue.ts';
import { entrySchemas, projectSchema } from '../schema.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Lists inside a broken entry are looked through up to here. */
const longestList = 1000;

/**
 * Values of the wrong type or range, in the order of the file format. Found one entry at a time, so
 * that ten megabytes of wrong values cost no more than the issues that are taken.
 */
export function* findShapeIssues(project: Fields): Generator<Issue> {
  yield* schemaIssues(projectSchema, emptied(project), []);
  for (const [list, schema] of Object.entries(entrySchemas)) {
    const entries = project[list];
    if (!Array.isArray(entries)) continue;
    for (const [index, entry] of entries.entries())
      yield* schemaIssues(schema, entry, [list, index]);
  }
}

type AnySchema = v.GenericSchema | (typeof entrySchemas)[keyof typeof entrySchemas];

function schemaIssues(
  schema: AnySchema,
  value: unknown,
  keys: readonly (string | number)[],
): Issue[] {
  const first = v.safeParse(schema, value, { abortEarly: true });
  if (first.success) return [];
  const all = v.safeParse(schema, shortened(value));
  return (all.issues ?? first.issues).map((issue) => {
    const inner = (issue.path ?? []).map(({ key }) => key as string | number);
    const path = pathOf([...keys, ...inner]);
    return { path, message: messageOf(issue), value: valueAt(value, inner) };
  });
}

function valueAt(value: unknown, keys: readonly (string | number)[]): unknown {
  return keys.reduce((at, key) => (at as Fields | undefined)?.[key], value);
}

function messageOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'regex' || issue.type === 'check') return issue.message;
  if (issue.type === 'max_length') return m.model_too_long({ most: String(issue.requirement) });
  if (issue.type === 'non_empty') return m.model_empty();
  if (issue.input === undefined) return m.model_missing();
  return m.model_expected({ expected: issue.expected ?? issue.type });
}

/** The project with its long lists taken out: what remains is quickly checked as a whole. */
function emptied(project: Fields): Fields {
  const lists = Object.keys(entrySchemas).filter((list) => Array.isArray(project[list]));
  return { ...project, ...Object.fromEntries(lists.map((list) => [list, []])) };
}

function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, longestList).map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, shortened(entry)] as const),
  );
}
