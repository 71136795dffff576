import fc from 'fast-check';
import { expect, test } from 'vitest';
import { themeNames } from '../../scene/theme.ts';
import { embedAddress, embedParts } from '../../write/embedSnippet.ts';
import { readRequest } from './request.ts';

const page = 'https://example.org/graphs/embed.html';

/** What an address asks for, which must be in order, with its source as it was made of. */
function requestOf(address: string) {
  const request = readRequest(address);
  if (!request.ok) throw new Error(request.issues[0]?.message);
  const { source } = request.value;
  const made = source.kind === 'name' ? { project: source.name } : { src: source.url.href };
  return { ...request.value, source: made };
}

test('what an address is made of is read back from it', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.record({ project: fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,20}$/) }),
        fc.record({
          src: fc.nat().map((number) => `https://example.net/a%20b/${number}?a=1&b=2#c`),
        }),
      ),
      fc.subarray([...embedParts]),
      fc.option(fc.constantFrom(...themeNames), { nil: undefined }),
      (source, hidden, theme) => {
        const options = { page, source, fragment: 'v1.abc', hidden, ...(theme && { theme }) };
        const request = requestOf(embedAddress(options));
        expect(request.source).toEqual(source);
        expect([...request.hidden].sort()).toEqual([...hidden].sort());
        expect(request.theme).toBe(theme);
      },
    ),
  );
});

test('an address beside the page may be given short', () => {
  expect(requestOf(`${page}?src=mine/a.stance.json`).source).toEqual({
    src: 'https://example.org/graphs/mine/a.stance.json',
  });
});

test('parts and themes that are not known are passed over', () => {
  expect(readRequest(`${page}?project=a&hide=legend,story,&theme=sepia`)).toEqual({
    ok: true,
    value: { source: { kind: 'name', name: 'a' }, hidden: new Set(['legend']), story: false },
  });
});

test('a story is asked for by its mode, and another mode is passed over', () => {
  const source = { project: 'a' };
  const asking = embedAddress({ page, source, fragment: '', hidden: [], mode: 'story' });
  expect(requestOf(asking).story).toBe(true);
  expect(requestOf(`${page}?project=a&mode=film`).story).toBe(false);
});

test.each([
  ['', '?project', undefined],
  ['?project=', '?project', ''],
  ['?project=../secret', '?project', '../secret'],
  ['?project=a/b', '?project', 'a/b'],
  ['?project=__proto__', '?project', '__proto__'],
  ['?src=javascript:alert(1)', '?src', 'javascript:alert(1)'],
  ['?src=data:application/json,{}', '?src', 'data:application/json,{}'],
  ['?src=file:///etc/hosts', '?src', 'file:///etc/hosts'],
  ['?src=https://', '?src', 'https://'],
])('%s is refused and named', (search, path, value) => {
  const request = readRequest(page + search);
  expect(request).toMatchObject({ ok: false, issues: [{ path, value }] });
});
