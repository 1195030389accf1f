import type { AppraisalInput } from "./input";
import { orderIssues } from "./issue-order";
import type { Issue } from "./issues";
import type { Appraisal } from "./result";
import { summarise } from "./three-years";
import { scoreYear } from "./year";

/**
 * Scores every year, decides grades and judges three years (scoring.md). Pure: the same input always gives the same result.
 * Errors that reading found block those whom they name, as do those found here.
 */
export function score(input: AppraisalInput): Appraisal {
  const issues: Issue[] = [...input.issues];
  const years = [...input.years].sort((a, b) => a.year - b.year).map((year) => scoreYear(year, input.issues, issues));
  const summary = summarise(input, years, issues);
  return { years, summary, issues: orderIssues(issues) };
}
