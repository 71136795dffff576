import { m } from '../messages/compiled/messages.js';
import type { Result } from '../model/issue.ts';
import { parseProject } from '../model/project.ts';
import type { Project } from '../model/schema.ts';
import { parseJson, withLines } from './jsonText.ts';
import { decodeUtf8 } from './utf8.ts';

/**
 * Reads a project file: JSON in UTF-8, with or without a byte order mark. `name` is that of the file
 * and used in messages. What is wrong is told with the byte, the line and column, or the path, and for
 * files of up to five million characters also the line of each path. Never throws on bad input.
 */
export function readProject(bytes: Uint8Array, name: string): Result<Project> {
  const failed = (message: string, value?: unknown): Result<Project> => ({
    ok: false,
    issues: [{ path: '', message, value }],
  });
  if (bytes.length === 0) return failed(m.read_empty({ name }));
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) {
    if (isUtf16(bytes)) return failed(m.read_utf16({ name }));
    const { byte } = decoded;
    return failed(m.read_not_text({ name, byte }), bytes[byte]);
  }
  const json = parseJson(decoded.text);
  if (!json.ok) return json;
  const project = parseProject(json.value);
  if (project.ok) return project;
  return { ok: false, issues: withLines(project.issues, decoded.text) };
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
