import { none } from '../../model/statements.ts';
import { countAscribed, sourceOf, targetOf, type Counted } from './counted.ts';

/** One at the other end of an edge, with the statements it stands for. */
export type Partner = {
  /** Index of the entity. */
  readonly entity: number;
  readonly rows: readonly number[];
  /** How many of the rows are imputed to their speaker. */
  readonly ascribed: number;
};

/** All partners of one stance, the most statements first. */
export type RelationGroup = {
  /** Index of the stance. */
  readonly stance: number;
  readonly count: number;
  readonly partners: readonly Partner[];
};

/** What an entity says, what is said of it and what it passes on, as far as filters show it. */
export type Relations = {
  /** By stance, from the highest polarity to the lowest; a stance without a statement is left out. */
  readonly given: readonly RelationGroup[];
  readonly received: readonly RelationGroup[];
  /** Rows between two that count as this same entity after roll-up: no edge of the picture. */
  readonly inside: readonly number[];
  /** Rows of others whose words it reports, or whose stance it imputes. */
  readonly reported: readonly number[];
  /** How many further rows of all these the filters hide. */
  readonly hidden: number;
};

type Rows = Map<number, number[]>;

/** The relations of the entity with this index; one pass over the rows. */
export function relationsOf(counted: Counted, entity: number): Relations {
  const { table, representative, shown } = counted;
  const given = table.stances.map((): Rows => new Map());
  const received = table.stances.map((): Rows => new Map());
  const inside: number[] = [];
  const reported: number[] = [];
  let hidden = 0;
  for (let row = 0; row < table.length; row++) {
    const source = sourceOf(counted, row);
    const target = targetOf(counted, row);
    const reporter = table.reportedBy[row]!;
    const reports = reporter !== none && representative[reporter] === entity;
    if (source !== entity && target !== entity && !reports) continue;
    if (!shown[row]) hidden++;
    else {
      const stance = table.stance[row]!;
      if (source === entity && target === entity) inside.push(row);
      else if (source === entity) append(given[stance]!, target, row);
      else if (target === entity) append(received[stance]!, source, row);
      if (reports) reported.push(row);
    }
  }
  return {
    given: groups(given, counted),
    received: groups(received, counted),
    inside,
    reported,
    hidden,
  };
}

/** How many statements some groups hold together. */
export function countStatements(groups: readonly RelationGroup[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

function append(rows: Rows, key: number, row: number): void {
  const known = rows.get(key);
  if (known) known.push(row);
  else rows.set(key, [row]);
}

function groups(byStance: readonly Rows[], { table }: Counted): RelationGroup[] {
  return byStance.flatMap((byPartner, stance) => {
    if (byPartner.size === 0) return [];
    const partners = [...byPartner].map(([entity, rows]) => {
      return { entity, rows, ascribed: countAscribed(table, rows) };
    });
    partners.sort((a, b) => b.rows.length - a.rows.length || a.entity - b.entity);
    const count = partners.reduce((sum, { rows }) => sum + rows.length, 0);
    return [{ stance, count, partners }];
  });
}
