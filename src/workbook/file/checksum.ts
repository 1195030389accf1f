/** The CRC-32 that zip files carry for each entry, of bytes that come in pieces. */

const POLYNOMIAL = 0xedb88320;

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? POLYNOMIAL ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

/** The table of a byte behind which another follows. With three of them four bytes are looked up at once. */
function followed(table: Int32Array): Int32Array {
  return table.map((rest) => (TABLE[rest & 255] ?? 0) ^ (rest >>> 8));
}

const TABLE_1 = followed(TABLE);
const TABLE_2 = followed(TABLE_1);
const TABLE_3 = followed(TABLE_2);

/** The checksum of bytes, as an unsigned 32-bit number; `before` is that of the bytes before them. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const fours = bytes.length - (bytes.length % 4);
  let crc = ~before;
  for (let at = 0; at < fours; at += 4) {
    crc ^= view.getInt32(at, true);
    crc =
      (TABLE_3[crc & 255] ?? 0) ^
      (TABLE_2[(crc >>> 8) & 255] ?? 0) ^
      (TABLE_1[(crc >>> 16) & 255] ?? 0) ^
      (TABLE[crc >>> 24] ?? 0);
  }
  for (let at = fours; at < bytes.length; at++) crc = (TABLE[(crc ^ view.getUint8(at)) & 255] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
