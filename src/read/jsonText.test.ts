import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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

  test('are left out for the file as a whole', () => {
    expect(lineOf('')).toBeUndefined();
  });
});
