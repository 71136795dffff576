import type { StoryPlayer } from '../../../state/storyPlayer.svelte.ts';

/** What keys do while a story is played, as in reveal.js. */
export type PlayerAction =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'blank'
  | 'screen'
  | 'leave'
  | 'overview'
  | 'speaker'
  | 'jump';

const keys: Readonly<Record<string, PlayerAction>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ' ': 'next',
  n: 'next',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  p: 'previous',
  Home: 'first',
  End: 'last',
  b: 'blank',
  '.': 'blank',
  f: 'screen',
  o: 'overview',
  s: 'speaker',
  g: 'jump',
  Escape: 'leave',
};

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** What a key does in a story; `null` for keys that do nothing there. */
export function playerAction({ key, ctrlKey, metaKey, altKey }: Press): PlayerAction | null {
  if (ctrlKey || metaKey || altKey) return null;
  return keys[key.length === 1 ? key.toLowerCase() : key] ?? null;
}

/** Ends the foremost thing: a covered picture, the list of steps, or the story. */
export function leave(player: StoryPlayer): void {
  if (player.isBlank) player.blank();
  else if (player.isOverview) player.isOverview = false;
  else player.end();
}
