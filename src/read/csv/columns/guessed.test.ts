import { expect, test } from 'vitest';
import { guessedColumns } from './guessed.ts';

function guess(text: string, isHeaded = true) {
  return guessedColumns({ rows: text.split('\n').map((row) => row.split('|')), isHeaded });
}

const passage = 'They said at length that they would never agree to it.';

test('by what cells hold: dates, signs, passages, and who speaks before on what', () => {
  const text = `Tag|Nr|Land|Ziel|Haltung|Zitat\n2011-09-12|1|Chile|Peru|pro|${passage}\n2011|2|Peru|Chile|contra|`;
  expect(guess(text)).toEqual({ date: 0, source: 2, target: 3, sign: 4, summary: 5 });
});

test('by names that are known, before cells', () => {
  expect(guess('to|von|Wert|from|Tag\na|b|1|c|1.2.2011')).toEqual({
    concept: 0,
    source: 3,
    sign: 2,
    date: 4,
  });
});

test('a target that never speaks is taken for a concept', () => {
  expect(guess('Wer|Was|Wie\nChile|Ban|-2\nPeru|Ban|3')).toEqual({
    source: 0,
    concept: 1,
    sign: 2,
  });
});

test('words of other languages are stances, too', () => {
  expect(guess('Land|Haltung|Ziel\nChile|dafür|Peru\nPeru|Dagegen!|Chile\nPeru|?|Chile')).toEqual({
    source: 0,
    sign: 1,
    target: 2,
  });
});

test('one such word among others is enough where no column has more of them', () => {
  const text = 'Land|Ziel|Haltung\nChile|Peru|dafür\nPeru|Chile|jein\nPeru|Chile|A\nPeru|Chile|B';
  expect(guess(text)).toMatchObject({ source: 0, target: 1, sign: 2 });
});

test('counts are no stances, and what has numbers only has them as ends', () => {
  expect(guess('Wer|Was|Jahr|Zahl\na|a|1999|3')).toEqual({ source: 0, target: 1, date: 2 });
  expect(guess('1|2|-1\n2|1|1', false)).toEqual({ source: 0, target: 1, sign: 2 });
});

test('nothing is guessed of nothing', () => {
  expect(guess('')).toEqual({});
  expect(guess('a|b|c')).toEqual({});
});
