import type { ActorKind, ConceptKind } from '../model/schema.ts';
import paths from './style/pictograms.json' with { type: 'json' };

/** Which icon of Lucide (ISC licence, https://lucide.dev) stands for which kind. */
export const pictogramNames = {
  state: 'flag',
  bloc: 'component',
  'international-organisation': 'globe',
  'government-body': 'landmark',
  company: 'building-complex',
  'civil-society': 'users',
  'research-institution': 'book-open',
  media: 'newspaper',
  expert: 'graduation-cap',
  official: 'user-round',
  commenter: 'message-circle',
  person: 'user',
  organisation: 'network',
  other: 'circle-dot',
  proposal: 'file-pen-line',
  norm: 'scale',
  pledge: 'handshake',
  treaty: 'scroll-text',
  policy: 'clipboard-list',
  idea: 'lightbulb',
} as const satisfies Record<ActorKind | ConceptKind, string>;

export type Pictogram = (typeof pictogramNames)[keyof typeof pictogramNames];

/** Side of the square that pictograms are drawn on. */
export const pictogramGrid = 24;

/** Stroke width of pictograms on that grid; caps and joins are round, nothing is filled. */
export const pictogramStroke = 2;

/** Outline of a pictogram as SVG path data of absolute M, L, Q, C and Z only, x and y from 0 to 24. */
export function pictogramPath(pictogram: Pictogram): string {
  return paths[pictogram];
}
