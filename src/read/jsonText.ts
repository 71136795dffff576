import { findNodeAtLocation, parseTree, printParseErrorCode, visit } from 'jsonc-parser';
import { m } from '../messages/compiled/messages.js';
import { keysOf, type Issue, type Result } from '../model/issue.ts';

/** Texts longer than this, in UTF-16 units, are not searched for the lines of issues. */
const longestSearched = 5_000_000;

/** Characters of the text around a syntax error that its issue shows as value. */
const excerptLength = 40;

/** Parses strict JSON; what is none gives one issue with line, column and what stands there. */
export function parseJson(text: string): Result<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false, issues: [syntaxIssue(text)] };
  }
}

/** The issues with the lines of their values, where the text is short enough to look for them. */
export function withLines(issues: readonly Issue[], text: string): readonly Issue[] {
  if (text.length > longestSearched || issues.every(({ path }) => path === '')) return issues;
  const tree = parseTree(text);
  if (!tree) return issues;
  const starts = lineStarts(text);
  return issues.map((issue) => {
    const keys = keysOf(issue.path);
    let node = findNodeAtLocation(tree, keys);
    // What is missing is looked for where it should stand.
    while (!node && keys.length > 0) {
      keys.pop();
      node = findNodeAtLocation(tree, keys);
    }
    return node && issue.path ? { ...issue, line: placeOf(node.offset, starts).line } : issue;
  });
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

function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\r\n?|\n/g), ({ 0: end, index }) => index + end.length)];
}

/** Line and column of an offset, both counted from 1; columns in UTF-16 units. */
function placeOf(offset: number, starts: readonly number[]): { line: number; column: number } {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
}
