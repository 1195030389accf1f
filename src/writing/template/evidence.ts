/** The sheets of officials and of what is gathered about them (P1, P7, P9–P12; workbook.md, *Roles of input sheets*). */
import { defaultOptions } from "../../appraisal";
import type { Content, SheetContent } from "../../workbook";
import { columnsOf, personColumns, WHOM, type Column } from "./column";
import { listSheet, type Heading } from "./list-sheet";
import type { TemplateWords } from "./words";

/** Year, ID, name and unit stay in sight. */
const PERSON_COLUMNS = 4;

/** Officials 考核对象. */
export function officialsSheet(words: TemplateWords): SheetContent {
  const columns = columnsOf(words, [
    ["officialId", "optional", 8],
    ["officialName", "required", 14],
    ["officialUnit", "required", 22],
    ["post", "optional", 18],
    ["group", "required", 22, "group"],
    ["coefficient", "optional", 13],
    ["inPostSince", "optional", 13],
    ["notGraded", "optional", 18],
    ["officialYear", "optional", 8],
  ]);
  return listSheet(words, columns, 3);
}

/** Record cards 实绩档案卡, a line for each official and indicator. */
export function cardsSheet(words: TemplateWords): SheetContent {
  return personSheet(words, [
    ["cardIndicator", "required", 26],
    ["target", "optional", 12],
    ["actual", "either", 12],
    ["verified", "either", 12],
    ["lastYear", "optional", 12],
    ["verifiedBy", "optional", 16],
    ["note", "optional", 24],
  ]);
}

/** Ballots 民主测评, a line for each official and voter class. */
export function ballotsSheet(words: TemplateWords): SheetContent {
  const options = defaultOptions(words.language, "grade").map(({ name }): Column => ({
    header: name,
    note: words.option(name),
    need: "required",
    width: 12,
  }));
  const counts = columnsOf(words, [
    ["voterClass", "required", 12, "voterClass"],
    ["issued", "optional", 10],
    ["returned", "required", 10],
    ["invalid", "optional", 10],
  ]);
  const columns = [
    ...personColumns(words),
    ...counts,
    ...options,
    ...columnsOf(words, [
      ["abstained", "optional", 11],
      ["note", "optional", 24],
    ]),
  ];
  return listSheet(words, columns, PERSON_COLUMNS);
}

/** Marks 考核评分. */
export function marksSheet(words: TemplateWords): SheetContent {
  return personSheet(words, [
    ["investigation", "required", 14],
    ["selfEvaluation", "optional", 14],
    ["note", "optional", 24],
  ]);
}

/** Talks 个别谈话. */
export function talksSheet(words: TemplateWords): SheetContent {
  return personSheet(words, [
    ["positive", "required", 11],
    ["mixed", "required", 11],
    ["negative", "required", 11],
    ["note", "optional", 24],
  ]);
}

/** Department opinions 部门意见. */
export function opinionsSheet(words: TemplateWords): SheetContent {
  return personSheet(words, [
    ["department", "required", 20],
    ["opinion", "either", 14, "opinion"],
    ["opinionMark", "either", 10],
    ["note", "optional", 24],
  ]);
}

/** Regular checks 平时考核. */
export function checksSheet(words: TemplateWords): SheetContent {
  const columns = columnsOf(words, [
    ["date", "either", 12],
    ["period", "either", 14],
    ...WHOM,
    ["checkMark", "required", 10],
    ["item", "optional", 24],
    ["note", "optional", 24],
  ]);
  return listSheet(words, columns, PERSON_COLUMNS + 1);
}

/** Findings 核查问题. */
export function findingsSheet(words: TemplateWords): SheetContent {
  return personSheet(words, [
    ["findingKind", "required", 22, "findingKind"],
    ["confirmed", "required", 12, "yesNo"],
    ["findingSource", "optional", 18],
    ["evidence", "optional", 30],
    ["note", "optional", 24],
  ]);
}

/** What a sheet of the team's opinion begins with. */
export interface TeamSheet {
  /** The names of the grades that are offered. @default those of a new workbook */
  readonly grades?: readonly string[];
  /** Year, ID, name and unit, and what else stands in the row already. */
  readonly rows?: readonly (readonly Content[])[];
  readonly heading?: Heading;
}

/** Team opinion 考察组意见. */
export function teamSheet(words: TemplateWords, { grades, rows = [], heading }: TeamSheet = {}): SheetContent {
  const columns = columnsOf(words, [
    ["teamGrade", "required", 20, grades ?? "grade"],
    ["reason", "optional", 34],
    ["followUp", "optional", 18, "followUp"],
    ["note", "optional", 24],
  ]);
  return listSheet(words, [...personColumns(words), ...columns], PERSON_COLUMNS, rows, heading);
}

function personSheet(words: TemplateWords, keyed: Parameters<typeof columnsOf>[1]): SheetContent {
  return listSheet(words, [...personColumns(words), ...columnsOf(words, keyed)], PERSON_COLUMNS);
}
