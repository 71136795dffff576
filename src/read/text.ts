import { m } from '../messages/compiled/messages.js';
import { failure, type Result } from '../model/issue.ts';
import { foreignKind } from './foreignKind.ts';
import { lineStarts, placeOf } from './json/lines.ts';
import { decodeUtf8 } from './utf8.ts';

/**
 * The text of a file in UTF-8, without its byte order mark. `name` is that of the file and used in
 * messages: one issue where the file is empty, of a kind that is not read, in UTF-16 or no text, the last
 * with its first bad byte and its line.
 */
export function readText(bytes: Uint8Array, name: string): Result<string> {
  if (bytes.length === 0) return failure(m.read_empty({ name }));
  const kind = foreignKind(bytes);
  if (kind !== undefined) return failure(m.read_foreign({ name, kind }));
  const decoded = decodeUtf8(bytes);
  if (decoded.ok) return { ok: true, value: decoded.text };
  if (isUtf16(bytes)) return failure(m.read_utf16({ name }));
  const { byte } = decoded;
  const message = m.read_not_text({ name, byte });
  const line = lineOf(byte, bytes);
  return { ok: false, issues: [{ path: '', message, value: bytes[byte], line }] };
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** The line, counted from 1, on which a byte stands that text goes before. */
function lineOf(byte: number, bytes: Uint8Array): number {
  const before = new TextDecoder().decode(bytes.subarray(0, byte));
  return placeOf(before.length, lineStarts(before)).line;
}
