/** The shape of a language's sentences: one for each code. A new code that lacks its sentence does not compile. */
import type { IssueCode, IssueDetails, Severity } from "../../appraisal";

/**
 * The halves of an issue's sentence, which make one text side by side. `mend` is what was expected or what to do; `null` where
 * the issue only tells how the rules went on, and there is no cell to change.
 */
export type Sentence = readonly [wrong: string, mend: string | null];

/** Place and person are put in front by `issueSentence`. */
export type Sentences = { readonly [C in IssueCode]: (details: IssueDetails[C], severity: Severity) => Sentence };
