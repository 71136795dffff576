import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleJson, exampleProject } from './exampleProject.ts';
import type { Issue } from './issue.ts';
import { maxDepth, mostIssues, parseProject, serialiseProject } from './project.ts';

type Json = ReturnType<typeof exampleJson>;

/** Issues of the example after a change: `[path, value]` of each, and the first message. */
function issuesAfter(change: (json: Record<string, never> & Json) => void): readonly Issue[] {
  const json = exampleJson() as Record<string, never> & Json;
  change(json);
  const result = parseProject(json);
  return result.ok ? [] : result.issues;
}

function at<T>(list: readonly T[], index: number): T & Record<string, unknown> {
  const item = list[index];
  if (item === undefined) throw new RangeError(`the example has no entry ${index}`);
  return item as T & Record<string, unknown>;
}

describe('a good project', () => {
  test('is accepted and gets its missing lists', () => {
    const project = exampleProject();
    expect(project.actors[0]).toMatchObject({ id: 'league', aliases: [], memberOf: [] });
    expect(project.concepts[1]).toMatchObject({ aliases: [] });
    expect(project.documents[1]).toMatchObject({ authors: [] });
  });

  test('survives a round trip whole, fields it does not know and their order included', () => {
    const json = exampleJson();
    const odd = JSON.parse(
      '{"__proto__": {"polluted": true}, "constructor": 1, "toString": [2], "x": {"deep": [null]}}',
    );
    Object.assign(json.curator, { odd });
    Object.defineProperty(at(json.statements, 0), '__proto__', { value: 1, enumerable: true });
    Object.assign(at(json.actors, 0), { constructor: 'kept' });
    const result = parseProject(json);
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    const again = parseProject(JSON.parse(serialiseProject(result.value)));
    expect(again).toEqual(result);
    expect(serialiseProject(result.value)).toContain('"polluted": true');
    expect(serialiseProject(result.value)).toContain('"constructor": "kept"');
    expect(Object.keys(at(result.value.statements, 0))).toEqual(
      Object.keys(at(json.statements, 0)),
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('keeps unknown fields of every entry', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('documents', 'actors', 'concepts', 'statements', 'views' as const),
        fc.dictionary(
          fc.string().map((key) => `x-${key}`),
          fc.jsonValue({ maxDepth: 3 }),
        ),
        (list, unknown) => {
          const json = exampleJson();
          Object.assign(at<object>(json[list as 'actors'], 0), unknown);
          const result = parseProject(JSON.parse(JSON.stringify(json)));
          if (!result.ok) throw new Error(JSON.stringify(result.issues));
          const kept = JSON.parse(serialiseProject(result.value))[list][0];
          expect(kept).toMatchObject(JSON.parse(JSON.stringify(unknown)));
        },
      ),
    );
  });

  test('may bring its own vocabulary of stances', () => {
    const stances = [{ id: 'aye', label: 'Aye', polarity: 1 }];
    const issues = issuesAfter((json) => {
      Object.assign(json, { stances });
      json.statements = json.statements.map((statement) => ({ ...statement, stance: 'aye' }));
    });
    expect(issues).toEqual([]);
  });
});

describe('bad input is named by place and value', () => {
  const cases: Record<string, [change: (json: Json) => unknown, path: string, value: unknown]> = {
    'a newer version': [(json) => (json.version = 2), 'version', 2],
    'an unknown version': [(json) => (json.version = 0.5), 'version', 0.5],
    'a version that is no whole number': [(json) => (json.version = 1.5), 'version', 1.5],
    'another format': [(json) => (json.format = 'gexf'), 'format', 'gexf'],
    'a duplicate id': [
      (json) => (at(json.documents, 2).id = 'report'),
      'documents[2].id',
      'report',
    ],
    'a concept with the id of an actor': [
      (json) => (at(json.concepts, 0).id = 'league'),
      'concepts[0].id',
      'league',
    ],
    'a duplicate statement': [
      (json) => (at(json.statements, 6).id = 's1'),
      'statements[6].id',
      's1',
    ],
    'a dangling speaker': [
      (json) => (at(json.statements, 1).speaker = 'nobody'),
      'statements[1].speaker',
      'nobody',
    ],
    'a concept that speaks': [
      (json) => (at(json.statements, 1).speaker = 'accord'),
      'statements[1].speaker',
      'accord',
    ],
    'a dangling target': [
      (json) => (at(json.statements, 3).target = 'nothing'),
      'statements[3].target',
      'nothing',
    ],
    'a dangling document': [
      (json) => (at(json.statements, 3).document = 'lost'),
      'statements[3].document',
      'lost',
    ],
    'a stance outside the vocabulary': [
      (json) => (at(json.statements, 3).stance = 'adores'),
      'statements[3].stance',
      'adores',
    ],
    'an unknown reporter': [
      (json) => (at(json.statements, 0).reportedBy = 'ghost'),
      'statements[0].reportedBy',
      'ghost',
    ],
    'a dangling membership': [
      (json) => (at(json.actors, 5).memberOf = ['institute', 'atlantis']),
      'actors[5].memberOf[1]',
      'atlantis',
    ],
    'a dangling author': [
      (json) => (at(json.documents, 0).authors = ['nemo']),
      'documents[0].authors[0]',
      'nemo',
    ],
    'a dangling publisher': [
      (json) => (at(json.documents, 0).publisher = 'nemo'),
      'documents[0].publisher',
      'nemo',
    ],
    'a dangling reply': [
      (json) => (at(json.documents, 2).replyTo = 'lost'),
      'documents[2].replyTo',
      'lost',
    ],
    'a polarity out of range': [
      (json) => Object.assign(json, { stances: [{ id: 'aye', label: 'Aye', polarity: 1.5 }] }),
      'stances[0].polarity',
      1.5,
    ],
    'a locator outside the document': [
      (json) => (at(json.statements, 3).locator = { start: 50, end: 91, sha256: '0'.repeat(64) }),
      'statements[3].locator.end',
      91,
    ],
    'a locator outside an inline text': [
      (json) => (at(json.statements, 1).locator = { start: 0, end: 1e9, sha256: '0'.repeat(64) }),
      'statements[1].locator.end',
      1e9,
    ],
    'a locator that ends before it starts': [
      (json) => (at(json.statements, 3).locator = { start: 50, end: 50, sha256: '0'.repeat(64) }),
      'statements[3].locator.end',
      50,
    ],
    'a locator with a broken fingerprint': [
      (json) => (at(json.statements, 3).locator = { start: 1, end: 5, sha256: 'ABC' }),
      'statements[3].locator.sha256',
      'ABC',
    ],
    'a negative offset': [
      (json) => (at(json.statements, 3).locator = { start: -1, end: 5, sha256: '0'.repeat(64) }),
      'statements[3].locator.start',
      -1,
    ],
    'a digest outside its document': [
      (json) => (at(json.documents, 1).digest = [{ text: 'all', start: 0, end: 91 }]),
      'documents[1].digest[0].end',
      91,
    ],
    'a digest outside its part of the original': [
      (json) => Object.assign(at(json.documents, 1), { extent: { start: 10, end: 90 } }),
      'documents[1].digest[0].start',
      0,
    ],
    'a text that does not match its fingerprint': [
      (json) =>
        (at(json.documents, 0).text =
          'T' + String(at(json.documents, 0).text).slice(1).replace('lake', 'lark')),
      'documents[0].fingerprint.sha256',
      String(exampleJson().documents[0]?.fingerprint?.sha256),
    ],
    'a day that does not exist': [
      (json) => (at(json.documents, 0).date = '2021-02-29'),
      'documents[0].date',
      '2021-02-29',
    ],
    'a date in words': [(json) => (at(json.documents, 0).date = 'May'), 'documents[0].date', 'May'],
    'a link that runs code': [
      (json) => (at(json.documents, 0).url = 'javascript:alert(1)'),
      'documents[0].url',
      'javascript:alert(1)',
    ],
    'a link to a file': [
      (json) => (at(json.documents, 0).url = 'file:///etc/passwd'),
      'documents[0].url',
      'file:///etc/passwd',
    ],
    'a link without a host': [
      (json) => (at(json.documents, 0).url = 'https:example.org'),
      'documents[0].url',
      'https:example.org',
    ],
    'an id with markup': [(json) => (at(json.actors, 0).id = '<b>'), 'actors[0].id', '<b>'],
    'a name of the wrong type': [
      (json) => (at(json.actors, 0).name = 7 as never),
      'actors[0].name',
      7,
    ],
    'an empty name': [(json) => (at(json.actors, 0).name = ''), 'actors[0].name', ''],
    'a name of blanks': [
      (json) => (at(json.actors, 0).name = ' \u00a0\t'),
      'actors[0].name',
      ' \u00a0\t',
    ],
    'a name of control characters': [
      (json) => (at(json.concepts, 0).name = '\0\u001b\u0085'),
      'concepts[0].name',
      '\0\u001b\u0085',
    ],
    'a blank label': [(json) => (at(json.statements, 0).label = ' '), 'statements[0].label', ' '],
    'half a character in a name': [
      (json) => (at(json.actors, 0).name = 'a\ud800b'),
      'actors[0].name',
      'a\ud800b',
    ],
    'half a character in a summary': [
      (json) => (at(json.statements, 0).summary = '\udc1f\ud83d'),
      'statements[0].summary',
      '\udc1f\ud83d',
    ],
    'an unknown kind': [(json) => (at(json.actors, 0).kind = 'wizard'), 'actors[0].kind', 'wizard'],
    'a confidence above one': [
      (json) => (at(json.statements, 1).confidence = 2),
      'statements[1].confidence',
      2,
    ],
    'a missing field': [
      (json) => delete (at(json.statements, 1) as Partial<Json['statements'][number]>).summary,
      'statements[1].summary',
      undefined,
    ],
    'a missing list': [(json) => delete (json as Partial<Json>).actors, 'actors', undefined],
    'a list that is none': [(json) => (json.actors = {} as never), 'actors', {}],
    'an entry that is none': [(json) => (json.actors[3] = 12 as never), 'actors[3]', 12],
    'a membership in itself': [
      (json) => (at(json.actors, 0).memberOf = ['league']),
      'actors[0].memberOf',
      'league → league',
    ],
    'memberships in a circle': [
      (json) => (at(json.actors, 0).memberOf = ['ministry']),
      'actors[0].memberOf',
      'league → ministry → norland → league',
    ],
    'replies in a circle': [
      (json) => (at(json.documents, 0).replyTo = 'comment-1'),
      'documents[0].replyTo',
      'gazette → comment-1 → gazette',
    ],
    'a saved view that is none': [
      (json) => (at(json.views, 0).fragment = '<script>'),
      'views[0].fragment',
      '<script>',
    ],
  };
  test.each(Object.entries(cases))('%s', (_, [change, path, value]) => {
    const issues = issuesAfter(change);
    const issue = issues.find((found) => found.path === path);
    expect(issues.map((found) => found.path)).toContain(path);
    expect(issue?.value).toEqual(value);
    expect(issue?.message).toMatch(/\w{2,}/);
    expect(issue?.message).not.toMatch(/undefined|\{|\[object/);
  });

  test('a version that is none is not called newer', () => {
    for (const version of [1.5, 0, '2', null]) {
      const [issue] = issuesAfter((json) => Object.assign(json, { version }));
      expect(issue?.message).toContain('whole number');
      expect(issue?.message).not.toContain('newer');
    }
    expect(issuesAfter((json) => (json.version = 2))[0]?.message).toContain('newer');
  });

  test('a text over ten megabytes', () => {
    const text = 'ä'.repeat(5_000_001);
    const issues = issuesAfter((json) => (at(json.documents, 2)['text'] = text));
    expect(issues.map(({ path }) => path)).toEqual(['documents[2].text']);
    expect(issues[0]?.message).toContain('10');
  });

  test('several at once are all listed', () => {
    const issues = issuesAfter((json) => {
      at(json.statements, 0).speaker = 'nobody';
      at(json.statements, 1).target = 'nothing';
      at(json.documents, 2).replyTo = 'lost';
    });
    expect(issues.map(({ path }) => path)).toEqual([
      'documents[2].replyTo',
      'statements[0].speaker',
      'statements[1].target',
    ]);
  });

  test.each([null, 1, 'text', true, [], [[]], {}])('what is no project at all: %j', (json) => {
    expect(parseProject(json).ok).toBe(false);
  });
});

describe('hostile size', { timeout: 60_000 }, () => {
  test('ten megabytes of nesting are refused without a stack overflow', () => {
    const depth = 5_000_000;
    const nested: unknown = JSON.parse('['.repeat(depth) + ']'.repeat(depth));
    expect(parseProject(nested)).toMatchObject({ ok: false, issues: [{ value: maxDepth + 1 }] });
    const inField = issuesAfter((json) => Object.assign(json, { extra: nested }));
    expect(inField).toHaveLength(1);
    expect(inField[0]?.path).toMatch(/^extra\[0\]\[0\]/);
  });

  test('megabytes of wrong values list only the first issues and say so', () => {
    const wrong = Array<number>(2_000_000).fill(0);
    for (const change of [
      (json: Json) => (json.statements = wrong as never),
      (json: Json) => Object.assign(at(json.actors, 0), { aliases: wrong }),
      (json: Json) => Object.assign(json, { views: [{ id: 'v', name: wrong, fragment: '' }] }),
    ]) {
      const issues = issuesAfter(change);
      expect(issues.length).toBeGreaterThan(0);
      expect(issues.length).toBeLessThanOrEqual(mostIssues + 1);
    }
    const issues = issuesAfter((json) => (json.statements = wrong as never));
    expect(issues).toHaveLength(mostIssues + 1);
    expect(issues.at(-1)?.message).toContain(String(mostIssues));
  });

  test('an error behind a long list inside an entry is still found', () => {
    const aliases: unknown[] = Array<string>(5000).fill('alias');
    aliases[4321] = 0;
    const issues = issuesAfter((json) => Object.assign(at(json.actors, 2), { aliases }));
    expect(issues.map(({ path }) => path)).toEqual(['actors[2].aliases[4321]']);
  });

  test('chains of a hundred thousand memberships and replies are accepted', () => {
    const count = 100_000;
    const json = exampleJson();
    const actors = Array.from({ length: count }, (_, i) => ({
      id: `a${i}`,
      name: `Body ${i}`,
      kind: 'government-body',
      memberOf: i + 1 < count ? [`a${i + 1}`] : [],
    }));
    const documents = Array.from({ length: count }, (_, i) => ({
      id: `d${i}`,
      title: `Reply ${i}`,
      date: '2020',
      ...(i > 0 && { replyTo: `d${i - 1}` }),
    }));
    Object.assign(json, { actors: [...json.actors, ...actors] });
    Object.assign(json, { documents: [...json.documents, ...documents] });
    expect(parseProject(json).ok).toBe(true);
    at(json.actors, json.actors.length - 1).memberOf = ['a0'];
    const result = parseProject(json);
    expect(result.ok ? [] : result.issues.map(({ path }) => path)).toEqual(['actors[10].memberOf']);
  });
});

describe('whatever comes', () => {
  test('parseProject never throws on JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const result = parseProject(json);
        expect(result.ok).toBe(false);
      }),
    );
  });

  test('parseProject never throws on a project with any one value replaced', () => {
    const paths = pathsOf(exampleJson());
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('norland', '2020', 0, -1, '')),
        (path, value) => {
          const json = exampleJson();
          const parent = path.slice(0, -1).reduce<never>((at, key) => at[key], json as never);
          (parent as Record<string | number, unknown>)[path.at(-1) ?? ''] = value;
          const result = parseProject(json);
          if (!result.ok) {
            expect(result.issues.length).toBeGreaterThan(0);
            for (const issue of result.issues) expect(issue.message).toMatch(/\w/);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

function pathsOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Object.entries(value).map(
    ([key, entry]) => [Array.isArray(value) ? Number(key) : key, entry as unknown] as const,
  );
  const below = entries.flatMap(([key, entry]) => pathsOf(entry, [...path, key]));
  return path.length > 0 ? [path, ...below] : below;
}
