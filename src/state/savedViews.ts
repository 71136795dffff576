import type { SavedView } from '../model/schema.ts';
import type { View } from '../model/view.ts';
import { encodeView } from '../model/viewFragment.ts';

/** The longest name of a view, in UTF-16 units. */
export const longestName = 200;

/**
 * The views with one more of this name, or with the one of this name, as people read it, replaced.
 * The camera stays out: a view kept is shown whole. Throws a RangeError on a name of nothing.
 */
export function withView(
  views: readonly SavedView[],
  name: string,
  view: View,
): readonly SavedView[] {
  const trimmed = name.trim().slice(0, longestName);
  if (trimmed === '') throw new RangeError('a view needs a name');
  const fragment = encodeView({ ...view, camera: null });
  const known = views.find((one) => one.name === trimmed);
  if (known) return views.map((one) => (one === known ? { ...one, fragment } : one));
  return [...views, { id: freeId(trimmed, views), name: trimmed, fragment }];
}

function freeId(name: string, views: readonly SavedView[]): string {
  const slug =
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'view';
  const taken = new Set(views.map(({ id }) => id));
  for (let number = 1; ; number++) {
    const id = number === 1 ? slug : `${slug}-${number}`;
    if (!taken.has(id)) return id;
  }
}
