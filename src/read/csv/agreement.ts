import { m } from '../../messages/compiled/messages.js';
import type { Stance } from '../../model/schema.ts';
import { defaultStances } from '../../model/stance.ts';
import { meaningOf, type Meanings } from './columns/meanings.ts';
import { numberOf, signOf } from './sheet/sign.ts';

/** What a cell of a column of agreement says: the id of a stance, and how strong that is. */
export type Agreement = { readonly stance: string; readonly weight: number };

export type Agreements = {
  /** The vocabulary of the column, where it is a scale of its own; else the default one holds. */
  readonly stances?: readonly Stance[];
  /** The agreement of each cell; undefined of one that says none. */
  readonly cells: readonly (Agreement | undefined)[];
};

const booleans = new Map<string, Agreement>([
  ...['1', 'true', 'yes', 'agree'].map((word) => [word, stated('supports')] as const),
  ...['0', 'false', 'no', 'disagree'].map((word) => [word, stated('opposes')] as const),
]);

/** More levels than these are measurements, of which the sign counts, and no scale that people chose from. */
const mostLevels = 21;

function stated(stance: string): Agreement {
  return { stance, weight: 1 };
}

/**
 * What each cell of a column of agreement says, if it says anything: yes or no, or, where one of the
 * cells is a negative number, a place on a scale around 0. On a scale 0 is neutral, else it is a no. A
 * scale of whole numbers that knows more than one degree has a stance for each level in use, whose
 * polarity is the level as a share of the furthest: levels are as far apart as on the scale. Cells that
 * were said to mean a stance mean it, beside what the others say.
 */
export function agreementsOf(given: readonly string[], meanings: Meanings): Agreements {
  const said = given.map((cell) => meaningOf(cell, meanings));
  const { stances, cells } = unsaidAgreementsOf(given.filter((_, at) => !said[at]));
  let next = 0;
  const meant = defaultStances().filter(({ id }) => said.some((stance) => stance === id));
  const others = meant.filter(({ id }) => stances?.every((stance) => stance.id !== id));
  return {
    ...(stances && { stances: [...stances, ...others] }),
    cells: said.map((stance) => (stance ? stated(stance) : cells[next++])),
  };
}

function unsaidAgreementsOf(cells: readonly string[]): Agreements {
  const isScale = cells.some((cell) => (numberOf(cell) ?? 0) < 0);
  if (!isScale) return { cells: cells.map((cell) => booleans.get(cell.toLowerCase())) };
  const known = new Map(cells.map((cell) => [cell, numberOf(cell)]));
  const levels = [...new Set(known.values())].filter((level) => level !== undefined);
  const furthest = Math.max(...levels.map(Math.abs));
  const isGraded =
    levels.length <= mostLevels &&
    levels.every((level) => Number.isInteger(level)) &&
    levels.some((level) => level !== 0 && Math.abs(level) < furthest);
  if (!isGraded) {
    const signs = new Map(Array.from(known.keys(), (cell) => [cell, signOf(cell)]));
    return { cells: cells.map((cell) => signs.get(cell)) };
  }
  return {
    stances: levels.sort((a, b) => b - a).map((level) => stanceOf(level, level / furthest)),
    cells: cells.map((cell) => {
      const level = known.get(cell);
      return level === undefined ? undefined : stated(idOf(level));
    }),
  };
}

function idOf(level: number): string {
  return level === 0 ? 'neutral' : `level-${level < 0 ? 'minus' : 'plus'}-${Math.abs(level)}`;
}

function stanceOf(level: number, polarity: number): Stance {
  const neutral = defaultStances().find(({ id }) => id === 'neutral');
  if (level === 0 && neutral) return neutral;
  return {
    id: idOf(level),
    label: m.read_scale_level({ level: `${level < 0 ? '−' : '+'}${Math.abs(level)}` }),
    polarity,
  };
}
