import type { PublishedPositions } from '../../layout/publishedPositions.ts';
import { m } from '../../messages/compiled/messages.js';
import type { Result } from '../../model/issue.ts';
import { parseProject } from '../../model/project.ts';
import type { Project } from '../../model/schema.ts';
import type { ProjectSource } from './request.ts';
import { runScript } from './runScript.ts';

declare global {
  /** Projects that scripts beside the page have brought, by name. */
  var stancegraphProjects: Record<string, unknown> | undefined;
  /** Positions that the same scripts have brought. */
  var stancegraphPositions: PublishedPositions | undefined;
}

/**
 * Brings a project: one beside the page as a script, which loads even where the frame may fetch
 * nothing, else as JSON; one from an address as JSON, without cookies. Never throws.
 */
export async function loadProject(source: ProjectSource): Promise<Result<Project>> {
  if (source.kind === 'address') return parsed(await textAt(source.url), source.url.href);
  const { name } = source;
  const folder = new URL(`graph-data/${encodeURIComponent(name)}/`, document.baseURI);
  await runScript(new URL('project.stance.js', folder));
  const { stancegraphProjects: brought = {} } = globalThis;
  if (Object.hasOwn(brought, name)) return parseProject(brought[name]);
  const file = new URL('project.stance.json', folder);
  const text = await textAt(file);
  return text.ok ? parsed(text, file.href) : failed(m.embed_no_such_project({ name }), name);
}

async function textAt(url: URL): Promise<Result<string>> {
  const { href } = url;
  try {
    const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (response.ok) return { ok: true, value: await response.text() };
    return failed(m.embed_not_found({ href, status: response.status }), href);
  } catch {
    return failed(m.embed_unreachable({ href }), href);
  }
}

function parsed(text: Result<string>, href: string): Result<Project> {
  if (!text.ok) return text;
  let json: unknown;
  try {
    json = JSON.parse(text.value);
  } catch {
    return failed(m.embed_not_json({ href }), href);
  }
  return parseProject(json);
}

function failed(message: string, value: string): Result<never> {
  return { ok: false, issues: [{ path: '', message, value }] };
}
