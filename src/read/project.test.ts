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
    const png = issueOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47]));
    expect(png).toMatchObject({ path: '', value: 0x89 });
    expect(png?.message).toContain('byte 0');
  });

  test('names the byte that is no character', () => {
    const bytes = encode(file);
    bytes[123] = 0xff;
    expect(issueOf(bytes)?.message).toContain('byte 123');
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
