import { signOf, type Sign } from '../sheet/sign.ts';
import { wordKey } from './meanings.ts';

/**
 * Words of other languages that in a column of stances mean one thing only. They are guesses and read by
 * nobody without being asked, because what coders meant by them is theirs to say.
 */
const wordsOf: Readonly<Partial<Record<Sign['stance'], string>>> = {
  supports:
    'dafür, befürwortet, befürwortend, unterstützt, unterstützend, zustimmung, zustimmend, pour, ' +
    'favorable, soutient, a favor, apoya, a favore, favorevole, voor, för, za, за',
  neutral: 'neutre, neutro, neutraal, neutralno, нейтрально',
  ambivalent: 'teils teils, gemischt, mitigé, mixto, misto',
  opposes:
    'dagegen, lehnt ab, ablehnung, ablehnend, contre, opposé, s’oppose, en contra, se opone, contro, ' +
    'contrario, tegen, emot, protiv, proti, против',
};

const words = new Map(
  Object.entries(wordsOf).flatMap(([stance, some]) =>
    some.split(', ').map((word) => [word, stance as Sign['stance']] as const),
  ),
);

/**
 * The stance that a word which readers do not know surely means: one of another language, or one that is
 * known but for the marks around it. Undefined where people have to say.
 */
export function guessedStance(word: string): Sign['stance'] | undefined {
  const bare = wordKey(word)
    .replace(/[\s/_-]+/g, ' ')
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return words.get(bare) ?? signOf(bare)?.stance;
}
