/** A new workbook to fill in. */
import type { Language } from "../appraisal";
import { templateText } from "../text";
import type { NewSheet } from "../workbook";
import { planTemplate } from "../writing";

/** The sheets of a new workbook to fill in, in a language. Pure. */
export function newWorkbookEdits(language: Language): readonly NewSheet[] {
  return planTemplate(templateText(language));
}
