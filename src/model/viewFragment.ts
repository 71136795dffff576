import { deflateSync, strFromU8, strToU8 } from 'fflate';
import * as v from 'valibot';
import { m } from '../messages/compiled/messages.js';
import { fromBase64Url, toBase64Url } from './base64Url.ts';
import { inflateWithin } from './inflate.ts';
import type { Result } from './issue.ts';
import { defaultView, viewSchema, type View } from './view.ts';

const prefix = 'v1.';

/** Most bytes a fragment may inflate to: a few kilobytes of text must not become gigabytes. */
const maxInflated = 1_000_000;

/**
 * A view as the fragment of an address, without `#`: `v1.` and the base64url of the deflated JSON of
 * what differs from the default view. Empty for the default view itself.
 */
export function encodeView(view: View): string {
  return fragmentOf(view, (bytes) => deflateSync(bytes, { level: 9 }));
}

/** The same with the JSON stored as it is: longer, for pages that do without a compressor. */
export function storeView(view: View): string {
  return fragmentOf(view, stored);
}

function fragmentOf(view: View, pack: (bytes: Uint8Array) => Uint8Array): string {
  const difference = differing(view, defaultView);
  if (difference === undefined) return '';
  return prefix + toBase64Url(pack(strToU8(JSON.stringify(difference))));
}

/** The view a fragment stands for, with or without `#`, or what is wrong with it. */
export function decodeView(fragment: string): Result<View> {
  const text = fragment.replace(/^#/, '');
  if (text === '') return { ok: true, value: defaultView };
  const failed = (message: string): Result<View> => ({
    ok: false,
    issues: [{ path: '#', message, value: text }],
  });
  if (!text.startsWith(prefix))
    return failed(/^v\d+\./.test(text) ? m.model_fragment_version() : m.model_fragment_broken());
  let json: unknown;
  try {
    json = JSON.parse(
      strFromU8(inflateWithin(fromBase64Url(text.slice(prefix.length)), maxInflated)),
    );
  } catch {
    return failed(m.model_fragment_broken());
  }
  const parsed = v.safeParse(viewSchema, json);
  return parsed.success && isPlain(json)
    ? { ok: true, value: parsed.output }
    : failed(m.model_fragment_broken());
}

/**
 * Bytes as a deflate stream of blocks that are not compressed.
 * @see https://www.rfc-editor.org/rfc/rfc1951#section-3.2.4
 */
function stored(bytes: Uint8Array): Uint8Array {
  const longest = 0xffff;
  const blocks: number[] = [];
  for (let start = 0; start < bytes.length; start += longest) {
    const block = bytes.subarray(start, start + longest);
    const isLast = start + longest >= bytes.length;
    const length = [block.length & 0xff, block.length >> 8] as const;
    blocks.push(isLast ? 1 : 0, ...length, ...length.map((byte) => byte ^ 0xff), ...block);
  }
  return Uint8Array.from(blocks);
}

function differing(value: unknown, base: unknown): unknown {
  if (JSON.stringify(value) === JSON.stringify(base)) return undefined;
  if (!isPlain(value) || !isPlain(base)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, entry]) => [key, differing(entry, base[key])] as const)
      .filter(([, entry]) => entry !== undefined),
  );
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
