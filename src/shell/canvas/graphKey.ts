import type { Direction } from './walk/bearing.ts';

/** What a key does in the picture. */
export type KeyAction =
  | Direction
  | 'forward'
  | 'back'
  | 'home'
  | 'fit'
  | 'zoomIn'
  | 'zoomOut'
  | 'escape';

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'> & {
  readonly getModifierState: (key: 'AltGraph') => boolean;
};

const plain: Readonly<Record<string, KeyAction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'home',
  '0': 'fit',
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
  '−': 'zoomOut',
  Escape: 'escape',
};

const brackets: Readonly<Record<string, KeyAction>> = { '[': 'back', ']': 'forward' };

/** The action of a key press, or `null`. Many layouts type brackets with AltGr or Option. */
export function actionOf(press: Press): KeyAction | null {
  const { key, ctrlKey, metaKey, altKey } = press;
  const bracket = brackets[key];
  if (bracket && !metaKey && (!ctrlKey || press.getModifierState('AltGraph'))) return bracket;
  return ctrlKey || metaKey || altKey ? null : (plain[key] ?? null);
}
