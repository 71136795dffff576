import type { View } from '../model/view.ts';
import type { Projection } from './projection.ts';
import { projectStances } from './statedStances.ts';

/** How statements become edges, by the name a view gives. A new projection is one more entry. */
export const projections: Readonly<Record<View['projection'], Projection>> = {
  stances: projectStances,
};
