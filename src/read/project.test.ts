import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleJson, exampleProject } from '../model/exampleProject.ts';
import { serialiseProject } from '../model/project.ts';
import { readProject } from './project.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const file = serialiseProject(exampleProject());

function issueOf(bytes: Uint8Array) {
  const result = readProject(bytes, 'lake.stance.json');
  return result.ok ? undefined : result.issues[0];
}

describe('a project file', () => {
  test('is read, with or without a byte order mark', () => {
    for (const text of [file, `\ufeff${file}`])
      expect(readProject(encode(text), 'lake.stance.json')).toEqual({
        ok: true,
        value: exampleProject(),
      });
  });

  test('that is empty, in UTF-16 or no text says so by its name', () => {
    expect(issueOf(new Uint8Array())?.message).toContain('lake.stance.json is empty');
    expect(issueOf(Uint8Array.from([0xff, 0xfe, 0x7b, 0x00]))?.message).toContain('UTF-16');
    const other = issueOf(Uint8Array.from([0x89, 0x50, 0x4e]));
    expect(other).toMatchObject({ path: '', value: 0x89 });
    expect(other?.message).toContain('byte 0');
  });

  test('names the byte that is no character, its line, and what to do', () => {
    const bytes = encode(file);
    bytes[123] = 0xe9;
    const issue = issueOf(bytes);
    expect(issue?.message).toContain('byte 123');
    expect(issue?.message).toContain('saved');
    expect(issue).toMatchObject({ value: 0xe9, line: file.slice(0, 123).split('\n').length });
  });

  test('of a hundred thousand brackets, or with a field twice, is refused with path and line', () => {
    const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const deep = issueOf(encode(file.replace('{\n', `{\n"x": ${nested},\n`)));
    expect(deep).toMatchObject({ path: expect.stringMatching(/^x\[0\]/), line: 2 });
    expect(deep?.message).toContain('nested deeper');
    const twice = issueOf(encode(file.replace('{\n', '{\n"actors": [],\n')));
    expect(twice).toMatchObject({ path: 'actors', value: 'actors', line: expect.any(Number) });
    expect(twice?.message).toContain('line 2');
  });

  test('that is cut off is refused with line and column, wherever it is cut', () => {
    fc.assert(
      fc.property(fc.nat(file.trimEnd().length - 1), (length) => {
        const issue = issueOf(encode(file.slice(0, length)));
        if (length === 0) expect(issue?.message).toContain('empty');
        else
          expect(issue).toMatchObject({
            path: expect.stringMatching(/^\d+:\d+$/),
            line: expect.any(Number),
          });
      }),
    );
  });

  test('of the right form with a fault gives path and line', () => {
    const json = exampleJson();
    json.statements[2]!.speaker = 'nobody';
    const text = JSON.stringify(json, null, 2);
    const issue = issueOf(encode(text));
    expect(issue).toMatchObject({ path: 'statements[2].speaker', value: 'nobody' });
    expect(text.split('\n')[Number(issue?.line) - 1]).toContain('"speaker": "nobody"');
  });

  test('of any bytes is read or refused, but never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readProject(bytes, 'x').ok).toBe(false);
      }),
    );
  });

  test('keeps markup, right-to-left and combining names exactly as they are', () => {
    const json = exampleJson();
    const names = ['<script>alert(1)</script>', 'منظمة \u202eevil', 'Z͑ͫ̓a̴lgo', 'n'.repeat(300)];
    for (const [index, name] of names.entries()) json.actors[index]!.name = name;
    const result = readProject(encode(JSON.stringify(json)), 'x');
    expect(result.ok && result.value.actors.slice(0, 4).map(({ name }) => name)).toEqual(names);
  });
});
