import type { Selection } from './view.ts';

/*
 * What a page and the picture framed in it tell each other. Every message is an object with the mark
 * `stancegraph: 1`. The picture says `loaded` to whoever frames it and nothing more; it speaks on to
 * the origin that answers `hello`. Both sides look at source, origin and shape before they believe.
 */

/** From the picture to the page around it. */
export type FrameMessage =
  | { readonly type: 'loaded' }
  /** The picture stands; `steps` is how many steps its story has, 0 without one. */
  | {
      readonly type: 'ready';
      readonly title: string;
      readonly sentence: string;
      readonly steps: number;
    }
  /** The view as the fragment of an address, without `#`; empty for the default view. */
  | { readonly type: 'viewChanged'; readonly view: string }
  | { readonly type: 'selection'; readonly selection: Selection | null }
  /** Which step of the story is shown, counted from 0. */
  | { readonly type: 'stepChanged'; readonly step: number; readonly steps: number }
  | { readonly type: 'error'; readonly messages: readonly string[] }
  /** A key that was pressed in the picture and means nothing there. */
  | { readonly type: 'key'; readonly key: PassedKey }
  /** The height in CSS pixels at which the picture fits its width. */
  | { readonly type: 'height'; readonly height: number };

/** Keys that a picture hands on where it has no use for them, as for the next slide around it. */
export const passedKeys = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'PageUp',
  'PageDown',
] as const;
export type PassedKey = (typeof passedKeys)[number];

/** From the page to the picture. */
export type PageMessage =
  | { readonly type: 'hello' }
  /** Goes to a step of the story, counted from 0. */
  | { readonly type: 'goToStep'; readonly step: number };

/** Heights that a picture may ask for, in CSS pixels. */
export const frameHeights = { least: 160, most: 4000 } as const;

/** The largest number of steps that is believed. */
const mostSteps = 10_000;

/** A message as it is posted. */
export function marked<T extends FrameMessage | PageMessage>(message: T): T & Mark {
  return { ...message, stancegraph: 1 };
}

type Mark = { readonly stancegraph: 1 };
type Loose = Readonly<Record<string, unknown>>;

/** Posted data as a message of a picture; `null` for everything else. */
export function frameMessageOf(data: unknown): FrameMessage | null {
  if (!isMarked(data)) return null;
  const { type } = data;
  if (type === 'loaded') return { type };
  if (type === 'ready') {
    const { title, sentence, steps } = data;
    return isText(title) && isText(sentence) && isCount(steps)
      ? { type, title, sentence, steps }
      : null;
  }
  if (type === 'viewChanged')
    return isText(data['view']) && /^(v\d+\.[\w-]*)?$/.test(data['view'])
      ? { type, view: data['view'] }
      : null;
  if (type === 'selection') {
    const selection = selectionOf(data['selection']);
    return selection === undefined ? null : { type, selection };
  }
  if (type === 'stepChanged') {
    const { step, steps } = data;
    return isCount(step) && isCount(steps) && step < steps ? { type, step, steps } : null;
  }
  if (type === 'error') {
    const { messages } = data;
    return Array.isArray(messages) && messages.every(isText) ? { type, messages } : null;
  }
  if (type === 'key') {
    const key = passedKeys.find((passed) => passed === data['key']);
    return key === undefined ? null : { type, key };
  }
  if (type === 'height') {
    const { height } = data;
    const { least, most } = frameHeights;
    return typeof height === 'number' && height >= least && height <= most
      ? { type, height }
      : null;
  }
  return null;
}

/** Posted data as a message of the page around a picture; `null` for everything else. */
export function pageMessageOf(data: unknown): PageMessage | null {
  if (!isMarked(data)) return null;
  const { type, step } = data;
  if (type === 'hello') return { type };
  return type === 'goToStep' && isCount(step) ? { type, step } : null;
}

function isMarked(data: unknown): data is Loose {
  return typeof data === 'object' && data !== null && (data as Loose)['stancegraph'] === 1;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) < mostSteps;
}

function selectionOf(value: unknown): Selection | null | undefined {
  if (value === null) return null;
  if (typeof value !== 'object') return undefined;
  const { type, id, source, target, stance } = value as Loose;
  if (type === 'entity' || type === 'statement') return isText(id) ? { type, id } : undefined;
  return type === 'edge' && isText(source) && isText(target) && isText(stance)
    ? { type, source, target, stance }
    : undefined;
}
