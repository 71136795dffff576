import { readFile } from 'node:fs/promises';
import { viewedNetwork } from '../../graph/focus/focusedNetwork.ts';
import { viewPositions } from '../../layout/viewPositions.ts';
import { m } from '../../messages/compiled/messages.js';
import type { Project } from '../../model/schema.ts';
import { statementTable } from '../../model/statements.ts';
import type { View } from '../../model/view.ts';
import { describeNetwork, scopeOf } from '../../scene/sentence.ts';
import { projectToHtml } from '../../write/html.ts';
import { UsageError } from '../options/command.ts';

/** The page that is built with the site, into which a project is put. */
const template = new URL('../../../dist/viewer.html', import.meta.url);

/**
 * One HTML file with a project and a view of it, its positions computed; `story` lets it begin with the
 * story of the project. Rejects with a
 * {@link UsageError} where the site was not built.
 */
export async function pageOf(
  project: Project,
  view: View,
  { title, story }: { readonly title: string; readonly story: boolean },
): Promise<string> {
  const text = await readFile(template, 'utf8').catch(() => {
    throw new UsageError(m.cli_no_viewer());
  });
  const table = statementTable(project);
  const carried = { project, view, positions: viewPositions(project, view), story };
  const network = viewedNetwork(project, table, view);
  const description = describeNetwork(network, table, scopeOf(table, view));
  return projectToHtml(text, carried, { title, description });
}
