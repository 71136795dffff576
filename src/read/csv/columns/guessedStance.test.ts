import { expect, test } from 'vitest';
import { guessedStance } from './guessedStance.ts';

test.each([
  ['Dafür', 'supports'],
  ['befürwortend', 'supports'],
  ['A favor', 'supports'],
  ['(pro)', 'supports'],
  ['dagegen!', 'opposes'],
  ['lehnt  ab', 'opposes'],
  ['protiv', 'opposes'],
  ['teils/teils', 'ambivalent'],
  ['neutre', 'neutral'],
])('%s surely means %s', (word, stance) => {
  expect(guessedStance(word)).toBe(stance);
});

test.each(['', '?', 'A', 'ja', 'maybe', 'nicht dafür', '5', '5 %', '-'])(
  'what %j means, people have to say',
  (word) => {
    expect(guessedStance(word)).toBeUndefined();
  },
);
