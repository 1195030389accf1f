/** SHA-256 of texts that come in pieces, in JavaScript: a browser's own does not answer at once. Node has `node-sha256.ts`. */
import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";

/** A digest that is being made. */
export interface Sha256 {
  /** Adds a text, as UTF-8. */
  readonly add: (text: string) => void;
  /** The digest of all that was added, in hexadecimal. */
  readonly finish: () => string;
}

/** Begins a digest. */
export function newSha256(): Sha256 {
  const hash = sha256.create();
  const encoder = new TextEncoder();
  return {
    add: (text) => void hash.update(encoder.encode(text)),
    finish: () => bytesToHex(hash.digest()),
  };
}
