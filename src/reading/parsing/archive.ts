/** The archive of earlier years' results (P8; workbook.md, *Archive*). */
import type { ArchiveRow, FindingKind, Place, Scheme } from "../../appraisal";
import type { Entry, Field, RecognisedTable } from "../table";
import { COUNT, NUMBER, readFigure } from "./cells";
import { addressOf, fieldPlace, fieldText, NOBODY, placeOf, type Desk } from "./desk";
import { GRADE_SYNONYMS, nameFinder } from "./names";
import type { Spelling } from "./officials";
import { describe, identityOf, isNobody } from "./people";
import { isNoneMark, listOf, optionalText } from "./text";
import { FINDING_KIND, YES_NO } from "./words";
import { yearOfEntry } from "./years";

/**
 * Reads the archived results, a row an official and year; of two rows for the same the first holds. What cannot be read is
 * left out with an issue, so that the summary counts a year too few, and says so, rather than guess.
 * @param latest the scheme of the latest year, whose names of grades the archive may spell in another language
 */
export function readArchive(
  tables: readonly RecognisedTable[],
  latest: Scheme,
  { keyOf, nameOfGroup }: Spelling,
  desk: Desk,
): readonly ArchiveRow[] {
  const gradeOf = nameFinder(latest.grades, GRADE_SYNONYMS);
  const rows: ArchiveRow[] = [];
  const firsts = new Map<string, Place>();
  for (const table of tables) {
    for (const entry of table.entries) {
      const identity = identityOf(entry);
      if (isNobody(identity)) continue;
      const [dated, at] = [yearOfEntry(entry, table), placeOf(table, entry)];
      if (dated.kind !== "year") {
        const text = dated.kind === "bad" ? dated.text : "";
        desk.report("bad-year", "error", NOBODY, fieldPlace(table, entry, "year"), { text });
        continue;
      }
      const key = keyOf(identity);
      const first = firsts.get(`${dated.year}|${key}`);
      if (first) {
        const details = { role: "archive", text: describe(identity), first: addressOf(first, at.sheet) } as const;
        desk.report("duplicate-row", "error", NOBODY, at, details);
        continue;
      }
      firsts.set(`${dated.year}|${key}`, at);
      const grade = optionalText(entry.cells.get("grade"));
      const cells = new ArchiveCells(table, entry, desk);
      rows.push({
        year: dated.year,
        key,
        id: identity.id === "" ? null : identity.id,
        name: identity.name,
        unit: identity.unit,
        group: nameOfGroup(fieldText(entry, "group")),
        score: cells.number("score"),
        rank: cells.number("rank"),
        grade: grade === null ? null : (gradeOf(grade)?.name ?? grade),
        targetsMet: cells.yesNo("targetsMet"),
        dissatisfied: cells.dissatisfied(),
        findings: cells.findings(),
        consequence: fieldText(entry, "consequence"),
        schemeVersion: optionalText(entry.cells.get("schemeVersion")),
      });
    }
  }
  return rows;
}

/** The cells of one archived row. */
class ArchiveCells {
  constructor(
    private readonly table: RecognisedTable,
    private readonly entry: Entry,
    private readonly desk: Desk,
  ) {}

  number(field: Field, reading = NUMBER): number | null {
    const figure = readFigure(this.entry.cells.get(field), placeOf(this.table, this.entry), reading);
    if (figure.kind === "number") return figure.value;
    if (figure.kind === "error") {
      this.desk.report("error-value", "warning", NOBODY, figure.at, { field, error: figure.error });
    } else if (figure.kind === "text") {
      this.desk.report("not-a-number", "warning", NOBODY, figure.at, { field, text: figure.text });
    }
    return null;
  }

  yesNo(field: Field): boolean | null {
    const text = optionalText(this.entry.cells.get(field)) ?? "";
    return this.desk.word(YES_NO, text, this.where(field)) ?? null;
  }

  dissatisfied(): ArchiveRow["dissatisfied"] {
    const [votes, valid] = [this.number("dissatisfied", COUNT), this.number("valid", COUNT)];
    return votes === null || valid === null ? null : { votes, valid };
  }

  findings(): readonly FindingKind[] {
    const texts = listOf(fieldText(this.entry, "findings")).filter((text) => !isNoneMark(text));
    return texts.flatMap((text) => this.desk.word(FINDING_KIND, text, this.where("findings")) ?? []);
  }

  private where(field: Field) {
    const at = fieldPlace(this.table, this.entry, field);
    return { field, at, severity: "warning", scopes: [NOBODY] } as const;
  }
}
