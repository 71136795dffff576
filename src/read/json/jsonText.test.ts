import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxDepth, mostIssues } from '../../model/project.ts';
import { parseJson, withLines } from './jsonText.ts';

describe('JSON', () => {
  test('is read as the language reads it', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) as unknown });
      }),
    );
  });

  test.each([
    ['{"a": 1,}', 1, 9, 'name'],
    ['{"a":\n  [1, 2', 2, 8, 'cut off'],
    ['{"a": "x', 1, 7, 'quotes'],
    ['{"a" 1}', 1, 6, 'colon'],
    ['[1 2]', 1, 4, 'comma'],
    ['[1,\r\n,2]', 2, 1, 'value'],
    ['[1]\n\n x', 3, 2, ''],
    ['// no\n{}', 1, 1, 'comments'],
    ['{"a": undefined}', 1, 7, 'value'],
    ['[1.]', 1, 2, 'number'],
    ['["\\x"]', 1, 2, 'quotes'],
    ['', 1, 1, 'cut off'],
  ])('that is broken is told by line and column: %j', (text, line, column, words) => {
    const result = parseJson(text);
    const issue = result.ok ? undefined : result.issues[0];
    expect(issue).toMatchObject({ path: `${line}:${column}`, line });
    expect(issue?.message).toContain(words);
    expect(issue?.message).toContain(String(column));
  });

  test('that is cut off anywhere never throws and always gives one issue', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, at) => {
        const result = parseJson(`[${text}]`.slice(0, at % (text.length + 2)));
        expect(result).toMatchObject({ ok: false, issues: [{ message: expect.any(String) }] });
      }),
    );
  });

  test(
    'of millions of open brackets is refused without a stack overflow',
    { timeout: 60_000 },
    () => {
      expect(parseJson('['.repeat(5_000_000))).toMatchObject({ ok: false, issues: [{ path: '' }] });
    },
  );
});

describe('JSON that is well-formed', () => {
  test('but nested too deep is told by path and line, however deep it is', () => {
    for (const deep of ['[', '{"a":', '[{"a":\n'].map((part) => part.repeat(100_000))) {
      const closed = deep.replace(/./g, (c) => (c === '[' ? ']' : c === '{' ? '}' : ''));
      const text = `{\n"x": ${deep}0${Array.from(closed).reverse().join('')}}`;
      const result = parseJson(text);
      const issues = result.ok ? [] : result.issues;
      expect(issues).toHaveLength(1);
      expect(issues[0]).toMatchObject({
        path: expect.stringMatching(/^x(\[0\]|\.a)/),
        message: `nested deeper than ${maxDepth} levels`,
        value: maxDepth + 1,
      });
      expect(issues[0]?.line).toBe(deep.includes('\n') ? 33 : 2);
    }
    const deepest = '['.repeat(maxDepth) + ']'.repeat(maxDepth);
    expect(parseJson(deepest).ok).toBe(true);
    expect(parseJson(`[${deepest}]`).ok).toBe(false);
    expect(parseJson(`[${deepest}]`, maxDepth + 1).ok).toBe(true);
  });

  test.each<[string, string, string, string, number, number]>([
    ['at the top', '{"a": [1],\n"b": 0,\n"a": []}', 'a', 'a', 3, 1],
    ['in an entry', '{"x": [{},\n{"id": 1,\n"id": 1}]}', 'x[1].id', 'id', 3, 2],
    ['written in another way', '{"n\\u0061me": 1,\n"name": 2}', 'name', 'name', 2, 1],
    ['an odd one', '{"\\"{[,": 1, "\\"{[,": 2}', '["\\"{[,"]', '"{[,', 1, 1],
    ['one of every object', '{"__proto__": 1, "__proto__": 2}', '__proto__', '__proto__', 1, 1],
    ['an empty one', '{"": {}, "": 2}', '[""]', '', 1, 1],
  ])('but names a field twice is refused: %s', (_, text, path, value, line, first) => {
    const result = parseJson(text);
    expect(result.ok ? [] : result.issues).toEqual([
      { path, message: expect.stringContaining(`line ${first}`), value, line },
    ]);
  });

  test('and names a field in several objects is taken', () => {
    for (const text of ['[{"a": 1}, {"a": 1}]', '{"a": {"a": {"a": 1}}}', '{"a": "b", "b": "a"}'])
      expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) as unknown });
  });

  test('lists no more than the first of thousands of repeated fields', () => {
    const result = parseJson(`{${'"a": 1, '.repeat(5000)}"a": 1}`);
    const issues = result.ok ? [] : result.issues;
    expect(issues).toHaveLength(mostIssues + 1);
    expect(issues.at(-1)?.message).toContain(String(mostIssues));
  });
});

describe('lines', () => {
  const text = '{\n  "a": [\n    {"b": 1},\n    {"odd key": 2}\n  ]\n}';
  const lineOf = (path: string) => withLines([{ path, message: '', value: 0 }], text)[0]?.line;

  test('are those of the value', () => {
    expect(lineOf('a')).toBe(2);
    expect(lineOf('a[0].b')).toBe(3);
    expect(lineOf('a[1]["odd key"]')).toBe(4);
  });

  test('of what is missing are those of the entry that lacks it', () => {
    expect(lineOf('a[1].b')).toBe(4);
    expect(lineOf('c')).toBe(1);
  });

  test('are found in a text of any length', () => {
    const long = `{"a": "${'x'.repeat(6_000_000)}",\n"b": [1,\n2]}`;
    expect(withLines([{ path: 'b[1]', message: '', value: 2 }], long)[0]?.line).toBe(3);
  });

  test('are left out for the file as a whole', () => {
    expect(lineOf('')).toBeUndefined();
  });
});
