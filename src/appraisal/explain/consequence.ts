/** The sentences of the three-year summary: what is recommended and why, and what could not be judged (scoring.md 6). */
import { ruleOf } from "../consequences";
import type { Language } from "../place";
import type { Consequence, ConsequenceRule, SummaryRow } from "../result";

/** What a rule recommends: `promote and reward`. The English is also that of the report (report.md). */
export function recommendation(rule: ConsequenceRule, language: Language): string {
  return ruleOf(rule).recommendation[language];
}

/**
 * One sentence with a recommendation, its rule and the numbers of the years that it rests on:
 * `P14 Promote and reward: Outstanding in 2023, 2024, 2025`. What is withheld names the rules that hold beside it.
 */
export function explainConsequence({ rule, withheld }: Consequence, row: SummaryRow, language: Language): string {
  const recommended = recommendation(rule, language);
  const others = row.consequences.filter((one) => one.rule !== rule).map((one) => one.rule);
  const because = becauseOf(rule, row, language);
  if (language === "en") {
    const beside = others.length > 0 ? `, as ${others.join(", ")} ${others.length > 1 ? "hold" : "holds"} too` : "";
    const sentence = `${recommended.charAt(0).toUpperCase()}${recommended.slice(1)}`;
    return `${rule} ${sentence}${withheld ? ` (withheld${beside})` : ""}${because && `: ${because}`}`;
  }
  const beside = others.length > 0 ? `：同时适用 ${others.join("、")}` : "";
  return `${rule} ${recommended}${withheld ? `（暂缓${beside}）` : ""}${because && `：${because}`}`;
}

function becauseOf(rule: ConsequenceRule, { official, years }: SummaryRow, language: Language): string {
  const latest = years.at(-1);
  if (!latest) return "";
  const previous = years.find(({ year }) => year === latest.year - 1);
  const lastTwo = previous ? [previous, latest] : [latest];
  return ruleOf(rule).because({ official, years, lastTwo, latest, previous })[language];
}

/** Why a rule is not judged: `P15 not judged: 1 of 2 years with targets judged on record`. */
export function explainNotJudged({ rule, have, need }: SummaryRow["notJudged"][number], language: Language): string {
  const evidence = ruleOf(rule).evidence?.[language];
  if (language === "en") {
    const years = `${have} of ${need} ${need === 1 ? "year" : "years"}`;
    return `${rule} not judged: ${years}${evidence ? ` with ${evidence}` : ""} on record`;
  }
  return `${rule} 不予判定：需 ${need} 年${evidence ?? "记录"}，现有 ${have} 年`;
}
