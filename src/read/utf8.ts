/** A decoded text, or the position (from 0) of the first byte that begins no character. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly byte: number };

/** Decodes UTF-8 strictly; a byte order mark is taken off. Cost: linear, times log n where it fails. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, byte: firstFault(bytes) };
  }
}

/** The longest beginning that can go on ends before the fault or inside what was to be a character. */
function firstFault(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isText(bytes.subarray(0, middle), { stream: true })) good = middle;
    else bad = middle;
  }
  let start = good;
  while (!isText(bytes.subarray(0, start))) start--;
  return start;
}

function isText(bytes: Uint8Array, options?: TextDecodeOptions): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, options);
    return true;
  } catch {
    return false;
  }
}
