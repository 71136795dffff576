import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { exampleProject } from '../model/exampleProject.ts';
import { serialiseProject } from '../model/project.ts';
import { foreignKind } from './foreignKind.ts';
import { readOpened } from './opened.ts';

const zipOf = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x'.repeat(50))])));
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const manyMedia = Array.from({ length: 500 }, (_, index) => `ppt/media/image${index}.png`);

describe('a file of a kind that is not read says which it is', () => {
  test.each<[string, Uint8Array, string]>([
    [
      'slides.pptx',
      zipOf('[Content_Types].xml', ...manyMedia, 'ppt/presentation.xml'),
      'presentation',
    ],
    ['sheet.xlsx', zipOf('[Content_Types].xml', 'xl/workbook.xml'), 'CSV'],
    ['text.docx', zipOf('[Content_Types].xml', 'word/document.xml'), 'text document'],
    [
      'sheet.ods',
      zipSync({
        mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
      }),
      'spreadsheet',
    ],
    ['tables.zip', zipOf('edges.csv'), 'ZIP archive'],
    ['empty.zip', zipSync({}), 'ZIP archive'],
    ['old.xls', latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'), 'older office'],
    ['paper.pdf', latin1('%PDF-1.7\n'), 'PDF'],
    ['photo.jpg', latin1('\xff\xd8\xff\xe0\0\x10JFIF'), 'picture'],
    ['moving.gif', latin1('GIF89a\x01\0'), 'picture'],
    ['scan.webp', latin1('RIFF\x10\0\x89\0WEBPVP8 '), 'picture'],
    ['tables.7z', latin1("7z\xbc\xaf'\x1c"), 'archive'],
    ['tables.rda', latin1('RDX3\nX\n'), 'data file'],
  ])('%s', (name, bytes, words) => {
    const result = readOpened(bytes, name);
    const message = result.ok ? '' : result.issues[0]!.message;
    expect(message).toContain(`${name} is a`);
    expect(message).toContain(words);
    expect(message).toContain('.stance.json');
  });
});

test.each([
  serialiseProject(exampleProject()),
  'source,target,sign\n',
  'PK,name\n',
  'BMI,name\n',
  '% sym signed\n1 2 1\n',
  '',
])('text is of no such kind: %j', (text) => {
  expect(foreignKind(strToU8(text))).toBeUndefined();
});
