import { carriedJson, type Carried } from '../model/carried.ts';
import { xmlAttribute } from './xml.ts';

/** What a page says of itself where no script runs, and to those who only see its name. */
export type PageWords = {
  readonly title: string;
  /** The sentence of the picture. */
  readonly description: string;
  /** BCP 47 tag of the language that title and description are in. */
  readonly language?: string;
};

const emptyData = /(<script type="application\/json" id="stancegraph-data">)\s*(<\/script>)/;

/**
 * One page that holds the viewer and a project, and opens from a file without a network.
 * @param template the text of `viewer.html` as it is built: scripts, styles and faces inside, no project
 * @throws {Error} where the template is none
 */
export function projectToHtml(
  template: string,
  carried: Carried,
  { title, description, language }: PageWords,
): string {
  if (!emptyData.test(template)) throw new Error('this is no template of a viewer');
  const data = jsonInHtml(carriedJson(carried));
  const letters = new Set(`${title}${description}${data}`);
  // What stands for the replaced is a function throughout: `$` means nothing in it.
  return withoutFaces(template, letters)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${xmlAttribute(title)}</title>`)
    .replace(
      /(<noscript>)[^<]*(<\/noscript>)/,
      (_, start: string, end: string) =>
        `${start}<h1${languageOf(language)}>${xmlAttribute(title)}</h1><p>${xmlAttribute(description)}</p>${end}`,
    )
    .replace(emptyData, (_, start: string, end: string) => `${start}${data}${end}`);
}

/** JSON that ends no script element, opens no comment in one, and breaks no line of one. */
function jsonInHtml(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/** The template without those faces of the font of which no letter is needed; Latin ones stay. */
function withoutFaces(template: string, letters: ReadonlySet<string>): string {
  const points = [...letters].map((letter) => letter.codePointAt(0)!);
  return template.replace(
    /<style data-letters="([^"]*)">[^<]*<\/style>\n?/g,
    (face, ranges: string) => (isNeeded(ranges, points) ? face : ''),
  );
}

/** Whether any of these code points lies in ranges of CSS: `U+0370-0377, U+037F`. */
function isNeeded(ranges: string, points: readonly number[]): boolean {
  const bounds = [...ranges.matchAll(/U\+([0-9A-F?]+)(?:-([0-9A-F]+))?/gi)].map(
    ([, from = '', to = from]) =>
      [parseInt(from.replaceAll('?', '0'), 16), parseInt(to.replaceAll('?', 'F'), 16)] as const,
  );
  return points.some((point) => bounds.some(([from, to]) => point >= from && point <= to));
}

function languageOf(language: string | undefined): string {
  return language === undefined ? '' : ` lang="${xmlAttribute(language)}"`;
}
