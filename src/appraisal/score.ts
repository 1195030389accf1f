import { WEIGHTINGS } from "./firmness";
import type { AppraisalInput } from "./input";
import { orderIssues } from "./issue-order";
import type { Issue } from "./issues";
import type { Appraisal } from "./result";
import { summarise } from "./three-years";
import { scoreYear } from "./year";

export interface ScoreOptions {
  /** Under how many weightings the firmness of each grade is tried; 0 leaves firmness out. @default 1000 */
  readonly weightings: number;
}

/**
 * Scores every year, decides grades and judges three years (scoring.md). Pure: the same input always gives the same result.
 * Errors that reading found block those whom they name, as do those found here.
 */
export function score(input: AppraisalInput, { weightings }: ScoreOptions = { weightings: WEIGHTINGS }): Appraisal {
  const issues: Issue[] = [...input.issues];
  const years = [...input.years]
    .sort((a, b) => a.year - b.year)
    .map((year) => scoreYear(year, input.issues, weightings, issues));
  const summary = summarise(input, years, issues);
  return { years, summary, issues: orderIssues(issues) };
}
