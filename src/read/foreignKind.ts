import { m } from '../messages/compiled/messages.js';

/** Kinds of files by the bytes that they begin with, as code points. */
const signatures: readonly (readonly [start: RegExp, kind: () => string])[] = [
  [/^%PDF-/, m.read_kind_pdf],
  [
    /^\x89PNG|^\xff\xd8\xff|^GIF8[79]a|^RIFF[^]{4}WEBP|^II\*\0|^MM\0\*|^BM[^]{4}\0{4}/,
    m.read_kind_picture,
  ],
  [/^\xd0\xcf[^]\xe0\xa1\xb1[^]\xe1/, m.read_kind_old_office],
  [/^(Rar![^]{2}|7z\xbc\xaf|BZh[1-9]1AY|\xfd7zXZ\0|\x28\xb5\x2f\xfd)/, m.read_kind_archive],
  [/^(RD[AX][23]\n|SQLite format 3\0|PAR1|\x89HDF)/, m.read_kind_data],
];

/** How a ZIP archive begins: with what it holds, or with its end where it holds nothing. */
const zipStarts = ['PK\x03\x04', 'PK\x05\x06'];

/** What is in a ZIP archive, by the names and types that stand in it plainly. */
const archives: readonly (readonly [name: RegExp, kind: () => string])[] = [
  [/xl\/workbook\.(xml|bin)|opendocument\.spreadsheet/, m.read_kind_workbook],
  [/ppt\/presentation\.xml|opendocument\.presentation/, m.read_kind_slides],
  [/word\/document\.xml|opendocument\.text/, m.read_kind_document],
];

/** Bytes that tell a kind, and the type of an OpenDocument file. */
const headLength = 100;

/** Where a ZIP archive lists what it holds: so many bytes before its end, as a rule. */
const listLength = 100_000;

/**
 * What a file is, in words, that is known by how it begins and of a kind that no project is read from;
 * undefined for all others.
 */
export function foreignKind(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, headLength));
  if (!zipStarts.some((start) => head.startsWith(start)))
    return signatures.find(([start]) => start.test(head))?.[1]();
  const listed = head + new TextDecoder().decode(bytes.subarray(-listLength));
  const kind = archives.find(([name]) => name.test(listed))?.[1] ?? m.read_kind_zip;
  return kind();
}
