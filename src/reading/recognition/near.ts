/**
 * Headers that are nearly the name of a field: a typo, a word too many, traditional characters. They are proposed to the clerk and
 * never taken, since a column that is taken for another makes grades wrong in silence.
 */
import type { Role } from "../../appraisal";
import type { Field } from "../table";
import { isKnownHeader, wordsOf } from "./lookup";
import { simplified } from "./traditional";
import { key, keysOf } from "./words";

/** Longer headers are sentences. */
const LONGEST = 40;

/** The field of a role that a header nearly names, among those that the table lacks; `null` where none is near. */
export function nearField(role: Role, text: string, present: ReadonlySet<Field>): Field | null {
  if (text.length > LONGEST || isKnownHeader(text)) return null;
  const headers = keysOf(text);
  let best: { field: Field; distance: number } | null = null;
  for (const { field, names, weak } of wordsOf(role)?.fields ?? []) {
    if (present.has(field) || field === "serial") continue;
    for (const name of [...names.en, ...names["zh-CN"], ...weak].map(key)) {
      for (const header of headers) {
        const distance = distanceOf(header, name);
        if (distance !== null && distance < (best?.distance ?? Infinity)) best = { field, distance };
      }
    }
  }
  return best?.field ?? null;
}

/** Whether a text is a name with a letter or two wrong, or in traditional characters. */
export function isMisspelt(text: string, name: string): boolean {
  if (text.length > LONGEST) return false;
  return keysOf(text).some((each) => (distanceOf(each, key(name)) ?? Infinity) <= MOST_CHANGES);
}

const HAN = /\p{Script=Han}/u;

/** As many letters as may be wrong in a long name. */
const MOST_CHANGES = 2;

/** How far a header is from a name, `null` where it is not near: other characters 0, letters changed 1 or 2, words added 3. */
function distanceOf(header: string, name: string): number | null {
  const plain = simplified(header);
  if (plain === name) return 0;
  const isHan = HAN.test(name);
  const allowed = name.length >= (isHan ? 6 : 9) ? MOST_CHANGES : name.length >= (isHan ? 3 : 5) ? 1 : 0;
  const changes = editDistance(plain, name, allowed);
  if (changes !== null) return changes;
  const isLong = name.length >= (isHan ? 3 : 5);
  return isLong && (plain.startsWith(name) || plain.endsWith(name)) ? 3 : null;
}

/** Letters changed, added, dropped or swapped between two words; `null` beyond `most`. */
function editDistance(a: string, b: string, most: number): number | null {
  if (Math.abs(a.length - b.length) > most) return null;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      const changed = (last[j - 1] ?? 0) + (isSame ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwapped ? (before[j - 2] ?? 0) + 1 : Infinity;
      row.push(Math.min(changed, swapped, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    before = last;
    last = row;
  }
  const distance = last[b.length] ?? Infinity;
  return distance <= most ? distance : null;
}
