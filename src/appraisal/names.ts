/** When two names in cells are the same: whatever their case, width and spaces (workbook.md, *Roles*). */
export function nameKey(name: string): string {
  return name.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}
