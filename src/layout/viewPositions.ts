import { busiest, placedNetwork, placedProjection } from '../graph/network.ts';
import type { Project } from '../model/schema.ts';
import { statementTable } from '../model/statements.ts';
import type { View } from '../model/view.ts';
import type { LayoutInput } from './input.ts';
import { inputKey } from './inputKey.ts';
import { layoutNetwork } from './layoutNetwork.ts';
import { networkInput } from './networkInput.ts';
import { orderedInput } from './orderedInput.ts';
import type { PublishedPositions } from './publishedPositions.ts';

type Placing = Pick<View, 'rollUp' | 'projection' | 'layout' | 'analyses' | 'appearance'>;
type Places = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

/** What positions of a view are computed from: the whole project at its roll-up, whatever it hides. */
export function viewInput(project: Project, view: Placing): LayoutInput {
  const { rollUp, layout, analyses, appearance } = view;
  const table = statementTable(project);
  const projection = placedProjection(table, view);
  const placed = placedNetwork(project, table, { rollUp, projection });
  const sized = appearance.sizeBy !== null;
  const input = networkInput(placed, { largest: busiest(placed), sized });
  const { name, seed } = layout;
  return orderedInput(input, placed, name, { settings: analyses, seed });
}

/**
 * The positions of a view, to be carried with it so that it opens at once.
 * @param places where everything stands already; computed where it is absent or leaves somebody out
 */
export function viewPositions(
  project: Project,
  view: Placing,
  places?: Places,
): PublishedPositions {
  const input = viewInput(project, view);
  const { seed } = view.layout;
  const known = places && knownPositions(input, places);
  return { [inputKey(input, seed)]: known ?? Array.from(layoutNetwork(input, { seed })) };
}

function knownPositions({ ids }: LayoutInput, places: Places): readonly number[] | undefined {
  const found = ids.map((id) => places.get(id));
  return found.every((place) => place !== undefined)
    ? found.flatMap(({ x, y }) => [x, y])
    : undefined;
}
