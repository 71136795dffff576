import type { Workbench } from '../context.ts';
import { goThroughHistory } from './goThroughHistory.ts';

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * What a key does anywhere in the workbench, or `null`; `characters` lets single characters count, and
 * `isTyping` leaves undo and redo to the field that has the keyboard.
 */
export function commandOf(
  { key, ctrlKey, metaKey, altKey, shiftKey }: Press,
  characters: boolean,
  isTyping = false,
): 'palette' | 'help' | 'undo' | 'redo' | null {
  const letter = (ctrlKey || metaKey) && !altKey ? key.toLowerCase() : '';
  if (letter === 'k') return 'palette';
  if (letter === 'z' && !isTyping) return shiftKey ? 'redo' : 'undo';
  if (letter === 'y' && !isTyping) return 'redo';
  if (ctrlKey || metaKey || altKey || !characters) return null;
  if (key === '/') return 'palette';
  if (key === '?') return 'help';
  return null;
}

/** Carries out a shortcut of the workbench. */
export function shortcut(event: KeyboardEvent, workbench: Workbench): void {
  if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
  if (event.key === 'Escape') {
    if (event.target === document.body && leave(workbench)) event.preventDefault();
    return;
  }
  const characters = workbench.settings.characterKeys && !isField(event.target);
  const command = commandOf(event, characters, isTextField(event.target));
  if (command === null) return;
  event.preventDefault();
  if (command === 'undo' || command === 'redo') goThroughHistory(command, workbench);
  else workbench.open(command);
}

/** Leaves the foremost thing, where the keyboard is nowhere: the document, else what is selected. */
function leave({ workspace, player }: Workbench): boolean {
  const { reading, selection } = workspace.view;
  if (player.isPlaying || (reading === null && !selection)) return false;
  workspace.change(reading === null ? { selection: null } : { reading: null });
  return true;
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
  );
}

/** Fields with an undo of their own. */
function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches(
      'textarea, [contenteditable], input:not([type=checkbox], [type=radio], [type=range], [type=file])',
    )
  );
}
