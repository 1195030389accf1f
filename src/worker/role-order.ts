/** The roles in the order of workbook.md, *Roles*. */
import type { Role } from "../appraisal";

export const ROLE_ORDER = [
  "scheme",
  "officials",
  "indicators",
  "cards",
  "ballots",
  "marks",
  "talks",
  "opinions",
  "checks",
  "findings",
  "team",
  "archive",
] as const satisfies readonly Role[];

/** The roles without which nobody can be appraised (report.md, `role-missing`). */
export const NEEDED_ROLES = ["officials", "indicators", "cards"] as const satisfies readonly Role[];
