/** What is written, or would be, told on standard error. */
import type { Language } from "../appraisal";
import type { Calculation } from "../appraise";
import { previewSentences } from "../jobs";
import { previewText } from "../text";

/** A line for each sheet under one that says whether it `isWritten`; a line alone where there is nothing to write. */
export function plannedLines(calculation: Calculation, isWritten: boolean, language: Language): readonly string[] {
  const text = previewText(language);
  const sentences = previewSentences(calculation, language);
  if (calculation.edits.length === 0) return sentences;
  return [isWritten ? text.alreadyWritten : text.toBeWritten, ...sentences.map((sentence) => `  ${sentence}`)];
}
