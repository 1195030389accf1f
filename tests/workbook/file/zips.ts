/** Zip files made byte by byte, so that anything in them can be told wrongly. */
import { deflateRawSync, gzipSync } from "node:zlib";
import { strToU8 } from "fflate";

/** What a header says of an entry, each by its offset in the directory. */
interface Told {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

export interface Entry {
  readonly name: string | Uint8Array;
  readonly content: string;
  /** Left as it is rather than deflated. */
  readonly isStored?: boolean;
  /** Sizes and checksum follow the data, as streaming writers have it, and the header before it has none. */
  readonly hasDescriptor?: boolean;
  /** Sizes and offset stand in the field for those of 64 bits. */
  readonly isWide?: boolean;
  readonly told?: Partial<Told>;
}

export interface End {
  readonly comment?: string;
  readonly isWide?: boolean;
  readonly count?: number;
  readonly bytes?: number;
  readonly at?: number;
}

const u16 = (value: number): number[] => [value & 255, (value >>> 8) & 255];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(Math.floor(value / 0x10000))];
const u64 = (value: number): number[] => [...u32(value % 2 ** 32), ...u32(Math.floor(value / 2 ** 32))];

/** The checksum, as gzip has it near its end. */
const crcOf = (bytes: Uint8Array): number => gzipSync(bytes).readUInt32LE(gzipSync(bytes).length - 8);

/** A zip file of these entries. */
export function zipOf(entries: readonly Entry[], end: End = {}): Uint8Array {
  const file: number[] = [];
  const directory: number[] = [];
  for (const entry of entries) {
    const content = strToU8(entry.content);
    const data = entry.isStored ? content : deflateRawSync(content);
    const told: Told = {
      flags: entry.hasDescriptor ? 8 : 0,
      method: entry.isStored ? 0 : 8,
      crc: crcOf(content),
      packedSize: data.length,
      size: content.length,
      offset: file.length,
      ...entry.told,
    };
    const name = typeof entry.name === "string" ? strToU8(entry.name) : entry.name;
    const sizes = entry.hasDescriptor ? [0, 0, 0] : [told.crc, told.packedSize, told.size];
    file.push(...u32(0x04034b50), ...fields(told, sizes), ...u16(name.length), ...u16(0), ...name, ...data);
    if (entry.hasDescriptor) file.push(...u32(0x08074b50), ...[told.crc, told.packedSize, told.size].flatMap(u32));
    directory.push(...directoryEntry(told, name, entry.isWide ?? false));
  }
  return new Uint8Array([...file, ...directory, ...endOf(file.length, directory.length, entries.length, end)]);
}

function fields({ flags, method }: Told, [crc = 0, packedSize = 0, size = 0]: readonly number[]): number[] {
  return [...u16(45), ...u16(flags), ...u16(method), ...u32(0x5a21_0000), ...[crc, packedSize, size].flatMap(u32)];
}

function directoryEntry(told: Told, name: Uint8Array, isWide: boolean): number[] {
  const { crc, packedSize, size, offset } = told;
  const none = 0xffffffff;
  // Another field comes first, as it may.
  const extra = isWide
    ? [...u16(0x5455), ...u16(1), 0, ...u16(1), ...u16(24), ...[size, packedSize, offset].flatMap(u64)]
    : [];
  return [
    ...u32(0x02014b50),
    ...u16(45),
    ...fields(told, isWide ? [crc, none, none] : [crc, packedSize, size]),
    ...[name.length, extra.length, 0, 0, 0].flatMap(u16),
    ...u32(0),
    ...u32(isWide ? none : offset),
    ...name,
    ...extra,
  ];
}

function endOf(at: number, bytes: number, count: number, told: End): number[] {
  const { comment = "", isWide = false } = told;
  const wide = [told.bytes ?? bytes, told.at ?? at];
  const counts = [told.count ?? count, told.count ?? count];
  const end64 = [
    ...u32(0x06064b50),
    ...u64(44),
    ...[45, 45].flatMap(u16),
    ...[0, 0].flatMap(u32),
    ...[...counts, ...wide].flatMap(u64),
    ...[...u32(0x07064b50), ...u32(0), ...u64(at + bytes), ...u32(1)],
  ];
  return [
    ...(isWide ? end64 : []),
    ...u32(0x06054b50),
    ...[0, 0, ...(isWide ? [0xffff, 0xffff] : counts)].flatMap(u16),
    ...(isWide ? [0xffffffff, 0xffffffff] : wide).flatMap(u32),
    ...u16(comment.length),
    ...strToU8(comment),
  ];
}
