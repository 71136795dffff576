/** What leads to a value of JSON: names of fields and indices, from the outermost in. */
export type Keys = readonly (string | number)[];

/**
 * Is told of a value before what lies in it: the keys that lead to it, the same array at every call, and
 * the offsets of the value and, in an object, of its name. The walk ends where it returns false.
 */
export type JsonVisit = (keys: Keys, valueAt: number, nameAt: number) => boolean;

/**
 * Visits every value of a JSON text that `JSON.parse` takes, in the order of the text; of a field that
 * stands twice, both. Linear, and no nesting is too deep for it.
 */
export function walkJson(text: string, visit: JsonVisit): void {
  const keys: (string | number)[] = [];
  let [at, nameAt] = [0, 0];
  let isName = false;
  while (at < text.length) {
    const character = text.charCodeAt(at);
    if (character <= space || character === colon) at++;
    else if (character === closeBrace || character === closeBracket) {
      keys.pop();
      isName = false;
      at++;
    } else if (character === comma) {
      const last = keys.at(-1);
      if (typeof last === 'number') keys[keys.length - 1] = last + 1;
      else isName = true;
      at++;
    } else if (isName) {
      nameAt = at;
      at = stringEnd(text, at);
      keys[keys.length - 1] = stringOf(text.slice(nameAt, at));
      isName = false;
    } else {
      if (!visit(keys, at, nameAt)) return;
      isName = character === openBrace;
      if (isName || character === openBracket) {
        keys.push(isName ? '' : 0);
        at++;
      } else at = character === quote ? stringEnd(text, at) : plainEnd(text, at);
    }
  }
}

const [space, quote, comma, colon] = [0x20, 0x22, 0x2c, 0x3a];
const [openBracket, backslash, closeBracket, openBrace, closeBrace] = [
  0x5b, 0x5c, 0x5d, 0x7b, 0x7d,
];

/** Where a string in quotes ends, by the offset at which it opens. */
function stringEnd(text: string, start: number): number {
  let end = start;
  let isEscaped: boolean;
  do {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
    let before = end;
    while (text.charCodeAt(before - 1) === backslash) before--;
    isEscaped = (end - before) % 2 === 1;
  } while (isEscaped);
  return end + 1;
}

function stringOf(quoted: string): string {
  return quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
}

/** Where a number, true, false or null ends. */
function plainEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && !isPlainEnd(text.charCodeAt(end))) end++;
  return end;
}

function isPlainEnd(character: number): boolean {
  return (
    character <= space ||
    character === comma ||
    character === closeBracket ||
    character === closeBrace
  );
}
