const UNSEEN = /[\s\u200b-\u200f\u2028-\u202e\u2060\ufeff]+/g;

/** When two names or words in cells are the same: whatever their case, width, spaces, line breaks and invisible characters (workbook.md, *Roles*). */
export function nameKey(name: string): string {
  return name.normalize("NFKC").replace(UNSEEN, "").toLowerCase();
}
