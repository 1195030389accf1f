/** Findings of the joint inspection (P12, P16, P17; workbook.md, *Findings*). */
import { fieldText } from "./desk";
import { placeIn, scopeOf, type LineReader, type RoleReader } from "./lines";
import { listOf, optionalText } from "./text";
import { CONFIRMED, FINDING_KIND } from "./words";

/**
 * Reads the findings of a row, which may name several kinds. What kind it is and whether it is confirmed decide about a
 * career: a word that cannot be read, or none, blocks the official.
 */
export const readFindings: RoleReader = (_year, desk): LineReader => {
  return (line) => {
    const { entry, official } = line;
    const kinds = listOf(fieldText(entry, "findingKind"));
    const where = { severity: "error", scopes: [scopeOf(line)] } as const;
    const at = placeIn(line, "findingKind");
    const confirmedPlace = placeIn(line, "confirmed");
    const confirmed = desk.requiredWord(CONFIRMED, fieldText(entry, "confirmed"), {
      ...where,
      field: "confirmed",
      at: confirmedPlace,
    });
    for (const text of kinds.length > 0 ? kinds : [""]) {
      const kind = desk.requiredWord(FINDING_KIND, text, { ...where, field: "findingKind", at });
      if (kind === undefined || confirmed === undefined) continue;
      const source = optionalText(entry.cells.get("source"));
      const evidence = optionalText(entry.cells.get("evidence"));
      official.findings.push({ kind, confirmed, source, evidence, at });
    }
  };
};
