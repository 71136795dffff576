import { buildNetwork, mostStated } from './network.ts';
import type { Project } from '../model/schema.ts';
import { statementTable } from '../model/statements.ts';
import { defaultView, type View } from '../model/view.ts';

/** Edges up to which one can make out who stands with whom. */
const mostEdges = 600;

/**
 * The view that a project opens with where nothing asks for one: its stated stances, or, where these are
 * more than anybody can look at, who agrees with whom most.
 */
export function firstView(project: Project): View {
  if (project.statements.length <= mostStated) return defaultView;
  const view: View = { ...defaultView, projection: 'agreement' };
  const { graph } = buildNetwork(project, statementTable(project), view);
  const weights = Float64Array.from(graph.mapEdges((_key, { weight }) => Math.abs(weight))).sort();
  const leastWeight = Math.ceil(weights.at(-mostEdges) ?? 0);
  return { ...view, counting: { ...view.counting, leastWeight } };
}
