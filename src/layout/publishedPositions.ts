import { busiest, placedNetwork } from '../graph/network.ts';
import { parseProject } from '../model/project.ts';
import { statementTable } from '../model/statements.ts';
import { defaultView } from '../model/view.ts';
import { inputKey } from './inputKey.ts';
import { layoutNetwork } from './layoutNetwork.ts';
import { networkInput } from './networkInput.ts';

/** Positions computed beforehand, x and y alternating in the order of the ids, by the key of their input. */
export type PublishedPositions = Readonly<Record<string, readonly number[]>>;

/**
 * What a site carries so that nobody waits for the layout of the default view of a project, given as
 * parsed JSON. Throws an Error that lists what is wrong with the project.
 */
export function publishedPositions(json: unknown): PublishedPositions {
  const project = parseProject(json);
  if (!project.ok)
    throw new Error(project.issues.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  const { rollUp, layout } = defaultView;
  const table = statementTable(project.value);
  const placed = placedNetwork(project.value, table, { rollUp, projection: 'stances' });
  const input = networkInput(placed, { largest: busiest(placed) });
  const { seed } = layout;
  return { [inputKey(input, seed)]: Array.from(layoutNetwork(input, { seed })) };
}
