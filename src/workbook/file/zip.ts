/** What reading and writing zip files have in common. */

/** One entry as it lies packed in a zip file. */
export interface ZipEntry {
  readonly name: string;
  /** The name as the file spells it. */
  readonly rawName: Uint8Array;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** Date and time as MS-DOS had them. */
  readonly modified: number;
  readonly crc: number;
  /** In pieces, which follow each other. */
  readonly packed: readonly Uint8Array[];
  /** Bytes once unpacked. */
  readonly size: number;
  readonly attributes: number;
}

export const LOCAL_HEADER = 0x04034b50;
export const CENTRAL_HEADER = 0x02014b50;
export const END_OF_DIRECTORY = 0x06054b50;

/** How many bytes pieces have together. */
export function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}

/** Pieces put together. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1 && pieces[0]) return pieces[0];
  const bytes = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
