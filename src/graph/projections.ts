import type { ProjectionName } from '../model/view.ts';
import type { Projection } from './projection.ts';
import { projectPairs } from './projections/oneMode.ts';
import { projectStances } from './projections/statedStances.ts';
import { projectPositions } from './projections/twoMode.ts';

/** How statements become edges, by the name a view gives. A new projection is one more entry. */
export const projections: Readonly<Record<ProjectionName, Projection>> = {
  stances: projectStances,
  positions: projectPositions,
  agreement: (input) => projectPairs('agreement', input),
  disagreement: (input) => projectPairs('disagreement', input),
  net: (input) => projectPairs('net', input),
};
