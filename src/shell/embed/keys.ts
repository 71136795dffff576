import type { Figure } from '../../scene/figure.ts';
import type { Direction } from '../canvas/walk/bearing.ts';
import { back, firstStop, forward, stepped, type Stop } from '../canvas/walk/walk.ts';

/** What a key means in the picture. */
export type Press =
  | { readonly type: 'go'; readonly stop: Stop | null }
  | { readonly type: 'zoom'; readonly factor: number }
  | { readonly type: 'select' | 'fit' };

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowUp: 'up',
  ArrowRight: 'right',
  ArrowDown: 'down',
};

const zooms: Readonly<Record<string, number>> = { '+': 1.5, '=': 1.5, '-': 1 / 1.5 };

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * What a key does where the keyboard stands at `here`, or `null` where it does nothing and should be
 * left to the page. The first arrow begins the walk, at `selected` or the best connected node.
 */
export function pressed(
  { key, ctrlKey, metaKey, altKey }: Key,
  figure: Figure,
  here: Stop | null,
  selected: string | null,
): Press | null {
  if (ctrlKey || metaKey || altKey) return null;
  const begin = { type: 'go', stop: firstStop(figure, selected) } as const;
  const direction = arrows[key];
  if (direction) return here ? { type: 'go', stop: stepped(figure, here, direction) } : begin;
  if (key === ']') return here ? { type: 'go', stop: forward(figure, here) } : begin;
  if (key === '[') return here ? { type: 'go', stop: back(figure, here) } : begin;
  if (key === 'Home') return { type: 'go', stop: firstStop(figure, null) };
  if (key === 'Enter') return here ? { type: 'select' } : begin;
  if (key === '0') return { type: 'fit' };
  const factor = zooms[key];
  return factor === undefined ? null : { type: 'zoom', factor };
}
