import { m } from '../../messages/compiled/messages.js';
import type { Issue } from '../../model/issue.ts';
import type { Project } from '../../model/schema.ts';
import { verifyOriginals, type OriginalState, type Verification } from '../../read/originals.ts';
import {
  exit,
  type Command,
  type ExitCode,
  type Terminal,
  type Values,
} from '../options/command.ts';
import { readOptionsFrom, tableOptions } from '../options/tableOptions.ts';
import { filesIn, openProject } from '../files.ts';
import { issuesJson, printJson, reportIssues } from '../report.ts';

/**
 * `validate FILE [--originals DIR] [--columns …] [--stances …] [--json]`: whether a project is sound, and
 * whether its passages are where it says. A locator that fails and an original that changed are issues;
 * one that is absent is none, as a coding may be published without its documents.
 */
export const validate: Command = {
  name: 'validate',
  about: m.cli_validate,
  options: {
    originals: { value: 'DIR', about: m.cli_option_originals },
    ...tableOptions,
    json: { about: m.cli_option_json },
  },
  run: runValidate,
};

type Outcome = Pick<Verification, 'documents' | 'locators'> & { readonly issues: readonly Issue[] };

async function runValidate(file: string, values: Values, terminal: Terminal): Promise<ExitCode> {
  const { issues, documents, locators } = await outcomeOf(file, values);
  const ok = issues.length === 0;
  reportIssues(file, issues, terminal);
  if (values.has('json')) {
    printJson({ ok, issues: issuesJson(issues), documents, locators }, terminal);
  } else {
    const lines = [
      ok ? m.cli_valid({ file }) : m.cli_invalid({ file, count: issues.length }),
      ...documents.map(({ id, original }) => m.cli_document({ id, state: stateNames[original]() })),
      ...(documents.length > 0 ? [m.cli_locators(locators)] : []),
    ];
    terminal.out(`${lines.join('\n')}\n`);
  }
  return ok ? exit.done : exit.issues;
}

async function outcomeOf(file: string, values: Values): Promise<Outcome> {
  const reading = readOptionsFrom(values);
  const folder = values.get('originals');
  const nothing = { documents: [], locators: { verified: 0, failed: 0, unverifiable: 0 } };
  const project = await openProject(file, reading);
  if (!project.ok) return { ...nothing, issues: project.issues };
  const opened = folder === undefined ? undefined : await filesIn(folder);
  if (opened?.ok === false) return { ...nothing, issues: opened.issues };
  const { files, issues } = opened?.value ?? { files: [], issues: [] };
  const verification = verifyOriginals(project.value, files);
  return {
    ...verification,
    issues: [...issues, ...verificationIssues(project.value, verification)],
  };
}

function verificationIssues(project: Project, { documents, failed }: Verification): Issue[] {
  const changed = project.documents.flatMap(({ fingerprint }, index) => {
    if (documents[index]?.original !== 'changed') return [];
    const path = `documents[${index}].fingerprint`;
    return [{ path, message: m.cli_original_changed(), value: fingerprint?.sha256 }];
  });
  const failures = new Set(failed);
  const moved = project.statements.flatMap(({ id, locator }, index) => {
    if (!failures.has(id)) return [];
    const value = `${locator?.start}–${locator?.end}`;
    return [{ path: `statements[${index}].locator`, message: m.cli_locator_failed(), value }];
  });
  return [...changed, ...moved];
}

const stateNames: Readonly<Record<OriginalState, () => string>> = {
  verified: m.cli_state_verified,
  absent: m.cli_state_absent,
  changed: m.cli_state_changed,
};
