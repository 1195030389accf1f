/**
 * Reads zip files entry by entry. Understands stored and deflated entries, and the 64-bit records that streaming writers
 * leave in small files.
 */
import { Inflate } from "fflate";
import { crc32 } from "./checksum";
import { LIMITS, within } from "./limits";
import { damaged, refuse } from "./refuse";
import { CENTRAL_HEADER, END_OF_DIRECTORY, LOCAL_HEADER, type ZipEntry } from "./zip";

const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const IN_64_BIT_FIELD = 0xffffffff;
const ENCRYPTED = 1;
const DIRECTORY = "zip directory";

/** Little-endian numbers at places that may lie outside the file. */
class Reader {
  private readonly view: DataView;
  constructor(readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  u16(at: number): number {
    return at >= 0 && at + 2 <= this.bytes.length ? this.view.getUint16(at, true) : damaged(DIRECTORY);
  }
  u32(at: number): number {
    return at >= 0 && at + 4 <= this.bytes.length ? this.view.getUint32(at, true) : damaged(DIRECTORY);
  }
  u64(at: number): number {
    return this.u32(at) + this.u32(at + 4) * 0x100000000;
  }
  slice(at: number, length: number): Uint8Array {
    return at >= 0 && at + length <= this.bytes.length ? this.bytes.subarray(at, at + length) : damaged(DIRECTORY);
  }
}

/** Whether bytes begin as a zip file does. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** The entries of a zip file, in its order, without folders. Refuses what is broken, encrypted, doubled or beyond the limits. */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  within("fileBytes", bytes.length);
  const reader = new Reader(bytes);
  const directory = findDirectory(reader);
  within("entries", directory.count);
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let total = 0;
  let at = directory.at;
  for (let index = 0; index < directory.count; index++) {
    const { entry, next } = readEntry(reader, at);
    at = next;
    if (entry.name.endsWith("/")) continue;
    const key = entry.name.toLowerCase();
    if (seen.has(key)) damaged(entry.name);
    seen.add(key);
    total += entry.size;
    within("totalBytes", total);
    entries.push(entry);
  }
  return entries;
}

function findDirectory(reader: Reader): { count: number; at: number } {
  const last = reader.bytes.length - 22;
  for (let end = last; end >= Math.max(0, last - 0xffff); end--) {
    if (reader.u32(end) !== END_OF_DIRECTORY) continue;
    const count = reader.u16(end + 10);
    const at = reader.u32(end + 16);
    if (count !== 0xffff && at !== IN_64_BIT_FIELD) return { count, at };
    if (reader.u32(end - 20) !== LOCATOR_64) damaged(DIRECTORY);
    const end64 = reader.u64(end - 12);
    if (reader.u32(end64) !== END_OF_DIRECTORY_64) damaged(DIRECTORY);
    return { count: reader.u64(end64 + 32), at: reader.u64(end64 + 48) };
  }
  return damaged(DIRECTORY);
}

function readEntry(reader: Reader, at: number): { entry: ZipEntry; next: number } {
  if (reader.u32(at) !== CENTRAL_HEADER) damaged(DIRECTORY);
  const nameLength = reader.u16(at + 28);
  const extraAt = at + 46 + nameLength;
  const extraLength = reader.u16(at + 30);
  const rawName = reader.slice(at + 46, nameLength);
  const name = new TextDecoder().decode(rawName).replace(/\\/g, "/");
  const flags = reader.u16(at + 8);
  const method = reader.u16(at + 10);
  if (flags & ENCRYPTED) refuse({ code: "encrypted-workbook" });
  if (method !== 0 && method !== 8) damaged(name);
  const [size, packedSize, offset] = wideNumbers(reader, extraAt, extraLength, [
    reader.u32(at + 24),
    reader.u32(at + 20),
    reader.u32(at + 42),
  ]);
  within("partBytes", size);
  if (size > LIMITS.ratioFromBytes) within("ratio", size / packedSize);
  if (reader.u32(offset) !== LOCAL_HEADER) damaged(name);
  const dataAt = offset + 30 + reader.u16(offset + 26) + reader.u16(offset + 28);
  const entry: ZipEntry = {
    name,
    rawName,
    flags,
    method,
    modified: reader.u32(at + 12),
    crc: reader.u32(at + 16),
    packed: reader.slice(dataAt, packedSize),
    size,
    attributes: reader.u32(at + 38),
  };
  return { entry, next: extraAt + extraLength + reader.u16(at + 32) };
}

type Sizes = readonly [size: number, packedSize: number, offset: number];

/** Replaces the numbers that did not fit into 32 bits by those of the 64-bit extra field. */
function wideNumbers(reader: Reader, extraAt: number, extraLength: number, sizes: Sizes): Sizes {
  if (!sizes.includes(IN_64_BIT_FIELD)) return sizes;
  let at = extraAt;
  while (at + 4 <= extraAt + extraLength && reader.u16(at) !== 1) at += 4 + reader.u16(at + 2);
  if (at + 4 > extraAt + extraLength) damaged(DIRECTORY);
  let field = at + 4;
  const wide = (value: number): number => {
    if (value !== IN_64_BIT_FIELD) return value;
    field += 8;
    return reader.u64(field - 8);
  };
  return [wide(sizes[0]), wide(sizes[1]), wide(sizes[2])];
}

/** The bytes of an entry, unpacked, checked for their length and checksum. */
export function unpack(entry: ZipEntry): Uint8Array {
  const bytes = entry.method === 0 ? entry.packed : inflate(entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) damaged(entry.name);
  return bytes;
}

const PIECE = 1 << 16;

/** Inflates piece by piece, so that an entry that lies about its size is given up early. */
function inflate(entry: ZipEntry): Uint8Array {
  const bytes = new Uint8Array(entry.size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > bytes.length) damaged(entry.name);
    bytes.set(chunk, filled);
    filled += chunk.length;
  });
  const push = (from: number): void => {
    const to = Math.min(from + PIECE, entry.packed.length);
    try {
      stream.push(entry.packed.subarray(from, to), to === entry.packed.length);
    } catch (thrown) {
      // fflate's own errors say that the stream is broken; a refusal of ours passes.
      if (thrown instanceof Error && "refusal" in thrown) throw thrown;
      damaged(entry.name);
    }
  };
  for (let from = 0; from === 0 || from < entry.packed.length; from += PIECE) push(from);
  return bytes.subarray(0, filled);
}
