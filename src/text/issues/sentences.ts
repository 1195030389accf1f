/** The shape of a language's sentences: one for each code. A new code that lacks its sentence does not compile. */
import type { IssueCode, IssueDetails, Severity } from "../../appraisal";

/** What is wrong, what was expected, what to do. Place and person are put in front by `issueSentence`. */
export type Sentences = { readonly [C in IssueCode]: (details: IssueDetails[C], severity: Severity) => string };
