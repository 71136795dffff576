import { m } from '../messages/compiled/messages.js';
import { failure, type Result } from '../model/issue.ts';
import { mostCarried, picturedName, readPictured, type Pictured } from './pictured.ts';
import { readText } from './text.ts';

const opening = new RegExp(`<metadata id="${picturedName}"[^>]*>`);
const closing = '</metadata>';

/** Characters that XML text spells in another way, as the writer of pictures spells them. */
const spelled: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&apos;': "'",
};

/**
 * Reads what an SVG picture carries in its `<metadata>`. A picture without it, one that was cut off, and
 * what does not stand for a picture are issues; `name` is used in messages. Never throws.
 */
export function readSvg(bytes: Uint8Array, name: string): Result<Pictured> {
  const text = readText(bytes, name);
  if (!text.ok) return text;
  const start = opening.exec(text.value);
  if (!start) {
    const isWhole = /<\/svg>\s*$/.test(text.value);
    return failure(isWhole ? m.read_picture_nothing({ name }) : m.read_picture_cut_off({ name }));
  }
  const from = start.index + start[0].length;
  const to = text.value.indexOf(closing, from);
  if (to < 0) return failure(m.read_picture_cut_off({ name }));
  if (to - from > mostCarried) return failure(m.read_picture_damaged({ name }));
  const carried = text.value
    .slice(from, to)
    .replace(
      /&(?:lt|gt|amp|quot|apos);|&#x([\da-f]{1,6});|&#(\d{1,7});/gi,
      (entity, hex?: string, decimal?: string) => {
        const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
        if (code <= 0x10ffff) return String.fromCodePoint(code);
        return spelled[entity.toLowerCase()]!;
      },
    );
  return readPictured(carried);
}

/** Whether bytes look like an SVG picture. */
export function beginsLikeSvg(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 1024));
  return /^\uFEFF?\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)?(<!doctype svg[^>]*>\s*)?<svg[\s>]/i.test(
    head,
  );
}
