import fc from 'fast-check';
import { gzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { exampleProject } from '../model/exampleProject.ts';
import { serialiseProject } from '../model/project.ts';
import { readAny } from './any.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const json = serialiseProject(exampleProject());
const edges = 'source,target,sign\nNorland,Sudland,1\n';

describe('any accepted file', () => {
  test('is a project file by its name or its first character, packed or not', () => {
    for (const bytes of [encode(json), encode(`\ufeff \n${json}`), gzipSync(encode(json))])
      for (const name of ['lake.stance.json', 'lake', 'lake.csv'])
        expect(readAny(bytes, name)).toEqual({ ok: true, value: exampleProject() });
    expect(readAny(encode(edges), 'edges.json')).toMatchObject({
      ok: false,
      issues: [{ message: expect.stringContaining('not JSON') }],
    });
  });

  test('is a table otherwise, with or without a byte order mark, packed or not', () => {
    for (const bytes of [encode(edges), encode(`\ufeff${edges}`), gzipSync(encode(edges))]) {
      const result = readAny(bytes, 'edges.csv.gz');
      expect(result).toMatchObject({ ok: true, value: { id: 'edges', statements: [{}] } });
    }
  });

  test('may have packed tables beside it', () => {
    const nodes = { name: 'nodes.csv.gz', bytes: gzipSync(encode('id,name\nNorland,The North\n')) };
    const result = readAny(encode(edges), 'edges.csv', [nodes]);
    expect(result).toMatchObject({ ok: true, value: { actors: [{ name: 'The North' }, {}] } });
    const broken = { ...nodes, bytes: nodes.bytes.slice(0, -9) };
    expect(readAny(encode(edges), 'edges.csv', [broken])).toMatchObject({
      ok: false,
      issues: [{ message: expect.stringContaining('nodes.csv.gz') }],
    });
  });

  test('that is empty or no text says so', () => {
    const messages = [new Uint8Array(), Uint8Array.from([0x53, 0x51, 0xff]), gzipSync(encode(''))];
    for (const bytes of messages)
      expect(readAny(bytes, 'x.csv')).toMatchObject({
        ok: false,
        issues: [{ message: expect.stringMatching(/is empty|no text/) }],
      });
  });

  test('of any bytes is read or refused, but never throws', () => {
    const packed = fc.uint8Array({ maxLength: 99 }).map((bytes) => gzipSync(bytes));
    const damaged = fc
      .tuple(packed, fc.nat(), fc.integer({ min: 0, max: 255 }))
      .map(([bytes, at, byte]) => bytes.with(at % bytes.length, byte));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), packed, damaged), (bytes) => {
        const result = readAny(bytes, 'x');
        if (!result.ok) expect(result.issues.length).toBeGreaterThan(0);
      }),
    );
  });
});
