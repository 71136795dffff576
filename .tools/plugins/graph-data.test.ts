import { Script, createContext } from 'node:vm';
import { expect, test } from 'vitest';
import { oembedLink, oembedOf, scriptOf } from './graph-data.ts';

test('a project script registers exactly the value of its JSON, whatever its strings hold', () => {
  const json = JSON.stringify({
    name: '</script><script>alert(1)</script>',
    quotes: '" \' ` \\ \\u0041 ${1}',
    lines: 'a\u2028b\u2029c\nd',
    'عربي 🕊': [1, null, { nested: '\u0000' }],
  });
  const page: {
    stancegraphProjects?: Record<string, unknown>;
    stancegraphPositions?: unknown;
  } = {};
  const context = createContext(page);
  new Script(scriptOf('first', json, { abc: [1, -2.5] })).runInContext(context);
  new Script(scriptOf('second-2', '{}')).runInContext(context);
  expect(Object.keys(page.stancegraphProjects ?? {})).toEqual(['first', 'second-2']);
  expect(JSON.stringify(page.stancegraphProjects?.['first'])).toBe(json);
  expect(JSON.stringify(page.stancegraphPositions)).toBe('{"abc":[1,-2.5]}');
});

test('a file that is no JSON stops the build', () => {
  expect(() => scriptOf('broken', '{"name": ')).toThrow(SyntaxError);
});

test('an oEmbed answer frames the picture at the address of the site', () => {
  const json = JSON.stringify({ title: '"><script>' });
  const answer = oembedOf('first', json, 'https://example.org/graphs/') as Record<string, unknown>;
  expect(answer).toMatchObject({ version: '1.0', type: 'rich', title: '"><script>' });
  expect(answer['html']).toContain('src="https://example.org/graphs/embed.html?project=first"');
  expect(answer['html']).toContain(`height="${answer['height'] as number}"`);
  expect(answer['html']).not.toContain('<script');
});

test('the page names the oEmbed answer, at the address of the site', () => {
  const link = oembedLink('first one', '{"title":"The first"}', 'https://example.org/graphs/');
  expect(link).toMatchObject({
    tag: 'link',
    attrs: {
      rel: 'alternate',
      type: 'application/json+oembed',
      href: 'https://example.org/graphs/graph-data/first%20one/oembed.json',
      title: 'The first',
    },
  });
});
