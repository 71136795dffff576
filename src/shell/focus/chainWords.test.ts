import { expect, test } from 'vitest';
import type { Link } from '../../graph/focus/link.ts';
import { signedChains } from '../../graph/focus/signedChains.ts';
import { chainWords } from './chainWords.ts';

const polarities: Readonly<Record<string, number>> = { '+': 1, '-': -1, '0': 0 };

/** The words of the first chain from `Norland` to `Sudland`; concepts are in quotes. */
function words(directed: boolean, ...lines: readonly string[]): string {
  const links = lines.map((line, key): Link => {
    const [source = '', mark = '', target = ''] = line.split(' ');
    return { key: `${key}`, source, target, polarity: polarities[mark]!, directed };
  });
  const result = signedChains(links, 'Norland', 'Sudland');
  if (!result.found) throw new Error(result.reason);
  return chainWords(result.chains[0]!, (id) => ({
    name: id,
    type: id.startsWith('“') ? 'concept' : 'actor',
  }));
}

test.each([
  [['Norland + Sudland'], 'Norland is a supporter of Sudland.'],
  [['Sudland - Norland'], 'Norland is opposed by Sudland.'],
  [['Norland 0 Sudland'], 'Norland is somebody who takes no side on Sudland.'],
  [
    ['Norland + Westland', 'Westland - Sudland'],
    'Norland is a supporter of an opponent of Sudland.',
  ],
  [
    ['Norland + “Accord”', 'Sudland - “Accord”'],
    'Norland is a supporter of something opposed by Sudland.',
  ],
  [
    ['Westland - Norland', 'Westland + “Accord”', 'Sudland 0 “Accord”'],
    'Norland is opposed by a supporter of something spoken of, without a side, by Sudland.',
  ],
  [
    ['Norland - Westland', 'Sudland + Westland'],
    'Norland is an opponent of somebody supported by Sudland.',
  ],
])('%j reads link by link', (lines, expected) => {
  expect(words(true, ...lines)).toBe(expected);
});

test('pairs of actors agree and disagree, whichever end is the source', () => {
  expect(words(false, 'Westland + Norland', 'Westland - Sudland')).toBe(
    'Norland is in agreement with somebody in disagreement with Sudland.',
  );
  expect(words(false, 'Norland 0 Sudland')).toBe(
    'Norland is both in agreement and in disagreement with Sudland.',
  );
});
