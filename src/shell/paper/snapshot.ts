import { focusedNetwork } from '../../graph/focus/focusedNetwork.ts';
import type { Network } from '../../graph/network.ts';
import type { Figure } from '../../scene/figure.ts';
import { legendOf } from '../../scene/legend.ts';
import { composeScene, type Scene } from '../../scene/scene.ts';
import { describeAtLength, describeNetwork } from '../../scene/sentence.ts';
import { themes, type ThemeName } from '../../scene/theme.ts';
import { creditsOf } from '../../scene/words/credits.ts';
import { filtersText } from '../../scene/words/filtersText.ts';
import { focusScope, type FocusScope } from '../../scene/words/focusText.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
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
  /** Factor on the width of lines. */
  readonly strokes: number;
  readonly legend: boolean;
  readonly source: boolean;
  readonly filters: boolean;
  /** Left out where empty; `null` for the title of the project and the sentence on the picture. */
  readonly title: string | null;
  readonly caption: string | null;
  /** What is told beside the picture, instead of the caption. */
  readonly words?: readonly string[];
};

/** What a picture shows of a workspace: its network, and whom it is about where that is not all. */
export type Shown = { readonly network: Network; readonly focus: FocusScope | undefined };

/** All that the screen shows, or only what is selected there and what touches it. */
export function shownIn(workspace: Workspace, cropped: boolean): Shown {
  const { pictured, network, table, filtered, focus } = workspace;
  if (!cropped || pictured === null || pictured.type === 'statement') return { network, focus };
  const ids = pictured.type === 'entity' ? [pictured.id] : [pictured.source, pictured.target];
  const view = { ...workspace.view, focus: { ids, steps: 1 as const } };
  return { network: focusedNetwork(filtered, table, view), focus: focusScope(table, view) };
}

/** The picture of that, wherever the reader looks at the moment. */
export function snapshotFigure(
  workspace: Workspace,
  { network }: Shown,
  { theme, labelSize }: FigureChoices,
): Figure {
  if (theme === 'screen' && labelSize === 1 && network === workspace.network)
    return workspace.figure;
  const wanted = theme === 'screen' ? workspace.theme : themes[theme];
  return workspace.figureIn(wanted, labelSize, network);
}

/** A figure of a workspace on paper, which is that of the choices by default. */
export function snapshotScene(
  workspace: Workspace,
  figure: Figure,
  { network, focus }: Shown,
  choices: SceneChoices,
  paper = choices.paper,
): Scene {
  const { transparent, title, caption, words, legend, source, filters, strokes } = choices;
  const { project, table, view, isFiltered: filtered } = workspace;
  const scope = { rollUp: view.rollUp, filtered, focus };
  const sentence =
    network === workspace.network ? workspace.sentence : describeNetwork(network, table, scope);
  return composeScene(figure, {
    width: paper.width,
    height: paper.height,
    ground: transparent ? 'transparent' : 'solid',
    strokes,
    title: (title ?? project.title).trim(),
    ...(words ? { words } : { caption: (caption ?? sentence).trim() }),
    filters: filters ? filtersText(view, table) : '',
    ...(source && creditsOf(table, network.rows)),
    ...(legend && { legend: legendOf(network, figure) }),
    description: describeAtLength(network, table, scope),
  });
}
