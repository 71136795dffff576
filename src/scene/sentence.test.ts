import { describe, expect, test } from 'vitest';
import { defaultStances } from '../model/stance.ts';
import { networkOf, type SampleEdge } from './sampleNetwork.ts';
import { describeAtLength, describeNetwork } from './sentence.ts';

const entities = {
  norland: ['Norland', 'state'],
  sudland: ['Sudland', 'state'],
  eastland: ['Eastland', 'state'],
  westland: ['Westland', 'state'],
  ministry: ['Ministry of Waters', 'government-body'],
  reader: ['fisher_42', 'commenter'],
  accord: ['Lake Accord', 'treaty'],
  ban: ['Fishing ban', 'pledge'],
  rtl: ['دولة', 'state'],
} as const;

const vocabulary = { stances: defaultStances(), length: 10 };

/** A network from lines such as `norland supports accord`, with a count at the end if not 1. */
function said(...lines: readonly string[]) {
  const edges = lines.map((line): SampleEdge => {
    const [from = '', stance = '', to = '', count = '1'] = line.split(' ');
    return { from, stance, to, count: Number(count) };
  });
  return networkOf(entities, edges);
}

const sentence = (...lines: readonly string[]) => describeNetwork(said(...lines), vocabulary);

describe('the sentence about a picture', () => {
  test('counts who stands where on what most speak about, and names the most active', () => {
    expect(
      sentence(
        'norland supports accord 3',
        'eastland supports accord',
        'ministry conditional accord',
        'sudland opposes accord',
        'westland questions accord',
        'reader opposes accord 2',
        'reader supports ban',
        'norland supports ban',
      ),
    ).toBe(
      '3 actors support “Lake Accord”, 1 of them on conditions, 3 oppose or question it; its most active supporter is Norland, its strongest opponent is fisher_42.',
    );
  });

  test('says who takes a side only in the words of others', () => {
    const told = (...ascribed: readonly SampleEdge['ascribed'][]) =>
      describeNetwork(
        networkOf(
          entities,
          ['norland', 'sudland', 'eastland'].map((from, at): SampleEdge => {
            return { from, to: 'accord', stance: 'supports', count: 2, ascribed: ascribed[at]! };
          }),
        ),
        vocabulary,
        { filtered: true },
      );
    expect(told('none', 'some', 'none')).toMatch(/3 actors support “Lake Accord”\.$/);
    expect(told('all', 'some', 'none')).toMatch(/“Lake Accord”, 1 only as others say\.$/);
    expect(told('all', 'all', 'all')).toMatch(/“Lake Accord”, as others say\.$/);
  });

  test('calls one or two by their names', () => {
    expect(sentence('norland supports accord', 'reader opposes accord')).toBe(
      'Norland supports “Lake Accord”, while fisher_42 opposes it.',
    );
    expect(sentence('norland supports accord', 'sudland supports accord')).toBe(
      'Norland and Sudland support “Lake Accord” and nobody opposes it.',
    );
  });

  test('tells conditions and questions from support and opposition', () => {
    expect(sentence('norland conditional accord', 'reader questions accord')).toBe(
      'Norland supports “Lake Accord” on conditions, while fisher_42 questions it.',
    );
  });

  test('says when nobody supports it', () => {
    expect(sentence('norland opposes accord')).toBe(
      'Norland opposes “Lake Accord” and nobody supports it.',
    );
  });

  test('denies no side that somebody takes beside the other', () => {
    for (const said of [
      ['norland opposes accord', 'norland conditional accord'],
      ['norland supports accord', 'norland questions accord'],
    ]) {
      const words = sentence(...said);
      expect(words).toContain('Norland');
      expect(words).not.toContain('nobody');
    }
  });

  test('says when nobody takes a side', () => {
    expect(sentence('norland neutral accord', 'reader ambivalent accord')).toBe(
      'Norland and fisher_42 speak of “Lake Accord” without taking a side.',
    );
  });

  test('weighs all that one speaker says: support and opposition may even out', () => {
    expect(sentence('norland supports accord', 'norland opposes accord')).toBe(
      'Norland speaks of “Lake Accord” without taking a side.',
    );
  });

  test('is about an actor where no concept is spoken of', () => {
    expect(sentence('norland supports sudland', 'reader opposes sudland')).toBe(
      'Norland supports Sudland, while fisher_42 opposes it.',
    );
  });

  test('takes the more evenly split of two that as many speak about', () => {
    expect(
      sentence(
        'norland supports ban',
        'sudland supports ban',
        'norland supports accord',
        'sudland opposes accord',
      ),
    ).toContain('Lake Accord');
  });

  test('names no leader where three are level', () => {
    expect(
      sentence('norland supports accord', 'sudland supports accord', 'reader supports accord'),
    ).toBe('3 actors support “Lake Accord” and nobody opposes it.');
  });

  test('says what narrows the picture', () => {
    const network = said('norland supports accord');
    expect(describeNetwork(network, vocabulary, { rollUp: 'state' })).toBe(
      'Counted by state, Norland supports “Lake Accord” and nobody opposes it.',
    );
    expect(describeNetwork(network, vocabulary, { filtered: true })).toBe(
      'In this selection, Norland supports “Lake Accord”.',
    );
    expect(describeNetwork(network, vocabulary, { rollUp: 'bloc', filtered: true })).toMatch(
      /^Counted by bloc, in this selection Norland/,
    );
  });

  test('keeps a name from right to left in its own direction', () => {
    expect(sentence('rtl supports accord')).toContain('\u2068دولة\u2069 supports');
  });

  test('says why there is nothing to see', () => {
    const empty = said();
    expect(describeNetwork(empty, { length: 0 })).toBe('This project has no statements yet.');
    expect(describeNetwork(empty, { length: 7 })).toBe('No statement passes the filters.');
    const within = { ...empty, rows: Uint32Array.of(1, 2), selfRows: Uint32Array.of(1, 2) };
    expect(describeNetwork(within, { length: 7 })).toMatch(/^Every statement shown stays within/);
  });
});

test('the long description adds sizes, stances, what is ascribed and who is busiest', () => {
  const network = networkOf(entities, [
    { from: 'norland', to: 'accord', stance: 'supports', count: 1200 },
    { from: 'reader', to: 'accord', stance: 'opposes', ascribed: 'all' },
    { from: 'sudland', to: 'accord', stance: 'neutral' },
  ]);
  expect(describeAtLength(network, { ...vocabulary, length: 1202 })).toBe(
    'The graph shows 3 actors and 1 concept, joined by 3 stances from 1,202 statements. ' +
      '5 more actors, drawn faintly, are there by membership alone. ' +
      'Norland supports “Lake Accord”, while fisher_42 opposes it, as others say. ' +
      '1 further actor speaks of it without taking a side. ' +
      'Statements by stance: supports 1,200, neutral 1, opposes 1. ' +
      '1 stance is only ascribed by others (hollow arrowhead). ' +
      'Most is said by or about Lake Accord, Norland and fisher_42.',
  );
});

describe('the sentence about a focused picture', () => {
  const network = said('norland supports accord', 'reader opposes accord');
  const clause = 'Norland supports “Lake Accord”, while fisher_42 opposes it.';
  const focus = { names: ['Norland'], steps: 1 as const };

  test('begins with where it is', () => {
    expect(describeNetwork(network, vocabulary, { focus })).toBe(
      `Within one step of Norland, ${clause}`,
    );
    const several = { names: ['Norland', 'Sudland', 'Eastland'], steps: 2 as const };
    expect(describeNetwork(network, vocabulary, { focus: several })).toBe(
      `Within two steps of Norland, Sudland and Eastland, ${clause}`,
    );
    const many = { names: ['A', 'B', 'C', 'D'], steps: 2 as const };
    expect(describeNetwork(network, vocabulary, { focus: many })).toBe(
      `Within two steps of A, B and 2 others, ${clause}`,
    );
  });

  test('says as well what else narrows it', () => {
    expect(describeNetwork(network, vocabulary, { focus, filtered: true })).toBe(
      `In this selection, within one step of Norland, ${clause}`,
    );
    expect(describeNetwork(network, vocabulary, { focus, rollUp: 'state' })).toBe(
      `Counted by state, within one step of Norland, ${clause}`,
    );
    expect(describeNetwork(network, vocabulary, { focus, rollUp: 'bloc', filtered: true })).toBe(
      `Counted by bloc, in this selection within one step of Norland, ${clause}`,
    );
  });

  test('says so where nothing is there, and is part of the paragraph', () => {
    expect(describeNetwork(said(), vocabulary, { focus })).toBe(
      'No edge joins Norland to anything else in this picture.',
    );
    expect(describeAtLength(network, vocabulary, { focus })).toContain(
      `Within one step of Norland, ${clause}`,
    );
  });
});
