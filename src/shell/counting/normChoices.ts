import type { Counting, ProjectionName } from '../../model/view.ts';

const ofPairs = ['none', 'average', 'jaccard', 'cosine', 'dna-cosine'] as const;

/** The norms that mean something in a projection; stated stances are counts and have none. */
export const normChoices: Readonly<Record<ProjectionName, readonly Counting['norm'][]>> = {
  stances: [],
  positions: ['none', 'activity', 'prominence'],
  agreement: ofPairs,
  disagreement: ofPairs,
  net: ofPairs,
};

/** A way of counting for another projection: a norm that means nothing there is dropped. */
export function countingFor(projection: ProjectionName, counting: Counting): Counting {
  const isMeant = normChoices[projection].includes(counting.norm);
  return isMeant || counting.norm === 'none' ? counting : { ...counting, norm: 'none' };
}
