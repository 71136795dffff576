import { describe, expect, test } from 'vitest';
import { exampleJson } from '../model/exampleProject.ts';
import { parseProject } from '../model/project.ts';
import type { Project } from '../model/schema.ts';
import { defaultView, type View } from '../model/view.ts';
import { readHtml } from '../read/html.ts';
import { readOpened } from '../read/opened.ts';
import { projectToHtml } from './html.ts';

const face = (letters: string) =>
  `<style data-letters="${letters}">@font-face{font-family:Inter}</style>\n`;
const template = [
  '<!doctype html><html lang="en"><head><title>Stancegraph</title>',
  `<style>body{}</style>${face('U+370-3FF')}${face('U+4??,U+2116')}</head><body><noscript></noscript>`,
  '<script type="application/json" id="stancegraph-data"></script><script>run()</script></body></html>',
].join('');

const bytesOf = (text: string) => new TextEncoder().encode(text);
const words = { title: 'The lake', description: 'Two support it.' };

function projectWith(change: (json: ReturnType<typeof exampleJson>) => void = () => {}): Project {
  const json = exampleJson();
  change(json);
  const project = parseProject(json);
  if (!project.ok) throw new Error(project.issues[0]?.message);
  return project.value;
}

function opened(page: string) {
  const read = readHtml(bytesOf(page), 'lake.html');
  if (!read.ok) throw new Error(read.issues[0]?.message);
  return read.value;
}

const view: View = {
  ...defaultView,
  filters: { ...defaultView.filters, hiddenStances: ['opposes'], text: 'lake' },
  camera: { x: 1.5, y: -2.25, zoom: 3 },
};
const positions = { '0123456789abcdef': [0.1, -2.5e-7, 1 / 3, 4] };

describe('a page with a project in it', () => {
  test('opens as the same project, view and positions, bit for bit', () => {
    const project = projectWith();
    const page = projectToHtml(template, { project, view, positions }, words);
    expect(opened(page)).toEqual({ project, view, positions });
    expect(JSON.stringify(opened(page).project)).toBe(JSON.stringify(project));
  });

  test('is told from other files by its name or by how it begins', () => {
    const project = projectWith();
    const page = bytesOf(projectToHtml(template, { project, view, positions }, words));
    expect(readOpened(page, 'lake.html')).toMatchObject({ ok: true, value: { view } });
    expect(readOpened(page, 'lake')).toMatchObject({ ok: true, value: { view } });
    const plain = readOpened(bytesOf(JSON.stringify(project)), 'lake.stance.json');
    expect(plain).toEqual({ ok: true, value: { project } });
  });

  test.each([
    '</script><script>alert(1)</script>',
    '<!--<script>',
    ']]>',
    "$& $1 $` $'",
    '=cmd|"/c calc"!A1',
    'a\u2028b\u2029c',
    'עברית \u202e 中文 Русский 🦆',
  ])('holds %j as data and nothing else', (name) => {
    const project = projectWith((json) => {
      json.title = name;
      json.actors[0]!.name = name;
    });
    const page = projectToHtml(
      template,
      { project, view, positions },
      { title: name, description: name, language: '"><script>' },
    );
    expect(JSON.stringify(opened(page).project)).toBe(JSON.stringify(project));
    expect(page.match(/<script/g)).toHaveLength(template.match(/<script/g)!.length);
    expect(page.match(/<\/script/g)).toHaveLength(template.match(/<\/script/g)!.length);
    const data = /stancegraph-data">(.*?)<\/script>/s.exec(page)?.[1];
    expect(data).not.toMatch(/[<\u2028\u2029]/);
    expect(page).toContain('<script>run()</script></body></html>');
  });

  test('says its title and sentence where no script runs', () => {
    const page = projectToHtml(
      template,
      { project: projectWith(), view, positions },
      { title: 'A & B', description: 'x < y', language: 'de' },
    );
    expect(page).toContain('<title>A &amp; B</title>');
    expect(page).toContain('<noscript><h1 lang="de">A &amp; B</h1><p>x &lt; y</p></noscript>');
  });

  test('keeps the letters that its names are written in', () => {
    const faces = (name: string) => {
      const project = projectWith((json) => (json.actors[0]!.name = name));
      const page = projectToHtml(template, { project, view, positions }, words);
      return [...page.matchAll(/data-letters="([^"]*)"/g)].map(([, letters]) => letters);
    };
    expect(faces('Norland')).toEqual([]);
    expect(faces('Αθήνα')).toEqual(['U+370-3FF']);
    expect(faces('Москва')).toEqual(['U+4??,U+2116']);
  });

  test('is made from a template only', () => {
    const carried = { project: projectWith(), view, positions };
    const page = projectToHtml(template, carried, words);
    expect(() => projectToHtml('<p>no template</p>', carried, words)).toThrow(/template/);
    expect(() => projectToHtml(page, carried, words)).toThrow(/template/);
  });
});

describe('what is no such page is told', () => {
  const page = projectToHtml(template, { project: projectWith(), view, positions }, words);
  const damaged = (change: (text: string) => string) => {
    const read = readHtml(bytesOf(change(page)), 'lake.html');
    if (read.ok) throw new Error('it was read');
    return read.issues[0]!;
  };

  test.each<[string, (text: string) => string, RegExp]>([
    ['a page of another kind', () => '<!doctype html><p>Hello', /holds no project/],
    ['the empty viewer', () => template, /holds no project/],
    ['a page that was cut off', (text) => text.slice(0, -400), /ends in the middle/],
    [
      'a page whose data lack a brace',
      (text) => text.replace('}</script>', '</script>'),
      /damaged/,
    ],
    ['data of another kind', (text) => text.replace('stancegraph-picture', 'x'), /may have been/],
    [
      'a newer version',
      (text) => text.replace('picture","version":1', 'picture","version":2'),
      /newer/,
    ],
    ['a damaged view', (text) => text.replace(/"view":"[^"]*"/, '"view":"v1.zz"'), /./],
    ['no positions but words', (text) => text.replace('[0.1,', '["x",'), /may have been/],
  ])('%s', (_, change, words) => {
    expect(damaged(change).message).toMatch(words);
  });

  test('issues of the project name the place below it', () => {
    const issue = damaged((text) => text.replace('"kind":"state"', '"kind":"planet"'));
    expect(issue.path).toMatch(/^project\.actors\[\d\]\.kind$/);
  });
});
