import type { Sign } from './sheet/sign.ts';
import { numberOf, signOf } from './sheet/sign.ts';
import { meaningOf, wordKey, type Meanings } from './columns/meanings.ts';
import { findColumn } from './sheet/columns.ts';
import type { Sheet } from './sheet/sheet.ts';

/** What a vote says of the stance; null of somebody who cast none, which says nothing. */
export type Ballot = Sign['stance'] | null;

export const voteColumns = [
  'vote',
  'voted',
  'vote_cast',
  'cast_vote',
  'vote_position',
  'vote_type',
  'vote_choice',
  'vote_value',
  'ms_vote',
  'cast_code',
  'position',
];

/** Words for votes, in lower case with single spaces, by what they say. */
const wordsOf = [
  ['supports', ['yes', 'y', 'yea', 'aye', 'ayes', 'for', 'content', 'approve', 'approved']],
  ['supports', ['paired yea', 'announced yea', 'paired for']],
  ['opposes', ['no', 'n', 'nay', 'noe', 'noes', 'not content', 'reject', 'rejected']],
  ['opposes', ['paired nay', 'announced nay', 'paired against']],
  ['neutral', ['abstain', 'abstains', 'abstained', 'abstaining', 'abstention', 'present', 'blank']],
  [null, ['', 'absent', 'missing', 'excused', 'recused', 'vacant', 'leave', 'on leave']],
  [null, ['not voting', 'non voting', 'nonvoting', 'did not vote', 'no vote', 'not present']],
  [null, ['non member', 'nonmember', 'not a member', 'na', 'n/a', 'nv', 'none', '-', '–', '—']],
] as const;

const words = new Map<string, Ballot>(
  wordsOf.flatMap(([ballot, some]) => some.map((word) => [word, ballot] as const)),
);

/** In a column of letters A is an abstention and X no vote, as in the lists of the United Nations. */
const letters = new Map<string, Ballot>([...words, ['a', 'neutral'], ['x', null]]);

type Codes = Readonly<Record<number, Ballot>>;

const signedCodes: Codes = { 1: 'supports', 0: 'neutral', '-1': 'opposes' };
const binaryCodes: Codes = { 1: 'supports', 0: 'opposes' };

/** Of the votes in the General Assembly: absent is 8, no member 9. @see https://doi.org/10.7910/DVN/LEJUQZ */
const assemblyCodes: Codes = { 1: 'supports', 2: 'neutral', 3: 'opposes', 8: null, 9: null };

/** Of roll calls in the United States Congress. @see https://voteview.com/articles/data_help_votes */
const congressCodes: Codes = {
  1: 'supports',
  2: 'supports',
  3: 'supports',
  4: 'opposes',
  5: 'opposes',
  6: 'opposes',
  7: 'neutral',
  8: 'neutral',
  9: null,
  0: null,
};

/**
 * What each distinct cell in the column of votes of a sheet says; undefined of one that says none. Words
 * are read in any case. Numbers are 1 and 0 for yes and no, with -1 for no also 0 for neither, or the
 * codes of the General Assembly or of Congress where other columns or the codes show that they are these;
 * else 1, 2 and 3 may mean anything. Cells that were said to mean a stance mean it.
 */
export function ballotsOf(sheet: Sheet, meanings: Meanings): readonly (Ballot | undefined)[] {
  const cells = findColumn(sheet, voteColumns)?.cells ?? [];
  const codes = codesOf(cells, sheet.names);
  const keys = cells.map(keyOf);
  const isLettered =
    keys.every((key) => key.length < 2) && keys.some((key) => key === 'y' || key === 'n');
  const known = isLettered ? letters : words;
  return cells.map((cell, at) => {
    const said = meaningOf(cell, meanings);
    if (said) return said;
    const word = known.get(keys[at]!);
    if (word !== undefined) return word;
    const number = numberOf(cell);
    return number === undefined ? signOf(cell)?.stance : codes[number];
  });
}

function keyOf(cell: string): string {
  const key = wordKey(cell);
  return key.length < 2 ? key : key.replace(/[\s_-]+/g, ' ');
}

/** What the numbers among cells say, by what they are and by the columns around them. */
function codesOf(cells: readonly string[], names: readonly string[]): Codes {
  const numbers = cells.flatMap((cell) => numberOf(cell) ?? []);
  const are = (codes: Codes) => numbers.every((number) => number in codes);
  const has = (...some: readonly number[]) => some.some((number) => numbers.includes(number));
  if (names.includes('cast_code') && are(congressCodes)) return congressCodes;
  if (has(-1)) return are(signedCodes) ? signedCodes : {};
  if (are(binaryCodes)) return binaryCodes;
  const isAssembly = has(8, 9) || names.includes('ccode') || names.includes('rcid');
  return isAssembly && are(assemblyCodes) ? assemblyCodes : {};
}
