/** How long things are in a request or an answer, in bytes. */
import { byteLength } from "../byte-length";

/** Reaching an object and doing something with it, as measured. A range takes about two: it is named by its place. */
export const CALL = 310;

/** An entry of an array, with its comma: quotes and what is escaped counted as well. */
export function weightOf(entry: unknown): number {
  if (typeof entry === "string") return byteLength(JSON.stringify(entry)) + 1;
  return String(entry).length + 1;
}
