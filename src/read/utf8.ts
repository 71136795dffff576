/** A decoded text, or the position (from 0) of the first byte that fits no character. */
export type Decoded =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly byte: number };

/** Decodes UTF-8 strictly; a byte order mark is taken off. Cost: linear, times log n where it fails. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, byte: firstFault(bytes) };
  }
}

/** The shortest prefix that cannot be continued ends with the fault; where there is none, the end is. */
function firstFault(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (canGoOn(bytes.subarray(0, middle)) && middle <= bytes.length) good = middle;
    else bad = middle;
  }
  return bad - 1;
}

function canGoOn(prefix: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(prefix, { stream: true });
    return true;
  } catch {
    return false;
  }
}
