import { expect, test } from 'vitest';
import { embedAddress, embedSnippet } from './embedSnippet.ts';

const page = 'https://example.org/graphs/embed.html?old=1#v1.old';

test('an address names project, hidden parts and theme, and carries the view as its fragment', () => {
  const address = embedAddress({
    page,
    source: { project: 'code-of-conduct-2011' },
    fragment: 'v1.abc_-',
    hidden: ['legend', 'zoom'],
    theme: 'dark',
  });
  expect(address).toBe(
    'https://example.org/graphs/embed.html?project=code-of-conduct-2011&hide=legend%2Czoom&theme=dark#v1.abc_-',
  );
});

test('the default view of a project needs no more than its name', () => {
  const address = embedAddress({ page, source: { project: 'a' }, fragment: '', hidden: [] });
  expect(address).toBe('https://example.org/graphs/embed.html?project=a');
});

test('a project elsewhere is named by its address', () => {
  const source = { src: 'https://example.net/a b.stance.json?v=1&w=2' };
  const address = embedAddress({ page, source, fragment: '', hidden: [] });
  expect(new URL(address).searchParams.get('src')).toBe(source.src);
});

test('a title with markup stays inside its attribute', () => {
  const snippet = embedSnippet('https://example.org/?a=1&b=2', '"><script>alert(1)</script>', 480);
  expect(snippet.match(/</g)).toHaveLength(2);
  expect(snippet).toContain('src="https://example.org/?a=1&amp;b=2"');
  expect(snippet).toContain('title="&quot;&gt;&lt;script&gt;');
  expect(snippet).toContain('height="480"');
});
