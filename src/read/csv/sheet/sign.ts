/** How a cell stands to its target: the id of a default stance, and how strong that is. */
export type Sign = {
  readonly stance: 'supports' | 'conditional' | 'neutral' | 'ambivalent' | 'questions' | 'opposes';
  /** The absolute value of a number; 1 for a bare sign or a word. */
  readonly weight: number;
};

const number = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d{1,3})?$/i;

/** Words by the stance that they say, in lower case with single spaces. */
const wordsOf: Readonly<Record<Sign['stance'], readonly string[]>> = {
  supports: [
    '+',
    'positive',
    'pos',
    'support',
    'supports',
    'supported',
    'supporting',
    'supportive',
    'ally',
    'allies',
    'allied',
    'alliance',
    'friend',
    'friends',
    'friendly',
    'for',
    'pro',
    'in favour',
    'in favor',
    'agree',
    'agrees',
    'approve',
    'approves',
    'like',
    'likes',
    'trust',
    'trusts',
  ],
  conditional: ['conditional', 'conditionally', 'supports conditionally', 'conditional support'],
  neutral: ['neutral'],
  ambivalent: ['ambivalent', 'mixed'],
  questions: ['question', 'questions'],
  opposes: [
    '-',
    'negative',
    'neg',
    'oppose',
    'opposes',
    'opposed',
    'opposing',
    'opposition',
    'enemy',
    'enemies',
    'hostile',
    'foe',
    'rival',
    'against',
    'anti',
    'contra',
    'disagree',
    'disagrees',
    'disapprove',
    'disapproves',
    'dislike',
    'dislikes',
    'distrust',
    'distrusts',
  ],
};

const words = new Map(
  Object.entries(wordsOf).flatMap(([stance, some]) =>
    some.map((word) => [word, stance as Sign['stance']] as const),
  ),
);

/** The number in a cell, with a point or a comma before decimals and any dash as minus. */
export function numberOf(cell: string): number | undefined {
  const text = plainMinus(cell);
  if (!number.test(text)) return undefined;
  const value = Number(text.replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
}

/**
 * What a cell says by its sign: of a number, of `+` and `-`, or by a word for a stance such as supports,
 * ally, neutral, questions or against, in any case. A number keeps its size as weight.
 */
export function signOf(cell: string): Sign | undefined {
  const value = numberOf(cell);
  if (value === undefined) {
    const stance = words.get(
      plainMinus(cell)
        .toLowerCase()
        .replace(/[\s_]+/g, ' '),
    );
    return stance && { stance, weight: 1 };
  }
  if (value === 0) return { stance: 'neutral', weight: 1 };
  return { stance: value > 0 ? 'supports' : 'opposes', weight: Math.abs(value) };
}

function plainMinus(cell: string): string {
  return cell.replace(/^[\u2212\u2013\u2010]/, '-');
}
