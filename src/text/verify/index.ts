/** Differences from what was calculated, in words. */
import type { Language } from "../../appraisal";
import { isCellError, type CellValue, type Difference, type DifferenceKind } from "../../workbook";
import { fieldName, figureText, tableName } from "../names";
import { english, type VerifyText } from "./en";
import { chinese } from "./zh-cn";

export type { VerifyText } from "./en";

const TEXTS: Readonly<Record<Language, VerifyText>> = { en: english, "zh-CN": chinese };

/** Everything that is said about comparing a workbook with what was calculated, in a language. */
export function verifyText(language: Language): VerifyText {
  return TEXTS[language];
}

/** What a difference is about: by these, a clerk is told what to do. */
export type Concern = "inputs" | "results" | "unlike" | "record";

const CONCERNS: Readonly<Record<DifferenceKind, Concern>> = {
  inputChanged: "inputs",
  inputRowsAdded: "inputs",
  inputRowsGone: "inputs",
  columnAdded: "inputs",
  columnGone: "inputs",
  tableAdded: "inputs",
  tableGone: "inputs",
  inputSomewhere: "inputs",
  resultChanged: "results",
  resultRowsAdded: "results",
  resultRowsGone: "results",
  resultSomewhere: "results",
  sheetMissing: "results",
  notComputedAlike: "unlike",
  sheetNotComputedAlike: "unlike",
  recordMissing: "record",
  recordUnreadable: "record",
  recordContradicts: "record",
};

/** What to do about differences, a sentence for each concern that there is. */
export function verifyAdvice(differences: readonly Difference[], language: Language): readonly string[] {
  const concerns = new Set(differences.map(({ kind }) => CONCERNS[kind]));
  return [...concerns].map((concern) => TEXTS[language].advice[concern]);
}

/** What differs, and where. */
export function differenceSentence(one: Difference, language: Language): string {
  const text = TEXTS[language];
  const at = "sheet" in one && one.sheet !== null ? placeOf(one.sheet, "cell" in one ? one.cell : null) : "";
  const value = (content: CellValue): string => valueText(content, text);
  switch (one.kind) {
    case "inputChanged":
      return text.inputChanged(at, value(one.now));
    case "inputRowsAdded":
    case "resultRowsAdded":
    case "tableAdded":
      return text[one.kind](at);
    case "inputRowsGone":
    case "resultRowsGone":
      return text[one.kind](at, one.count);
    case "columnAdded":
    case "columnGone":
      return text[one.kind](at, fieldName(one.column, language));
    case "tableGone":
      return text.tableGone(one.sheet, tableName(one.table, language));
    case "inputSomewhere":
    case "resultSomewhere":
      return text[one.kind](one.sheet);
    case "resultChanged":
      return text.resultChanged(at, value(one.now), one.calculated === undefined ? null : value(one.calculated));
    case "sheetMissing":
    case "sheetNotComputedAlike":
      return text[one.kind](one.sheet);
    case "notComputedAlike":
      return text.notComputedAlike(at, value(one.now), value(one.calculated));
    case "recordMissing":
    case "recordUnreadable":
    case "recordContradicts":
      return text[one.kind];
  }
}

function placeOf(sheet: string, cell: string | null): string {
  return cell === null ? sheet : `${sheet}!${cell}`;
}

/** A longer text would hide the sentence. */
const LONGEST = 60;

function valueText(value: CellValue, text: VerifyText): string {
  if (value === null || value === "") return text.nothing;
  if (isCellError(value)) return value.error;
  if (typeof value === "number") return figureText(value);
  if (typeof value === "boolean") return String(value).toUpperCase();
  const characters = [...value.replace(/\s+/g, " ")];
  return text.quoted(characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}…` : characters.join(""));
}
