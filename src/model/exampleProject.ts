import { hashText } from './locator.ts';
import { parseProject } from './project.ts';
import type { Project } from './schema.ts';

/** What the inline document of {@link exampleJson} says: an astral character and a CRLF included. */
export const exampleText =
  'The lake is 🐟 country.\r\nNorland will sign the accord.\nSudland asks who pays.\n';

/** SHA-256 of a text that no test holds, for a document of which only the digest is at hand. */
const elsewhere = hashText('an original that is not part of the example');

/**
 * A small invented project with every feature of the format: a chain official → ministry → state →
 * bloc, an expert with two memberships, a reported and an ascribed stance, a reply, a document with
 * its text and one with a digest only. A fresh copy at every call, as parsed JSON.
 */
export function exampleJson() {
  const text = exampleText.replace(/\r\n/g, '\n');
  const locate = (words: string) => {
    const start = Array.from(text.slice(0, text.indexOf(words))).length;
    return { start, end: start + Array.from(words).length, sha256: hashText(words) };
  };
  return {
    format: 'stancegraph',
    version: 1,
    id: 'lake-accord',
    title: 'The Lake Accord',
    language: 'en',
    curator: { name: 'a field this version does not know' },
    documents: [
      {
        id: 'gazette',
        title: 'Two shores, one accord',
        date: '2020-03-02',
        authors: ['reporter'],
        publisher: 'shore-gazette',
        kind: 'news',
        url: 'https://example.org/accord',
        text: exampleText,
        fingerprint: { sha256: hashText(text), length: Array.from(text).length },
      },
      {
        id: 'report',
        title: 'Fish in numbers',
        date: '2020-05',
        digest: [
          { text: 'What the lake holds.', start: 0, end: 40 },
          { text: 'What the accord would change.', start: 40, end: 90 },
        ],
        fingerprint: { sha256: elsewhere, length: 90 },
      },
      { id: 'comment-1', title: 'A reader', date: '2021', kind: 'comment', replyTo: 'gazette' },
    ],
    actors: [
      { id: 'league', name: 'Lake League', kind: 'bloc' },
      {
        id: 'norland',
        name: 'Norland',
        aliases: ['Kingdom of Norland'],
        kind: 'state',
        memberOf: ['league'],
      },
      { id: 'sudland', name: 'Sudland', kind: 'state', memberOf: ['league'] },
      {
        id: 'ministry',
        name: 'Ministry of Waters',
        kind: 'government-body',
        memberOf: ['norland'],
      },
      { id: 'minister', name: 'Émile Čapek', kind: 'official', memberOf: ['ministry'] },
      { id: 'expert', name: 'Dr. Øst', kind: 'expert', memberOf: ['institute', 'sudland'] },
      { id: 'institute', name: 'Institute of Lakes', kind: 'research-institution' },
      { id: 'shore-gazette', name: 'Shore Gazette', kind: 'media' },
      { id: 'reporter', name: 'R. Porter', kind: 'expert', memberOf: ['shore-gazette'] },
      { id: 'reader', name: 'fisher_42', kind: 'commenter' },
    ],
    concepts: [
      { id: 'accord', name: 'Lake Accord', kind: 'treaty', aliases: ['the accord'] },
      { id: 'fishing-ban', name: 'Fishing ban', kind: 'pledge' },
    ],
    statements: [
      {
        id: 's1',
        document: 'gazette',
        speaker: 'norland',
        target: 'accord',
        stance: 'supports',
        label: 'will sign',
        summary: 'Norland announces that it signs.',
        locator: locate('Norland will sign the accord.'),
        reportedBy: 'shore-gazette',
        mode: 'paraphrased',
      },
      {
        id: 's2',
        document: 'gazette',
        speaker: 'sudland',
        target: 'accord',
        stance: 'questions',
        label: 'asks about costs',
        summary: 'Sudland wants to know who bears the costs.',
        locator: locate('Sudland asks who pays.'),
        confidence: 0.7,
      },
      {
        id: 's3',
        document: 'report',
        speaker: 'minister',
        target: 'accord',
        stance: 'conditional',
        label: 'yes, with funds',
        summary: 'The minister agrees if the funds are found.',
        condition: 'funds are found',
        locator: { start: 10, end: 30, sha256: elsewhere },
      },
      {
        id: 's4',
        document: 'report',
        speaker: 'expert',
        target: 'fishing-ban',
        stance: 'supports',
        label: 'a ban works',
        summary: 'The expert expects the stock to recover.',
        locator: { start: 50, end: 80, sha256: elsewhere },
      },
      {
        id: 's5',
        document: 'comment-1',
        speaker: 'sudland',
        target: 'norland',
        stance: 'opposes',
        label: 'envies its neighbour',
        summary: 'A reader says that Sudland only wants to spite Norland.',
        reportedBy: 'reader',
        mode: 'ascribed',
      },
      {
        id: 's6',
        document: 'comment-1',
        speaker: 'reader',
        target: 'fishing-ban',
        stance: 'opposes',
        label: 'no ban',
        summary: 'The reader wants to go on fishing.',
      },
      {
        id: 's7',
        document: 'report',
        speaker: 'minister',
        target: 'norland',
        stance: 'supports',
        label: 'stands by the state',
        summary: 'The minister defends the state.',
      },
    ],
    views: [{ id: 'all', name: 'Everything', fragment: '' }],
  };
}

/** The example as a checked project. */
export function exampleProject(): Project {
  const result = parseProject(exampleJson());
  if (!result.ok) throw new Error(result.issues.map(({ path }) => path).join(', '));
  return result.value;
}
