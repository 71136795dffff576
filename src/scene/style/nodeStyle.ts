import type { ActorKind, ConceptKind } from '../../model/schema.ts';
import type { NodeShape } from '../nodeShape.ts';
import { pictogramNames, type Pictogram } from '../pictograms.ts';
import type { Theme } from '../theme.ts';

/** How a kind of actor or concept is drawn. */
export type NodeStyle = {
  readonly shape: NodeShape;
  readonly pictogram: Pictogram;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly ink: string;
};

/** What is put forward to be decided stands on its tip; what is held or promised stands square. */
const shapes: Readonly<Record<ActorKind | ConceptKind, NodeShape>> = {
  state: 'disc',
  bloc: 'disc',
  'international-organisation': 'disc',
  'government-body': 'disc',
  company: 'disc',
  'civil-society': 'disc',
  'research-institution': 'disc',
  media: 'disc',
  expert: 'disc',
  official: 'disc',
  commenter: 'disc',
  proposal: 'diamond',
  treaty: 'diamond',
  policy: 'diamond',
  norm: 'square',
  pledge: 'square',
  idea: 'square',
};

/** Encoding of a kind: actors are dark discs, concepts light diamonds or squares with a dark rim. */
export function nodeStyle(kind: ActorKind | ConceptKind, theme: Theme): NodeStyle {
  const shape = shapes[kind];
  const pictogram = pictogramNames[kind];
  return shape === 'disc'
    ? {
        shape,
        pictogram,
        fill: theme.actorFill,
        stroke: theme.actorStroke,
        strokeWidth: 1.5,
        ink: theme.actorInk,
      }
    : {
        shape,
        pictogram,
        fill: theme.conceptFill,
        stroke: theme.conceptStroke,
        strokeWidth: 1.6,
        ink: theme.conceptInk,
      };
}

/** Radius in layout units, 9 to 22, whose area grows with the number of statements. */
export function nodeRadius(statements: number, most: number, type: 'actor' | 'concept'): number {
  const share = most > 0 ? Math.sqrt(statements / most) : 0;
  const radius = 9 + 13 * share;
  return type === 'concept' ? radius : Math.min(radius, 20);
}
