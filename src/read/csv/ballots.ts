import { meaningOf, wordKey, type Meanings } from './columns/meanings.ts';
import { namedColumns, type NamedColumn } from './sheet/columns.ts';
import type { Sheet } from './sheet/sheet.ts';
import { numberOf, signOf, type Sign } from './sheet/sign.ts';

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
  'option',
];

/** Words for votes, in lower case with single spaces, by what they say. */
const wordsOf = [
  [
    'supports',
    ['yes', 'y', 'yea', 'yay', 'aye', 'ayes', 'for', 'true', 'content', 'approve', 'approved'],
  ],
  [
    'supports',
    ['paired yea', 'announced yea', 'paired for', 'yes paired', 'teller aye', 'tellaye'],
  ],
  ['supports', ['affirmative', 'concur', 'concurs']],
  ['opposes', ['no', 'n', 'nay', 'noe', 'noes', 'false', 'not content', 'reject', 'rejected']],
  [
    'opposes',
    ['paired nay', 'announced nay', 'paired against', 'no paired', 'teller no', 'tellno'],
  ],
  ['opposes', ['dissent', 'dissents']],
  ['neutral', ['abstain', 'abstains', 'abstained', 'abstaining', 'abstention', 'present', 'blank']],
  [null, ['', 'absent', 'missing', 'excused', 'recused', 'vacant', 'leave', 'on leave']],
  [null, ['not voting', 'non voting', 'nonvoting', 'did not vote', 'no vote', 'no vote recorded']],
  [
    null,
    ['not present', 'did not participate', 'conflict of interest', 'not submitted', 'invalid'],
  ],
  [null, ['non member', 'nonmember', 'not a member', 'na', 'nan', 'n/a', 'nv', 'none']],
] as const;

const words = new Map<string, Ballot>(
  wordsOf.flatMap(([ballot, some]) => some.map((word) => [word, ballot] as const)),
);

/** In a column of letters with a Y, A is an abstention and X no vote, as the United Nations list them. */
const letters = new Map<string, Ballot>([...words, ['a', 'neutral'], ['x', null]]);

/** A dash is no vote, but a no beside a plus. */
const dashes = ['-', '–', '—', '−'];

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
 * The column of votes: the first by name most of whose cells are votes, else the first.
 */
export function voteColumnOf(sheet: Sheet, meanings: Meanings): NamedColumn | undefined {
  const found = namedColumns(sheet, voteColumns);
  const isOfVotes = (vote: NamedColumn) => {
    const known = ballotsOf(sheet, vote, meanings).filter((ballot) => ballot !== undefined);
    return known.length * 2 > vote.column.cells.length;
  };
  return found.find(isOfVotes) ?? found[0];
}

/**
 * What each distinct cell in a column of votes says; undefined of one that says none. Words
 * are read in any case. Numbers are 1 and 0 for yes and no, with -1 for no also 0 for neither, or the
 * codes of the General Assembly or of Congress where other columns show that they are these; else 1, 2
 * and 3 may mean anything. Cells that were said to mean a stance mean it.
 */
export function ballotsOf(
  { names }: Pick<Sheet, 'names'>,
  { name, column: { cells } }: NamedColumn,
  meanings: Meanings,
): readonly (Ballot | undefined)[] {
  const keys = cells.map(keyOf);
  const hasPlus = keys.includes('+');
  const codes = hasPlus ? signedCodes : codesOf(cells, name, names);
  const isLettered = keys.every((key) => key.length < 2) && keys.includes('y');
  const known = isLettered ? letters : words;
  return cells.map((cell, at) => {
    const said = meaningOf(cell, meanings);
    if (said) return said;
    const key = keys[at]!;
    if (dashes.includes(key)) return hasPlus ? 'opposes' : null;
    const word = known.get(key);
    if (word !== undefined) return word;
    const number = numberOf(cell);
    return number === undefined ? signOf(cell)?.stance : codes[number];
  });
}

function keyOf(cell: string): string {
  const key = wordKey(cell);
  return key.length < 2 ? key : key.replace(/[\s_,()-]+/g, ' ').trim();
}

/** What the numbers among cells say, by what they are and by the columns around them. */
function codesOf(cells: readonly string[], name: string, names: readonly string[]): Codes {
  const numbers = cells.flatMap((cell) => numberOf(cell) ?? []);
  const are = (codes: Codes) => numbers.every((number) => number in codes);
  const isOfCongress = names.includes('icpsr') && numbers.includes(6);
  if ((name === 'cast_code' || isOfCongress) && are(congressCodes)) return congressCodes;
  if (numbers.includes(-1)) return are(signedCodes) ? signedCodes : {};
  if (are(binaryCodes)) return binaryCodes;
  const isOfStates = ['country', 'countryname', 'country_name', 'country_code'].some((one) => {
    return names.includes(one);
  });
  const isAssembly = names.includes('ccode') || (names.includes('rcid') && isOfStates);
  return isAssembly && are(assemblyCodes) ? assemblyCodes : {};
}
