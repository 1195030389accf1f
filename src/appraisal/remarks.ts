/** What stands in Remarks, in the order in which it is read (scoring.md 5). */
import type { Standing } from "./group";
import type { IssueCode } from "./issues";
import type { Ceiling, Remark } from "./result";

/** First whether the grade is there and certain, then what held it down or changed it. */
export function remarksOf(
  standing: Standing | undefined,
  codes: readonly IssueCode[],
  ceilings: readonly Ceiling[],
  provisional: boolean,
): readonly Remark[] {
  const held = ceilings.map((ceiling): Remark => ({ kind: "ceiling", ...ceiling }));
  if (!standing) return [{ kind: "blocked", codes }, ...held];
  return [...(provisional ? [{ kind: "provisional" } as const] : []), ...held, ...standing.remarks];
}
