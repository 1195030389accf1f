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
  readonly packed: Uint8Array;
  /** Bytes once unpacked. */
  readonly size: number;
  readonly attributes: number;
}

export const LOCAL_HEADER = 0x04034b50;
export const CENTRAL_HEADER = 0x02014b50;
export const END_OF_DIRECTORY = 0x06054b50;
