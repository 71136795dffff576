import { m } from '../messages/compiled/messages.js';
import type { Issue, Result } from '../model/issue.ts';
import type { Project } from '../model/schema.ts';
import { parseProject } from '../model/project.ts';

/**
 * Fetches a project that is published beside the page. Says in words what is wrong with the name, the
 * server's answer or the file; never throws.
 */
export async function shippedProject(name: string): Promise<Result<Project>> {
  const failed = (message: string, value: unknown): Result<Project> => {
    const issue: Issue = { path: '', message, value };
    return { ok: false, issues: [issue] };
  };
  if (!/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(name))
    return failed(m.state_project_name({ name }), name);
  const address = `graph-data/${name}/project.stance.json`;
  try {
    const response = await fetch(address);
    if (response.status === 404) return failed(m.state_project_missing({ name }), name);
    if (!response.ok)
      return failed(m.state_project_unreachable({ reason: `HTTP ${response.status}` }), address);
    return await readPublished(new Uint8Array(await response.arrayBuffer()), address);
  } catch (error) {
    return failed(m.state_project_unreachable({ reason: String(error) }), address);
  }
}

/** A published project is sound, as a rule: what says where a file is not is loaded when it is needed. */
async function readPublished(bytes: Uint8Array, address: string): Promise<Result<Project>> {
  try {
    const project = parseProject(JSON.parse(new TextDecoder().decode(bytes)));
    if (project.ok) return project;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const { readProject } = await import('../read/project.ts');
  return readProject(bytes, address);
}
