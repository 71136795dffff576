import { m } from '../../messages/compiled/messages.js';
import type { Result } from '../issue.ts';
import { formatVersion } from '../schema.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Steps from a version to the next one, by the version they start from. */
const steps: Readonly<Record<number, (project: Fields) => Fields>> = {};

/** Brings a project file of an older version up to the current one; refuses what is no project. */
export function migrate(json: unknown): Result<Fields> {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return { ok: false, issues: [{ path: '', message: m.model_not_a_project(), value: json }] };
  let project = json as Fields;
  const { format, version } = project;
  if (format !== 'stancegraph')
    return {
      ok: false,
      issues: [{ path: 'format', message: m.model_not_a_project(), value: format }],
    };
  if (typeof version === 'number' && Number.isInteger(version) && version > formatVersion)
    return {
      ok: false,
      issues: [
        { path: 'version', message: m.model_newer_version({ formatVersion }), value: version },
      ],
    };
  while (project['version'] !== formatVersion) {
    const step = steps[Number(project['version'])];
    if (!step)
      return {
        ok: false,
        issues: [
          { path: 'version', message: m.model_unknown_version({ formatVersion }), value: version },
        ],
      };
    project = step(project);
  }
  return { ok: true, value: project };
}
