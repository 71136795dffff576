import { buildNetwork, busiest, placedNetwork } from '../../graph/network.ts';
import { layoutNetwork } from '../../layout/layoutNetwork.ts';
import { networkInput } from '../../layout/networkInput.ts';
import type { Project } from '../../model/schema.ts';
import { statementTable } from '../../model/statements.ts';
import { defaultView, type View } from '../../model/view.ts';
import { buildFigure } from '../../scene/figure.ts';
import { legendOf } from '../../scene/legend.ts';
import { composeScene, type Scene } from '../../scene/scene.ts';
import { describeAtLength, describeNetwork } from '../../scene/sentence.ts';
import type { Theme } from '../../scene/theme.ts';
import { creditsOf } from '../../scene/words/credits.ts';
import { filtersText } from '../../scene/words/filtersText.ts';

export type PictureOptions = {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly theme: Theme;
  readonly legend: boolean;
};

/**
 * The picture of a view as the application draws it: places are computed for the whole project at
 * the view's roll-up, whatever its filters hide, then the filtered network is drawn on them.
 */
export function pictureOf(project: Project, view: View, options: PictureOptions): Scene {
  const table = statementTable(project);
  const { filters } = defaultView;
  const largest = busiest(buildNetwork(project, table, { ...view, filters }));
  const { seed, pinned } = view.layout;
  const placed = placedNetwork(project, table, view.rollUp);
  const input = networkInput(placed, { seed, largest: busiest(placed) });
  const places = layoutNetwork(input, { seed });
  const positions = new Map(
    input.ids.map((id, node) => {
      const [x, y] = pinned[id] ?? [places[2 * node]!, places[2 * node + 1]!];
      return [id, { x, y }];
    }),
  );

  const network = buildNetwork(project, table, view);
  const figure = buildFigure(network, positions, view, { theme: options.theme, largest });
  const filtered = JSON.stringify(view.filters) !== JSON.stringify(filters);
  const scope = { rollUp: view.rollUp, filtered };
  return composeScene(figure, {
    width: options.width,
    height: options.height,
    title: options.title,
    caption: describeNetwork(network, table, scope),
    description: describeAtLength(network, table, scope),
    filters: filtersText(view, table),
    ...creditsOf(table, network.rows),
    ...(options.legend && { legend: legendOf(network, figure) }),
  });
}
