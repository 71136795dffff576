import type { Figure } from '../../../scene/figure.ts';
import { legendOf } from '../../../scene/legend.ts';
import { composeScene, type Scene } from '../../../scene/scene.ts';
import { describeAtLength } from '../../../scene/sentence.ts';
import { themes, type ThemeName } from '../../../scene/theme.ts';
import { creditsOf } from '../../../scene/words/credits.ts';
import { filtersText } from '../../../scene/words/filtersText.ts';
import type { Workspace } from '../../../state/workspace.svelte.ts';
import type { Paper } from './paper.ts';

/** How a reader wants the picture itself. */
export type FigureChoices = {
  readonly theme: ThemeName | 'screen';
  /** Factor on the size of the labels on the screen. */
  readonly labelSize: number;
};

/** What a reader wants around it, and on what. */
export type SceneChoices = {
  readonly paper: Paper;
  readonly transparent: boolean;
  readonly legend: boolean;
  readonly source: boolean;
  readonly filters: boolean;
  /** Left out where empty; `null` for the title of the project and the sentence on the picture. */
  readonly title: string | null;
  readonly caption: string | null;
};

/** The picture of a workspace, all of it, wherever the reader looks at the moment. */
export function snapshotFigure(workspace: Workspace, { theme, labelSize }: FigureChoices): Figure {
  if (theme === 'screen' && labelSize === 1) return workspace.figure;
  return workspace.figureIn(theme === 'screen' ? workspace.theme : themes[theme], labelSize);
}

/** A figure of a workspace on paper. */
export function snapshotScene(
  workspace: Workspace,
  figure: Figure,
  { paper, transparent, title, caption, legend, source, filters }: SceneChoices,
): Scene {
  const { project, network, table, view } = workspace;
  return composeScene(figure, {
    width: paper.width,
    height: paper.height,
    ground: transparent ? 'transparent' : 'solid',
    title: (title ?? project.title).trim(),
    caption: (caption ?? workspace.sentence).trim(),
    filters: filters ? filtersText(view, table) : '',
    ...(source && creditsOf(table, network.rows)),
    ...(legend && { legend: legendOf(network, figure) }),
    description: describeAtLength(network, table, {
      rollUp: view.rollUp,
      filtered: workspace.isFiltered,
      focus: workspace.focus,
    }),
  });
}
