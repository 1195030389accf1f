/** Node's own SHA-256, ten times as fast. It stands in for `sha256.ts` where there is a Node (package.json, *imports*). */
import { createHash } from "node:crypto";
import type { Sha256 } from "./sha256";

/** Begins a digest. */
export function newSha256(): Sha256 {
  const hash = createHash("sha256");
  return {
    add: (text) => void hash.update(text, "utf8"),
    finish: () => hash.digest("hex"),
  };
}
