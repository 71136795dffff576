import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleProject } from '../model/exampleProject.ts';
import { hashText, originalOf } from '../model/locator.ts';
import type { Project } from '../model/schema.ts';
import { verifyOriginals, type OfferedFile } from './originals.ts';

const text = 'A report.\nIt says 🐟 things.\nThen it ends.\n';
const words = 'says 🐟 things';
const start = Array.from(text.slice(0, text.indexOf(words))).length;
const locator = { start, end: start + Array.from(words).length, sha256: hashText(words) };

/** The example, whose document `report` has `text` as its original and one statement with a locator. */
function project(document: Record<string, unknown> = {}): Project {
  const example = exampleProject();
  const { sha256, length } = originalOf(text);
  return {
    ...example,
    documents: example.documents.map((entry) =>
      entry.id === 'report' ? { ...entry, fingerprint: { sha256, length }, ...document } : entry,
    ),
    statements: example.statements.flatMap((statement) => {
      if (statement.document !== 'report') return [statement];
      return statement.id === 's3' ? [{ ...statement, locator }] : [];
    }),
  };
}

const file = (content: string, more: Partial<OfferedFile> = {}): OfferedFile => ({
  name: 'some.txt',
  bytes: new TextEncoder().encode(content),
  ...more,
});

const stateOf = (some: Project, files: readonly OfferedFile[]) =>
  verifyOriginals(some, files).documents.find(({ id }) => id === 'report')?.original;

describe('the original of a document', () => {
  test('is itself where the document carries its text, and absent where nothing is at hand', () => {
    const { documents, locators, failed } = verifyOriginals(project(), []);
    expect(documents).toEqual([
      { id: 'gazette', original: 'verified' },
      { id: 'report', original: 'absent' },
      { id: 'comment-1', original: 'absent' },
    ]);
    expect([locators, failed]).toEqual([{ verified: 2, failed: 0, unverifiable: 3 }, []]);
  });

  test('is found by its content, whatever its name and line ends', () => {
    for (const content of [text, text.replaceAll('\n', '\r\n'), `\ufeff${text}`]) {
      const result = verifyOriginals(project(), [file('another'), file(content)]);
      expect(result.documents[1]).toEqual({ id: 'report', original: 'verified' });
      expect(result.locators).toEqual({ verified: 3, failed: 0, unverifiable: 2 });
      expect(result.originals.get('report')?.text).toBe(text);
    }
  });

  test('is also found by the SHA-256 of its bytes as they are', () => {
    const crlf = text.replaceAll('\n', '\r\n');
    const fingerprint = { sha256: hashText(crlf), length: originalOf(text).length };
    expect(stateOf(project({ fingerprint }), [file(crlf)])).toBe('verified');
  });

  test('is changed where a file meant to be it has other content', () => {
    const other = `${text}!`;
    expect(stateOf(project(), [file(other)])).toBe('absent');
    expect(stateOf(project(), [file(other, { document: 'report' })])).toBe('changed');
    expect(stateOf(project({ file: 'report.txt' }), [file(other, { name: 'report.txt' })])).toBe(
      'changed',
    );
    const both = [file(other, { name: 'report.txt' }), file(text)];
    expect(stateOf(project({ file: 'report.txt' }), both)).toBe('verified');
    expect(stateOf(project({ file: 'report.txt' }), both.reverse())).toBe('verified');
  });

  test('without a fingerprint is what is offered for it, if every locator verifies there', () => {
    const bare = project({ fingerprint: undefined });
    expect(stateOf(bare, [file(text)])).toBe('absent');
    expect(stateOf(bare, [file(text, { document: 'report' })])).toBe('verified');
    expect(stateOf(bare, [file(`!${text}`, { document: 'report' })])).toBe('changed');
  });

  test('may be shared by several documents', () => {
    const some = project();
    const shared = { ...some.documents[1]!, id: 'second-part', extent: { start: 10, end: 20 } };
    const result = verifyOriginals({ ...some, documents: [...some.documents, shared] }, [
      file(text),
    ]);
    expect(result.documents.at(-1)).toEqual({ id: 'second-part', original: 'verified' });
  });

  test('that is no text is never taken for one', () => {
    expect(stateOf(project(), [{ name: 'x', bytes: Uint8Array.from([0xff, 0x00]) }])).toBe(
      'absent',
    );
  });
});

test('a locator that points at other words fails, and its statement is listed', () => {
  const some = project();
  const statements = some.statements.map((statement) =>
    statement.id === 's3' ? { ...statement, locator: { ...locator, start: start + 1 } } : statement,
  );
  const { locators, failed } = verifyOriginals({ ...some, statements }, [file(text)]);
  expect([locators.failed, failed]).toEqual([1, ['s3']]);
});

const seeds = path.resolve(import.meta.dirname, '../../../shared/seeds');

describe.skipIf(!existsSync(seeds))(
  'real documents (in ../shared/seeds, skipped without it)',
  () => {
    test('are found by their content among others', () => {
      const names = readdirSync(seeds).filter((name) => name.endsWith('.txt'));
      const files = names.map((name) => ({ name, bytes: readFileSync(path.join(seeds, name)) }));
      const documents = files.map(({ bytes }, index) => {
        const { sha256, length } = originalOf(bytes.toString('utf8'));
        return {
          id: `d${index}`,
          title: 'x',
          date: '2011',
          authors: [],
          fingerprint: { sha256, length },
        };
      });
      const some = { ...exampleProject(), documents, statements: [] };
      const found = verifyOriginals(some, files.reverse()).documents;
      expect(found.length).toBeGreaterThan(1);
      expect(found.map(({ original }) => original)).toEqual(found.map(() => 'verified'));
    });
  },
);
