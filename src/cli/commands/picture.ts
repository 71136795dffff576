import { encodeHere } from '../../analysis/picture/encodeHere.ts';
import { analyses } from '../../analysis/registry.ts';
import { viewedNetwork } from '../../graph/focus/focusedNetwork.ts';
import { buildNetwork, busiest } from '../../graph/network.ts';
import { layoutNetwork } from '../../layout/layoutNetwork.ts';
import { placesOf, withPins } from '../../layout/places.ts';
import { viewInput } from '../../layout/viewPositions.ts';
import type { Project } from '../../model/schema.ts';
import { statementTable } from '../../model/statements.ts';
import { defaultView, type View } from '../../model/view.ts';
import { encodingDrawing } from '../../scene/encodingDrawing.ts';
import { buildFigure, type Figure } from '../../scene/figure.ts';
import { legendOf } from '../../scene/legend.ts';
import { composeScene, type Scene } from '../../scene/scene.ts';
import { describeAtLength, describeNetwork, scopeOf } from '../../scene/sentence.ts';
import { spotlit } from '../../scene/spotlit.ts';
import type { Theme } from '../../scene/theme.ts';
import { creditsOf } from '../../scene/words/credits.ts';
import { filtersText } from '../../scene/words/filtersText.ts';
import { speakerNotes } from '../../scene/words/speakerNotes.ts';

export type PictureOptions = {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** What is told beside the picture, instead of the sentence above it. */
  readonly words?: readonly string[];
  readonly theme: Theme;
  /** Ids of statements that all else steps back behind. */
  readonly spotlight?: readonly string[];
  readonly legend: boolean;
  readonly ground?: 'solid' | 'transparent';
};

/** A picture of a view: its parts, how they lie on paper, and what can be said to it. */
export type Picture = {
  readonly figure: Figure;
  readonly scene: Scene;
  readonly notes: () => string;
};

/**
 * The picture of a view as the application draws it: places are computed for the whole project at
 * the view's roll-up, whatever its filters and focus hide, then the network they leave is drawn on them.
 */
export function pictureOf(project: Project, view: View, options: PictureOptions): Picture {
  const table = statementTable(project);
  const { filters } = defaultView;
  const largest = busiest(buildNetwork(project, table, { ...view, filters }));
  const { seed, pinned } = view.layout;
  const input = viewInput(project, view);
  const positions = withPins(placesOf(input, layoutNetwork(input, { seed })), pinned);

  const network = viewedNetwork(project, table, view);
  const plain = buildFigure(network, positions, view, {
    theme: options.theme,
    largest,
    encoding: { ...encodeHere(network, view, analyses), drawing: encodingDrawing },
  });
  const figure = spotlit(plain, network, project, options.spotlight ?? []);
  const scope = scopeOf(table, view);
  const description = describeAtLength(network, table, scope);
  const scene = composeScene(figure, {
    width: options.width,
    height: options.height,
    title: options.title,
    ground: options.ground ?? 'solid',
    ...(options.words
      ? { words: options.words }
      : { caption: describeNetwork(network, table, scope) }),
    description,
    filters: filtersText(view, table),
    ...creditsOf(table, network.rows),
    ...(options.legend && { legend: legendOf(network, figure) }),
  });
  return { figure, scene, notes: () => speakerNotes(project, table, network.rows, description) };
}
