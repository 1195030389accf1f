/** A new workbook to fill in: every input sheet of workbook.md, with the policy's scheme and indicators to begin with. */
import type { NewSheet, SheetContent } from "../../workbook";
import {
  ballotsSheet,
  cardsSheet,
  checksSheet,
  findingsSheet,
  marksSheet,
  officialsSheet,
  opinionsSheet,
  talksSheet,
  teamSheet,
} from "./evidence";
import { indicatorsSheet } from "./indicators";
import { schemeSheet } from "./scheme";
import type { TemplateWords } from "./words";

/** In the order of their tabs. The archive is not among them: it is written by the add-in. */
const SHEETS: readonly (readonly [keyof TemplateWords["sheets"], (words: TemplateWords) => SheetContent])[] = [
  ["scheme", schemeSheet],
  ["officials", officialsSheet],
  ["indicators", indicatorsSheet],
  ["cards", cardsSheet],
  ["ballots", ballotsSheet],
  ["marks", marksSheet],
  ["talks", talksSheet],
  ["opinions", opinionsSheet],
  ["checks", checksSheet],
  ["findings", findingsSheet],
  ["team", teamSheet],
];

/** Plans the sheets of a new workbook, which are the clerk's from then on. Pure. */
export function planTemplate(words: TemplateWords): readonly NewSheet[] {
  return SHEETS.map(([role, content]) => ({ kind: "newSheet", sheet: words.sheets[role], content: content(words) }));
}
