import { m } from '../messages/compiled/messages.js';
import { failure, type Result } from '../model/issue.ts';
import type { Project } from '../model/schema.ts';
import { isTableSaid, type Reading, type ReadOptions } from './csv/columns/reading.ts';
import { readCsv, type TableText } from './csv/csv.ts';
import { isGzip, unpack } from './gzip.ts';
import type { OfferedFile } from './originals.ts';
import { readProject } from './project.ts';
import { readText } from './text.ts';

/**
 * Reads any accepted file, packed with gzip or not: a project file, or a table of statements (see
 * {@link readCsv}). A file is a project file if it is named `*.json` or begins with a brace.
 * @param companions tables that lie beside it and may describe what it names, in any order
 * @param options of a table only: columns said of a project file are an issue
 */
export function readAny(
  bytes: Uint8Array,
  name: string,
  companions: readonly OfferedFile[] = [],
  options: ReadOptions = {},
): Reading<Project> {
  const plain = unpacked(bytes, name);
  if (!plain.ok) return plain;
  if (/\.json(\.gz)?$/i.test(name) || beginsWithBrace(plain.value))
    return isTableSaid(options)
      ? failure(m.read_no_columns({ name }))
      : readProject(plain.value, name);
  const main = readText(plain.value, name);
  if (!main.ok) return main;
  const beside: TableText[] = [];
  for (const companion of companions) {
    const content = unpacked(companion.bytes, companion.name);
    const text = content.ok ? readText(content.value, companion.name) : content;
    if (!text.ok) return text;
    beside.push({ name: companion.name, text: text.value });
  }
  return readCsv({ name, text: main.value }, beside, options);
}

function unpacked(bytes: Uint8Array, name: string): Result<Uint8Array> {
  return isGzip(bytes) ? unpack(bytes, name) : { ok: true, value: bytes };
}

/** Whether the first byte that is no white space and no byte order mark is a brace. */
function beginsWithBrace(bytes: Uint8Array): boolean {
  const first = bytes.findIndex(
    (byte) => ![0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf].includes(byte),
  );
  return bytes[first] === 0x7b;
}
