import fc from 'fast-check';
import { expect, test } from 'vitest';
import { projects } from '../../model/arbitraryProject.ts';
import { exampleProject } from '../../model/exampleProject.ts';
import { defaultView } from '../../model/view.ts';
import { readOpened } from '../opened.ts';
import { crc32 } from '../crc32.ts';
import { pngSignature } from './chunk.ts';

const encoder = new TextEncoder();

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(encoder.encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

/** A chunk of text that is not packed, as another program may write it. */
const plainText = (keyword: string, text: string) =>
  chunk('iTXt', encoder.encode(`${keyword}\0\0\0en\0\0${text}`));

const png = (...chunks: readonly Uint8Array[]) =>
  Uint8Array.from([
    ...pngSignature,
    ...chunks.flatMap((bytes) => [...bytes]),
    ...chunk('IEND', new Uint8Array()),
  ]);

const carried = JSON.stringify({
  format: 'stancegraph-picture',
  version: 1,
  view: '',
  positions: {},
  project: exampleProject(),
});
const messageOf = (bytes: Uint8Array) => {
  const result = readOpened(bytes, 'lakes.png');
  return result.ok ? 'opened' : result.issues.map(({ message }) => message).join();
};

test('is found by its keyword behind other texts, packed or not', () => {
  const others = [
    plainText('Comment', 'stancegraph'),
    chunk('tEXt', encoder.encode('stancegraph\0old')),
  ];
  const result = readOpened(png(...others, plainText('stancegraph', carried)), 'a.png');
  expect(result).toEqual({
    ok: true,
    value: { project: exampleProject(), view: defaultView, positions: {} },
  });
});

test('a picture without, cut off, damaged or of a later version says so', () => {
  expect(messageOf(png())).toContain('carries no project and no view');
  const whole = png(plainText('stancegraph', carried));
  expect(messageOf(whole.subarray(0, 200))).toContain('ends before its picture does');
  const damaged = whole.slice();
  damaged[300]! ^= 1;
  expect(messageOf(damaged)).toContain('damaged');
  const newer = carried.replace('"version":1', '"version":99');
  expect(messageOf(png(plainText('stancegraph', newer)))).toContain('newer');
  const packedBadly = chunk('iTXt', encoder.encode('stancegraph\0\u0001\0\0\0nonsense'));
  expect(messageOf(png(packedBadly))).toContain('damaged');
  expect(messageOf(png(chunk('iTXt', encoder.encode('stancegraph\0'))))).toContain('damaged');
});

test('bytes of any kind after the signature are never more than an issue', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (rest) => {
      const result = readOpened(Uint8Array.from([...pngSignature, ...rest]), 'a.png');
      expect(result.ok).toBe(false);
    }),
  );
});

test('any project is there again, to the last field', () => {
  fc.assert(
    fc.property(projects, (project) => {
      const text = JSON.stringify({ format: 'stancegraph-picture', version: 1, project });
      const result = readOpened(png(plainText('stancegraph', text)), 'a.png');
      expect(result.ok && 'project' in result.value && result.value.project).toEqual(project);
    }),
    { numRuns: 30 },
  );
});
