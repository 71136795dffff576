import { numberOf, signOf, type Sign } from './sheet/sign.ts';

const booleans = new Map<string, Sign>([
  ...['1', 'true', 'yes', 'agree'].map((word) => [word, sign('supports')] as const),
  ...['0', 'false', 'no', 'disagree'].map((word) => [word, sign('opposes')] as const),
]);

function sign(stance: Sign['stance']): Sign {
  return { stance, weight: 1 };
}

/**
 * What each cell of a column of agreement says, if it says anything: yes or no, or, where one of the
 * cells is a negative number, a place on a scale around 0. On a scale 0 is neutral, else it is a no.
 */
export function agreementsOf(cells: readonly string[]): readonly (Sign | undefined)[] {
  const isScale = cells.some((cell) => (numberOf(cell) ?? 0) < 0);
  const of = isScale ? signOf : (cell: string) => booleans.get(cell.toLowerCase());
  const known = new Map<string, Sign | undefined>();
  return cells.map((cell) => {
    if (!known.has(cell)) known.set(cell, of(cell));
    return known.get(cell);
  });
}
