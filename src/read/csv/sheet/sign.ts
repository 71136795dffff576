/** How a cell stands to its target: the id of a default stance, and how strong that is. */
export type Sign = {
  readonly stance: 'supports' | 'neutral' | 'opposes';
  /** The absolute value of a number; 1 for a bare sign or a word. */
  readonly weight: number;
};

const number = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d{1,3})?$/i;

const words = new Map<string, Sign['stance']>([
  ['+', 'supports'],
  ['positive', 'supports'],
  ['pos', 'supports'],
  ['support', 'supports'],
  ['supports', 'supports'],
  ['-', 'opposes'],
  ['negative', 'opposes'],
  ['neg', 'opposes'],
  ['oppose', 'opposes'],
  ['opposes', 'opposes'],
  ['neutral', 'neutral'],
]);

/** The number in a cell, with a point or a comma before decimals and any dash as minus. */
export function numberOf(cell: string): number | undefined {
  const text = plainMinus(cell);
  if (!number.test(text)) return undefined;
  const value = Number(text.replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
}

/**
 * What a cell says by its sign: of a number, of `+` and `-`, or of the words positive, negative,
 * neutral, supports and opposes, and their short forms. A number keeps its size as weight.
 */
export function signOf(cell: string): Sign | undefined {
  const value = numberOf(cell);
  if (value === undefined) {
    const stance = words.get(plainMinus(cell).toLowerCase());
    return stance && { stance, weight: 1 };
  }
  if (value === 0) return { stance: 'neutral', weight: 1 };
  return { stance: value > 0 ? 'supports' : 'opposes', weight: Math.abs(value) };
}

function plainMinus(cell: string): string {
  return cell.replace(/^[\u2212\u2013\u2010]/, '-');
}
