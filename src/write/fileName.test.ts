import { expect, test } from 'vitest';
import { fileName } from './fileName.ts';

const date = '2026-11-23';

test.each([
  ['The 2011 Code of Conduct', 'the-2011-code-of-conduct_2026-11-23.stance.png'],
  ['Ça alors: l’été à Łódź!', 'ca-alors-lete-a-łodz_2026-11-23.stance.png'],
  ['信息安全国际行为准则', '信息安全国际行为准则_2026-11-23.stance.png'],
  ['مدونة السلوك', 'مدونة-السلوك_2026-11-23.stance.png'],
  ['हिन्दी', 'हिन्दी_2026-11-23.stance.png'],
  ['../../etc/passwd\u0000<>:"|?*', 'etc-passwd_2026-11-23.stance.png'],
  ['=cmd|\u2019 /C calc', 'cmd-c-calc_2026-11-23.stance.png'],
  ['😀 …', 'stancegraph_2026-11-23.stance.png'],
])('%s becomes a name that every file system takes', (project, expected) => {
  expect(fileName({ project, date, type: 'png' })).toBe(expected);
});

test('the view stands between project and date', () => {
  expect(fileName({ project: 'Code', view: 'States only', date, type: 'svg' })).toBe(
    'code_states-only_2026-11-23.stance.svg',
  );
});

test('long names are cut at a whole letter', () => {
  const name = fileName({ project: 'a\u0301'.repeat(200) + '👩‍👩‍👧', date, type: 'png' });
  expect(name.length).toBeLessThan(80);
  expect(name).toBe(`${'a'.repeat(48)}_2026-11-23.stance.png`);
});
