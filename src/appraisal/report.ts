/** Reports what scoring finds, with the severity that the component's weight gives it. */
import { issue, type Issue, type IssueCode, type IssueDetails, type Scope, type Severity } from "./issues";
import type { Place } from "./place";

/** Adds an issue about whom the report was made for. */
export type Report = <C extends IssueCode>(
  code: C,
  severity: Severity,
  at: Place | null,
  details: IssueDetails[C],
) => void;

/** A report of one scope. Where the component does not count, a fault in it is a warning (scoring.md 3). */
export function reportTo(issues: Issue[], scope: Scope, isCounted: boolean): Report {
  return (code, severity, at, details) => {
    issues.push(issue(code, severity === "error" && !isCounted ? "warning" : severity, scope, at, details));
  };
}
