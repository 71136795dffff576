import type { Workbench } from '../context.ts';

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** What a key does anywhere in the workbench, or `null`; `characters` lets single characters count. */
export function commandOf(
  { key, ctrlKey, metaKey, altKey }: Press,
  characters: boolean,
): 'palette' | 'help' | null {
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k') return 'palette';
  if (ctrlKey || metaKey || altKey || !characters) return null;
  if (key === '/') return 'palette';
  if (key === '?') return 'help';
  return null;
}

/** Carries out a shortcut of the workbench. */
export function shortcut(event: KeyboardEvent, workbench: Workbench): void {
  if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
  const command = commandOf(event, workbench.settings.characterKeys && !isField(event.target));
  if (command === null) return;
  event.preventDefault();
  workbench.open(command === 'help' ? 'help' : 'palette');
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
  );
}
