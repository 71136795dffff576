import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { Figure } from '../../scene/figure.ts';
import type { Scene } from '../../scene/scene.ts';
import { xmlContent } from '../xml.ts';
import { slideXml } from './slideXml.ts';

/** One slide: a figure, the scene it was composed into on a paper of 1280 by 720, and what is said to it. */
export type Slide = {
  readonly figure: Figure;
  readonly scene: Scene;
  /** Speaker notes, a paragraph a line. */
  readonly notes: string;
};

export const pptxType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** No clock: the same slides are the same bytes. */
const date = '2011-09-12T00:00:00Z';

/**
 * Slides as the bytes of a PPTX file (ECMA-376). PptxGenJS makes the file and its notes; the slides are
 * written anew, because it has neither connectors, groups nor alternative text.
 */
export async function deckToPptx(
  slides: readonly Slide[],
  { title }: { readonly title: string },
): Promise<Uint8Array> {
  const { default: PptxGenJS } = await import('pptxgenjs');
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = xmlContent(title);
  deck.author = deck.company = deck.subject = 'Stancegraph';
  for (const { notes } of slides) deck.addSlide().addNotes(plain(notes));
  const bytes = await deck.write({ outputType: 'uint8array' });
  const parts = unzipSync(bytes as Uint8Array);

  const written: Zippable = {};
  // A clock of its own would be in every entry; the time of ZIP is local, so it is given in parts.
  const mtime = new Date(1980, 0, 1);
  const names = Object.keys(parts).filter((name) => !name.endsWith('/'));
  for (const name of names.sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1))) {
    const given = parts[name]!;
    const number = /^ppt\/slides\/slide(\d+)\.xml$/.exec(name)?.[1];
    const slide = number === undefined ? undefined : slides[Number(number) - 1];
    const text = slide ? slideXml(slide.figure, slide.scene) : mended(name, strFromU8(given));
    written[name] = [text === undefined ? given : strToU8(text), { mtime }];
  }
  return zipSync(written, { level: 6 });

  /** The text of a part that PptxGenJS gets wrong; undefined for others. */
  function mended(name: string, text: string): string | undefined {
    if (name === 'docProps/core.xml') return text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, date);
    return name === '[Content_Types].xml' ? withTypesOf(text, parts) : undefined;
  }
}

/** The types of parts without those of parts that there are not, which PptxGenJS lists too. */
function withTypesOf(types: string, parts: Readonly<Record<string, Uint8Array>>): string {
  return types.replace(/<Override PartName="\/([^"]*)"[^>]*\/>/g, (override, name: string) =>
    name in parts ? override : '',
  );
}

/** The list of parts comes first, as some programs want it. */
function rankOf(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2;
}

/** Without what XML cannot hold; what must be spelled in another way is spelled by PptxGenJS. */
function plain(text: string): string {
  return xmlContent(text).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
