/** OLE compound files: how Office keeps old `.xls` workbooks, and also new ones once they have a password. */
import type { Refusal } from "../host";

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const DIRECTORY_ENTRY_BYTES = 128;
const ENCRYPTED_STREAM = "EncryptedPackage";

/** Whether bytes begin as a compound file does. */
export function looksLikeOle(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/**
 * Why a compound file cannot be opened. Directory entries are aligned to 128 bytes, so their names are found without
 * following the file's chains of sectors, which a damaged file may have lost.
 */
export function oleRefusal(bytes: Uint8Array): Refusal {
  for (let at = 512; at + DIRECTORY_ENTRY_BYTES <= bytes.length; at += DIRECTORY_ENTRY_BYTES) {
    if (entryName(bytes, at) === ENCRYPTED_STREAM) return { code: "encrypted-workbook" };
  }
  return { code: "legacy-workbook" };
}

/** The name of the directory entry at a place, if it can be one: two bytes a letter, its length in bytes 64 and 65. */
function entryName(bytes: Uint8Array, at: number): string | null {
  const length = (bytes[at + 64] ?? 0) + (bytes[at + 65] ?? 0) * 256 - 2;
  if (length !== ENCRYPTED_STREAM.length * 2) return null;
  return new TextDecoder("utf-16le").decode(bytes.subarray(at, at + length));
}
