import { printParseErrorCode, visit } from 'jsonc-parser';
import { m } from '../../messages/compiled/messages.js';
import { keysOf, type Issue, type Result } from '../../model/issue.ts';
import { maxDepth } from '../../model/project.ts';
import { walkJson } from './jsonWalk.ts';
import { lineStarts, placeOf } from './lines.ts';
import { structureIssues } from './structure.ts';

/** Characters of the text around a syntax error that its issue shows as value. */
const excerptLength = 40;

/**
 * Parses strict JSON. What is none gives one issue with line, column and what stands there; what is
 * nested deeper than so many levels, or names a field of an object twice, gives issues with path and line.
 */
export function parseJson(text: string, levels = maxDepth): Result<unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, issues: [syntaxIssue(text)] };
  }
  const issues = structureIssues(text, levels);
  return issues.length === 0 ? { ok: true, value } : { ok: false, issues };
}

/** Where a value stands that is looked for, or one that lies in it. */
type Wanted = { offset?: number; readonly below: Map<string | number, Wanted> };

/** The issues of a text that {@link parseJson} takes with the lines of their values. */
export function withLines(issues: readonly Issue[], text: string): readonly Issue[] {
  if (issues.every(({ path }) => path === '')) return issues;
  const root: Wanted = { below: new Map() };
  const wanted = issues.map(({ path }) => trailOf(keysOf(path), root));
  const open: (Wanted | undefined)[] = [];
  walkJson(text, (keys, valueAt) => {
    const depth = keys.length;
    const found = depth === 0 ? root : open[depth - 1]?.below.get(keys[depth - 1]!);
    open[depth] = found;
    if (found) found.offset = valueAt;
    return true;
  });
  const starts = lineStarts(text);
  return issues.map((issue, index) => {
    // What is missing is looked for where it should stand.
    const offset = wanted[index]!.findLast((at) => at.offset !== undefined)?.offset;
    if (offset === undefined || issue.path === '') return issue;
    return { ...issue, line: placeOf(offset, starts).line };
  });
}

/** What is looked for on the way along keys, the root first. */
function trailOf(keys: readonly (string | number)[], root: Wanted): readonly Wanted[] {
  const trail = [root];
  for (const key of keys) {
    const { below } = trail.at(-1)!;
    if (!below.has(key)) below.set(key, { below: new Map() });
    trail.push(below.get(key)!);
  }
  return trail;
}

function syntaxIssue(text: string): Issue {
  const fault = firstFault(text);
  if (!fault) return { path: '', message: m.read_syntax_unplaced(), value: undefined };
  const { line, column } = placeOf(fault.offset, lineStarts(text));
  const value = text.slice(fault.offset, fault.offset + excerptLength);
  const message =
    value.trim() === ''
      ? m.read_ends_early({ line, column })
      : m.read_syntax({ fault: (faultTexts[fault.name] ?? m.read_fault_value)(), line, column });
  return { path: `${line}:${column}`, message, value: value || undefined, line };
}

type Fault = { readonly name: string; readonly offset: number };

function firstFault(text: string): Fault | undefined {
  let fault: Fault | undefined;
  try {
    visit(
      text,
      {
        onError: (code, offset) => {
          fault = { name: printParseErrorCode(code), offset };
          throw new Found();
        },
      },
      { disallowComments: true, allowTrailingComma: false },
    );
  } catch (error) {
    // Nesting too deep for the parser's stack leaves the fault without a place.
    if (!(error instanceof Found || error instanceof RangeError)) throw error;
  }
  return fault;
}

/** Ends the visit at the first fault: those after it are consequences. */
class Found extends Error {}

/** What is said of a fault, by the parser's name for it; all others are a value that is none. */
const faultTexts: Readonly<Record<string, () => string>> = {
  PropertyNameExpected: m.read_fault_name,
  ColonExpected: m.read_fault_colon,
  CommaExpected: m.read_fault_comma,
  CloseBraceExpected: m.read_fault_comma,
  CloseBracketExpected: m.read_fault_comma,
  EndOfFileExpected: m.read_fault_rest,
  InvalidCommentToken: m.read_fault_comment,
  UnexpectedEndOfComment: m.read_fault_comment,
  UnexpectedEndOfNumber: m.read_fault_number,
  UnexpectedEndOfString: m.read_fault_string,
  InvalidUnicode: m.read_fault_string,
  InvalidEscapeCharacter: m.read_fault_string,
  InvalidCharacter: m.read_fault_string,
};
