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
export const nodeShapes: Readonly<Record<ActorKind | ConceptKind, NodeShape>> = {
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
  person: 'disc',
  organisation: 'disc',
  other: 'disc',
  proposal: 'diamond',
  treaty: 'diamond',
  policy: 'diamond',
  norm: 'square',
  pledge: 'square',
  idea: 'square',
};

/**
 * Encoding of a kind: actors are dark discs, concepts light diamonds or squares with a dark rim. What
 * only gives context, taking no stance and receiving none, is greyed.
 */
export function nodeStyle(
  kind: ActorKind | ConceptKind,
  theme: Theme,
  contextOnly = false,
): NodeStyle {
  const shape = nodeShapes[kind];
  const look = shape === 'disc' ? 'actor' : 'concept';
  return {
    shape,
    pictogram: pictogramNames[kind],
    fill: contextOnly && look === 'actor' ? theme.contextFill : theme[`${look}Fill`],
    stroke: contextOnly && look === 'concept' ? theme.contextFill : theme[`${look}Stroke`],
    strokeWidth: look === 'actor' ? 1.5 : 1.7,
    ink: contextOnly && look === 'concept' ? theme.contextFill : theme[`${look}Ink`],
  };
}

const smallest = 9;
const largest = { actor: 19, concept: 23 } as const;

/** Radius in layout units whose growth over the smallest goes with the root of the statements. */
export function nodeRadius(statements: number, most: number, type: 'actor' | 'concept'): number {
  const share = most > 0 ? Math.sqrt(statements / most) : 0;
  return smallest + (largest[type] - smallest) * Math.min(1, share);
}
