import { createHash } from 'node:crypto';

const hash = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** What the document of {@link ownProject} says. */
export const ownText = [
  'The harbour is 🐟 country, says the mayor.',
  'Norland will sign the accord by spring.',
  'Sudland will not pay for the pier.',
  '',
].join('\n');

/**
 * An invented project whose document is not part of it: two statements point at its words, and a third
 * at words that are not there.
 */
export function ownProject(): string {
  const points = Array.from(ownText).length;
  const locate = (words: string) => {
    const start = Array.from(ownText.slice(0, ownText.indexOf(words))).length;
    return { start, end: start + Array.from(words).length, sha256: hash(words) };
  };
  const statement = (id: string, speaker: string, stance: string, words: string) => ({
    id,
    speaker,
    stance,
    document: 'gazette',
    target: 'accord',
    label: `About the accord ${id}`,
    summary: `What ${speaker} has to say.`,
    locator: locate(words),
  });
  const moved = statement('third', 'sudland', 'questions', 'Sudland');
  return JSON.stringify({
    format: 'stancegraph',
    version: 1,
    id: 'harbour',
    title: 'The harbour accord',
    documents: [
      {
        id: 'gazette',
        title: 'Two shores and a pier',
        date: '2020-03-02',
        digest: [
          {
            text: 'Who signs, and who pays.',
            start: 0,
            end: points,
          },
        ],
        fingerprint: {
          sha256: hash(ownText),
          length: points,
        },
      },
    ],
    actors: [
      {
        id: 'norland',
        name: 'Norland',
        kind: 'state',
      },
      {
        id: 'sudland',
        name: 'Sudland',
        kind: 'state',
      },
    ],
    concepts: [
      {
        id: 'accord',
        name: 'Harbour accord',
        kind: 'treaty',
      },
    ],
    statements: [
      statement('first', 'norland', 'supports', 'Norland will sign the accord'),
      statement('second', 'sudland', 'opposes', 'Sudland will not pay'),
      {
        ...moved,
        locator: {
          ...moved.locator,
          sha256: hash('other words'),
        },
      },
    ],
  });
}

/** An invented project in which actors of these names support one another in a ring, and one opposes. */
export function namedProject(names: readonly string[]): string {
  const ids = names.map((_, at) => `actor-${at}`);
  const statements = ids.map((speaker, at) => ({
    id: `s${at}`,
    document: 'paper',
    speaker,
    target: ids[(at + 1) % ids.length],
    stance: at === 0 ? 'opposes' : 'supports',
    label: 'A word',
    summary: 'A word on another.',
    locator: {
      start: at,
      end: at + 1,
      sha256: hash(String(at)),
    },
  }));
  return JSON.stringify({
    format: 'stancegraph',
    version: 1,
    id: 'names',
    title: 'Names',
    documents: [
      {
        id: 'paper',
        title: 'Paper',
        fingerprint: {
          sha256: hash('paper'),
          length: 100,
        },
      },
    ],
    actors: names.map((name, at) => ({
      id: ids[at],
      name,
      kind: 'state',
    })),
    concepts: [],
    statements,
  });
}
