import { projectionFormula } from '../../graph/formulas.ts';
import { m } from '../../messages/compiled/messages.js';
import { defaultView, projectionNames, rollUpLevels, type RollUpLevel } from '../../model/view.ts';
import { themeChoices, type ThemeChoice } from '../../state/settings.svelte.ts';
import type { Workbench } from '../context.ts';
import { countingFor } from '../counting/normChoices.ts';
import { focusCommands } from '../focus/focusCommands.ts';
import { commandKey } from '../frame/commandKey.ts';
import { goThroughHistory } from '../frame/goThroughHistory.ts';
import { stepName } from '../frame/stepName.ts';

/** Something the workbench can be told to do. */
export type Command = {
  readonly id: string;
  readonly label: string;
  /** Other words that people may look for it with. */
  readonly words: string;
  /** Keys that do the same, where there are any. */
  readonly keys?: string;
  run(): void;
};

/** What can be done in a workbench at the moment; what would change nothing is left out. */
export function commandsOf(workbench: Workbench): readonly Command[] {
  const { workspace, settings, panels, player } = workbench;
  const { view, isFiltered, history } = workspace;
  const all: readonly (Command & { readonly when?: boolean })[] = [
    {
      id: 'fit',
      label: m.palette_fit(),
      words: m.palette_fit_words(),
      keys: '0',
      when: panels.surface === 'graph',
      run: () => workbench.picture?.fit(),
    },
    {
      id: 'clear',
      label: m.palette_clear(),
      words: m.palette_clear_words(),
      when: view.selection !== null,
      run: () => workspace.select(null),
    },
    {
      id: 'undo',
      label: m.shell_undo({ step: stepName(history.undoable ?? '') }),
      words: m.palette_undo_words(),
      keys: `${commandKey} Z`,
      when: history.undoable !== null,
      run: () => goThroughHistory('undo', workbench),
    },
    {
      id: 'redo',
      label: m.shell_redo({ step: stepName(history.redoable ?? '') }),
      words: m.palette_redo_words(),
      keys: `${commandKey} Y`,
      when: history.redoable !== null,
      run: () => goThroughHistory('redo', workbench),
    },
    {
      id: 'reset-filters',
      label: m.palette_reset_filters(),
      words: m.palette_reset_filters_words(),
      when: isFiltered,
      run: () => workspace.resetFilters(),
    },
    {
      id: 'reset-layout',
      label: m.palette_reset_layout(),
      words: m.palette_reset_layout_words(),
      when: view.layout.pinned !== defaultView.layout.pinned,
      run: () => workspace.unpinAll(),
    },
    {
      id: 'table',
      label: m.palette_table(),
      words: m.palette_table_words(),
      when: panels.surface !== 'table',
      run: () => (panels.surface = 'table'),
    },
    {
      id: 'matrix',
      label: m.palette_matrix(),
      words: m.palette_matrix_words(),
      when: panels.surface !== 'matrix',
      run: () => (panels.surface = 'matrix'),
    },
    {
      id: 'graph',
      label: m.palette_graph(),
      words: m.palette_graph_words(),
      when: panels.surface !== 'graph',
      run: () => (panels.surface = 'graph'),
    },
    {
      id: 'timeline',
      label: panels.timeline ? m.palette_timeline_close() : m.palette_timeline(),
      words: m.palette_timeline_words(),
      run: () => (panels.timeline = !panels.timeline),
    },
    {
      id: 'present',
      label: m.story_present(),
      words: m.story_command_words(),
      when: player.steps.length > 0,
      run: () => player.start(0),
    },
    {
      id: 'story',
      label: m.story_command_edit(),
      words: m.story_command_words(),
      run: () => workbench.open('story'),
    },
    {
      id: 'export',
      label: m.palette_export(),
      words: m.palette_export_words(),
      run: () => workbench.open('snapshot'),
    },
    {
      id: 'share',
      label: m.palette_share(),
      words: m.palette_share_words(),
      run: () => workbench.open('share'),
    },
    {
      id: 'open',
      label: m.palette_open(),
      words: m.palette_open_words(),
      run: () => workbench.open('open'),
    },
    ...focusCommands(workbench),
    ...rollUpLevels.map((level) => ({
      id: `roll-up-${level}`,
      label: rollUpLabels[level](),
      words: m.palette_roll_up_words(),
      when: view.rollUp !== level,
      run: () => workspace.change({ rollUp: level }),
    })),
    ...projectionNames.map((projection) => ({
      id: `projection-${projection}`,
      label: m.palette_projection({ name: projectionFormula(projection, view.counting).name() }),
      words: m.palette_projection_words(),
      when: view.projection !== projection,
      run: () => workspace.change({ projection, counting: countingFor(projection, view.counting) }),
    })),
    ...themeChoices.map((choice) => ({
      id: `theme-${choice}`,
      label: themeLabels[choice](),
      words: m.palette_theme_words(),
      when: settings.themeChoice !== choice,
      run: () => (settings.themeChoice = choice),
    })),
    {
      id: 'hint',
      label: m.palette_hint(),
      words: m.palette_hint_words(),
      run: () => settings.recallHint(),
    },
    {
      id: 'help',
      label: m.palette_help(),
      words: m.palette_help_words(),
      keys: '?',
      run: () => workbench.open('help'),
    },
  ];
  return all.filter(({ when = true }) => when);
}

const rollUpLabels: Readonly<Record<RollUpLevel, () => string>> = {
  person: m.palette_roll_up_person,
  organisation: m.palette_roll_up_organisation,
  state: m.palette_roll_up_state,
  bloc: m.palette_roll_up_bloc,
};

const themeLabels: Readonly<Record<ThemeChoice, () => string>> = {
  system: m.palette_theme_system,
  light: m.palette_theme_light,
  dark: m.palette_theme_dark,
  contrast: m.palette_theme_contrast,
};
