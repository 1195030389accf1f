/** What is said where one issue stands for a whole run of cells. */
import type { GatheredIssue, Language } from "../../appraisal";

/** `This is the first of 40 such faults here, of 12 officials.`; empty where an issue stands for itself alone. */
export function gatheredText({ count, officials }: Omit<GatheredIssue, "issue">, language: Language): string {
  if (count === 1) return "";
  const english = language === "en";
  const whom = officials > 1 ? (english ? `, of ${officials} officials` : `，涉及${officials}人`) : "";
  return english
    ? ` This is the first of ${count} such faults here${whom}.`
    : `此处共有${count}个同样的问题${whom}，以上为第一个。`;
}
