/** What a clerk can answer to a question about sheets and columns, and what is then to be remembered. */
import type { Issue, Role } from "../appraisal";
import { fieldWordOf } from "./recognition/remembered";
import type { Choice } from "./remember";

/** An answer, by what it says. */
export type Answer =
  /** The column gives this field; `unread`: nothing. */
  | { readonly kind: "field"; readonly field: string; readonly choices: readonly Choice[] }
  | { readonly kind: "unread"; readonly choices: readonly Choice[] }
  /** The sheet has this role; `unused`: none. */
  | { readonly kind: "role"; readonly role: Role; readonly choices: readonly Choice[] }
  | { readonly kind: "unused"; readonly choices: readonly Choice[] }
  /** What was remembered holds no more. */
  | { readonly kind: "forget"; readonly choices: readonly Choice[] };

/**
 * The answers that an issue has: none where it is no such question. One answer serves all columns of the sheet with the same header
 * that are asked about alike, as below each indicator of a wide sheet; these are looked for among `issues`.
 */
export function answersTo(issue: Issue, issues: readonly Issue[]): readonly Answer[] {
  if (!issue.at) return [];
  const { sheet } = issue.at;
  switch (issue.code) {
    case "unread-column": {
      const { text, field } = issue.details;
      const alike = issues.flatMap(({ code, details, at }) =>
        code === "unread-column" && details.text === text && details.field === field && at?.sheet === sheet ? [at] : [],
      );
      const cells = alike.flatMap((at) => ("row" in at ? [{ row: at.row, column: at.column }] : []));
      const choices = (word: string): Choice[] =>
        cells.map((cell) => ({ sheet, cell, field: fieldWordOf(word) ?? "none" }));
      return [
        ...(fieldWordOf(field) ? [{ kind: "field", field, choices: choices(field) } as const] : []),
        { kind: "unread", choices: choices("none") },
      ];
    }
    case "sheet-not-read": {
      const { role } = issue.details;
      return [
        { kind: "role", role, choices: [{ sheet, role }] },
        { kind: "unused", choices: [{ sheet, role: "none" }] },
      ];
    }
    case "memory-lost":
      return [{ kind: "forget", choices: [{ sheet, forget: issue.details.mark }] }];
    default:
      return [];
  }
}
