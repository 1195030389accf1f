/** Record cards (P7; workbook.md, *Record cards*): long, wide and transposed sheets all give a line an indicator. */
import type { CardLine, Figure } from "../../appraisal";
import type { Entry, Field, RecognisedTable } from "../table";
import { NUMBER, readFigure, type Reading } from "./cells";
import { fieldText, NOBODY, type Desk } from "./desk";
import { placeIn, type Line, type LineReader, type RoleReader } from "./lines";
import { isNoneMark, optionalText } from "./text";

const FIGURES: readonly Field[] = ["target", "actual", "verified", "lastYear"];

/**
 * Reads the line of an official's indicator. A line of another group's indicator is none, with a warning where a long
 * sheet fills it in; so is a line of no indicator that is known.
 */
export const readCards: RoleReader = ({ book }, desk): LineReader => {
  const indicatorOf = ({ entry, official }: Line) => {
    for (const text of namesOf(entry)) {
      const match = book.find(text, official.group);
      if (match.kind !== "unknown") return match;
    }
    return { kind: "unknown" } as const;
  };
  const others = new OtherGroups(desk);
  return (line) => {
    const { entry, table, official } = line;
    const match = indicatorOf(line);
    if (match.kind === "found") {
      official.cards.push(cardLine(line, match.indicator.key, withUnitLine(match.reading, table.unitLine)));
      return;
    }
    // A form may list the indicators of every group, and a wide one has a column for each.
    const isForm = match.kind === "elsewhere" || table.layout !== "long";
    if (isForm && isUnfilled(entry)) return;
    if (match.kind === "elsewhere" && table.layout !== "long") return others.tell(line);
    const text = namesOf(entry)[0] ?? "";
    const group = match.kind === "elsewhere" ? official.group : null;
    const scope = { kind: "year", year: official.year } as const;
    const identity = [table.sheet, official.year, group ?? "", text];
    desk.reportOnce(identity, "unknown-indicator", "warning", scope, placeIn(line, "indicator"), { text, group });
  };
};

/** A code is surer than a name; a sheet may have both. */
function namesOf(entry: Entry): readonly string[] {
  return [fieldText(entry, "code"), fieldText(entry, "indicator")].filter((text) => !isNoneMark(text));
}

/** A unit line is for indicators that have no unit of their own. */
function withUnitLine(reading: Reading, unitLine: string | null): Reading {
  return reading.unit === null && unitLine !== null ? { ...reading, unit: unitLine } : reading;
}

function isUnfilled(entry: Entry): boolean {
  return FIGURES.every((field) => isNoneMark(fieldText(entry, field)));
}

/** Figures under indicators of other groups, where indicators or units run across: told together for each table. */
class OtherGroups {
  private readonly told = new Map<RecognisedTable, { readonly reason: "other-group"; cells: number }>();

  constructor(private readonly desk: Desk) {}

  tell(line: Line): void {
    const [first, ...others] = FIGURES.filter((field) => saysSomething(line, field));
    if (first === undefined) return;
    const known = this.told.get(line.table);
    const details = known ?? { reason: "other-group", cells: 0 };
    details.cells += 1 + others.length;
    if (known) return;
    this.told.set(line.table, details);
    // The issue stands at the first of them; its count goes on.
    this.desk.report("cells-not-read", "question", NOBODY, placeIn(line, first), details);
  }
}

function saysSomething(line: Line, field: Field): boolean {
  const { kind } = readFigure(line.entry.cells.get(field), placeIn(line, field), NUMBER);
  return kind !== "missing" && kind !== "notApplicable";
}

function cardLine(line: Line, indicator: string, reading: Reading): CardLine {
  const at = placeIn(line, "actual");
  const figure = (field: Field): Figure => readFigure(line.entry.cells.get(field), at, reading);
  return {
    indicator,
    target: figure("target"),
    actual: figure("actual"),
    verified: figure("verified"),
    lastYear: figure("lastYear"),
    verifiedBy: optionalText(line.entry.cells.get("verifiedBy")),
    at,
  };
}
