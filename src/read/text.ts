import { m } from '../messages/compiled/messages.js';
import type { Result } from '../model/issue.ts';
import { decodeUtf8 } from './utf8.ts';

/**
 * The text of a file in UTF-8, without its byte order mark. `name` is that of the file and used in
 * messages: one issue where the file is empty, in UTF-16 or no text, the last with its first bad byte.
 */
export function readText(bytes: Uint8Array, name: string): Result<string> {
  const failed = (message: string, value?: unknown): Result<string> => ({
    ok: false,
    issues: [{ path: '', message, value }],
  });
  if (bytes.length === 0) return failed(m.read_empty({ name }));
  const decoded = decodeUtf8(bytes);
  if (decoded.ok) return { ok: true, value: decoded.text };
  if (isUtf16(bytes)) return failed(m.read_utf16({ name }));
  const { byte } = decoded;
  return failed(m.read_not_text({ name, byte }), bytes[byte]);
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
