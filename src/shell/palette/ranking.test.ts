import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldedText } from '../../model/foldedText.ts';
import { bestOf, foundAlias, partsOf, scoreOf, wordsOf } from './ranking.ts';

const score = (text: string, query: string) => scoreOf(foldedText(text), wordsOf(query));
const hits = (text: string, query: string) =>
  partsOf(text, wordsOf(query))
    .map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join('');

describe('the score of a text', () => {
  test('falls from the whole name over its start and the start of a word to the middle of one', () => {
    const texts = [
      'Lake',
      'The fish\nLake',
      'Lakeside',
      'The fish\nLakeside',
      'The lake',
      'Snowflakes',
    ];
    const scores = texts.map((text) => score(text, 'lake')!);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(scores.length);
  });

  test('asks for all words, in any order, and prefers them in a row', () => {
    expect(score('Lake Accord', 'accord river')).toBeUndefined();
    expect(score('Lake Accord', 'accord lake')).toBeGreaterThan(0);
    expect(score('Great Lake Accord', 'lake accord')!).toBeGreaterThan(
      score('Great Accord Lake', 'lake accord')!,
    );
  });

  test('minds neither case nor accents', () => {
    expect(score('Émile Čapek', 'emile capek')).toBe(score('Emile Capek', 'ÉMILE ČAPEK'));
  });

  test('is that of anything where nothing is asked for', () => {
    expect(score('Lake', '  ')).toBe(0);
  });
});

describe('the parts to emphasise', () => {
  test('are those that match, accents and letter case as they stand in the text', () => {
    expect(hits('Émile Čapek', 'capek mi')).toBe('É[mi]le [Čapek]');
    expect(hits('Cafe\u0301 society', 'cafe')).toBe('[Cafe\u0301] society');
    expect(hits('Straße', 'strass')).toBe('[Straß]e');
  });

  test('are text, whatever they look like', () => {
    expect(hits('<b>bold</b>', 'b')).toBe('<[b]>[b]old</[b]>');
  });

  test('join to the text again, for any text and query', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (text, query) => {
          const parts = partsOf(text, wordsOf(query));
          expect(parts.map((part) => part.text).join('')).toBe(text);
        },
      ),
    );
  });
});

test('an alias explains a find that the name does not', () => {
  const aliases = ['PRC', 'Middle Kingdom'];
  expect(foundAlias('China', aliases, wordsOf('kingdom'))).toBe('Middle Kingdom');
  expect(foundAlias('China', aliases, wordsOf('chi'))).toBeUndefined();
});

test('the best are kept by score, then in the order they came, and all are counted', () => {
  const best = bestOf<string>(2);
  for (const [item, points] of [
    ['a', 1],
    ['b', 3],
    ['c', 3],
    ['d', 2],
  ] as const)
    best.offer(item, points);
  expect(best.items).toEqual(['b', 'c']);
  expect(best.offered).toBe(4);
  expect(best.highest).toBe(3);
});
