import { m } from '../../messages/compiled/messages.js';
import { focusSteps } from '../../model/view.ts';
import type { PairQuestion } from '../../state/pairing.svelte.ts';
import type { Workbench } from '../context.ts';
import { addToFocus, focusOn, hasRoomFor, showEverything, takeFromFocus } from './refocus.ts';

/** A command of the palette; {@link commandsOf} says the same of all. */
type FocusCommand = {
  readonly id: string;
  readonly label: string;
  readonly words: string;
  readonly when: boolean;
  run(): void;
};

/** What the palette offers about the focus, and about whoever is selected in the picture. */
export function focusCommands({ workspace, panels }: Workbench): readonly FocusCommand[] {
  const { pictured, table, filtered } = workspace;
  const { focus } = workspace.view;
  const end: FocusCommand = {
    id: 'focus-all',
    label: m.focus_command_all(),
    words: m.focus_command_all_words(),
    when: focus.ids.length > 0,
    run: () => showEverything(workspace),
  };
  const entity = pictured?.type === 'entity' ? table.entityIndex.get(pictured.id) : undefined;
  if (entity === undefined) return [end];
  const { id, name: who } = table.entities[entity]!;
  const isLinked = filtered.graph.hasNode(id) && filtered.graph.degree(id) > 0;
  const ask = (question: PairQuestion) => () => {
    if (workspace.view.selection?.type !== 'entity') workspace.select({ type: 'entity', id });
    workspace.pairing.ask(question, id);
    panels.openDetails();
  };
  return [
    end,
    ...focusSteps.map((count) => ({
      id: `focus-${count}`,
      label: m.focus_command_only({ who, count }),
      words: m.focus_command_only_words(),
      when: isLinked && !(focus.ids.join() === id && focus.steps === count),
      run: () => focusOn(workspace, [id], count),
    })),
    {
      id: 'focus-add',
      label: m.focus_command_add({ who }),
      words: m.focus_command_only_words(),
      when: isLinked && focus.ids.length > 0 && hasRoomFor(focus, id),
      run: () => addToFocus(workspace, id),
    },
    {
      id: 'focus-remove',
      label: m.focus_command_remove({ who }),
      words: m.focus_command_only_words(),
      when: focus.ids.length > 1 && focus.ids.includes(id),
      run: () => takeFromFocus(workspace, id),
    },
    {
      id: 'compare',
      label: m.focus_command_compare({ who }),
      words: m.focus_command_compare_words(),
      when: entity < table.actors.length,
      run: ask('comparison'),
    },
    {
      id: 'chains',
      label: m.focus_command_chains({ who }),
      words: m.focus_command_chains_words(),
      when: isLinked,
      run: ask('chains'),
    },
  ];
}
