/** Tables for four bytes at a time: entry `256 * k + byte` is that of a byte followed by k zero bytes. */
const crcTable = crcTables(4);

function crcTables(bytes: number): Uint32Array {
  const table = new Uint32Array(256 * bytes);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb8_8320 : crc >>> 1;
    table[byte] = crc;
  }
  for (let at = 256; at < table.length; at++)
    table[at] = (table[at - 256]! >>> 8) ^ table[table[at - 256]! & 0xff]!;
  return table;
}

/**
 * The CRC-32 of gzip and PNG (ISO 3309), an unsigned integer; four bytes at a time: M. Kounavis, F. Berry,
 * "Novel table lookup-based algorithms" (2008).
 */
export function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  const whole = bytes.length - (bytes.length % 4);
  for (let at = 0; at < whole; at += 4)
    crc =
      crcTable[768 + ((crc ^ bytes[at]!) & 0xff)]! ^
      crcTable[512 + (((crc >>> 8) ^ bytes[at + 1]!) & 0xff)]! ^
      crcTable[256 + (((crc >>> 16) ^ bytes[at + 2]!) & 0xff)]! ^
      crcTable[((crc >>> 24) ^ bytes[at + 3]!) & 0xff]!;
  for (let at = whole; at < bytes.length; at++)
    crc = (crc >>> 8) ^ crcTable[(crc ^ bytes[at]!) & 0xff]!;
  return ~crc >>> 0;
}
