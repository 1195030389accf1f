/** What comparing a workbook with what was calculated came to (P20), ready to be shown. */
import type { Language } from "../../appraisal";
import type { Verification } from "../../jobs";
import { differenceSentence, timeText, verifyAdvice, verifyText } from "../../text";
import type { Difference } from "../../workbook";

/** More of these would be no help in finding them. */
const SHOWN = 200;

/** `never`: nothing was ever calculated that could be compared. */
export type VerificationResult = "same" | "different" | "never";

export interface VerificationView {
  readonly result: VerificationResult;
  readonly title: string;
  readonly differences: readonly DifferenceView[];
  /** How many more there are. */
  readonly more: number;
  /** What to do, and what only moved. */
  readonly advice: readonly string[];
}

export interface DifferenceView {
  readonly sentence: string;
  /** `null` where there is nothing to jump to. */
  readonly sheet: string | null;
  readonly cell: string | null;
}

export function verificationView(verification: Verification, language: Language): VerificationView {
  const text = verifyText(language);
  const result = verificationResult(verification);
  if (verification.kind === "neverCalculated") {
    return { result, title: text.neverCalculated, differences: [], more: 0, advice: [] };
  }
  const { differences, moved } = verification;
  const at = verification.at === null ? null : timeText(verification.at, language);
  return {
    result,
    title: result === "same" ? text.same(at) : text.found(differences.length, at),
    differences: differences.slice(0, SHOWN).map((one) => differenceView(one, language)),
    more: Math.max(0, differences.length - SHOWN),
    advice: [...verifyAdvice(differences, language), ...moved.map(text.moved)],
  };
}

export function verificationResult(verification: Verification): VerificationResult {
  if (verification.kind === "neverCalculated") return "never";
  return verification.differences.length === 0 ? "same" : "different";
}

function differenceView(one: Difference, language: Language): DifferenceView {
  const isGone = one.kind === "sheetMissing" || one.kind === "tableGone";
  return {
    sentence: differenceSentence(one, language),
    sheet: "sheet" in one && !isGone ? one.sheet : null,
    cell: "cell" in one ? one.cell : null,
  };
}
