/** Phrases about the years of somebody's window, for the rules over three years (scoring.md 6). */
import { dissatisfiedShare } from "../dissatisfied";
import { findingKindNames, kindsCallingFor } from "../findings";
import type { OfficialInput } from "../input";
import type { Language } from "../place";
import type { SummaryYear } from "../result";
import { missedPhrase } from "../targets";
import type { Bilingual } from "../wording";

/** `2024`, or `2024 (archive)` where the year's own sheets are gone. */
export function yearName({ year, archived }: SummaryYear, language: Language): string {
  return language === "en" ? `${year}${archived ? " (archive)" : ""}` : `${year} 年${archived ? "（档案）" : ""}`;
}

/** Each grade of the years with the years that carry it: `Outstanding in 2023, 2024, 2025`. */
export function gradesPhrase(years: readonly SummaryYear[]): Bilingual {
  const grades = new Map<string, SummaryYear[]>();
  for (const year of years) {
    if (year.grade !== null) grades.set(year.grade, [...(grades.get(year.grade) ?? []), year]);
  }
  const english = [...grades].map(([grade, of]) => `${grade} in ${of.map((one) => yearName(one, "en")).join(", ")}`);
  const chinese = [...grades].map(([grade, of]) => {
    const names = of.map((one) => yearName(one, "zh-CN")).join("、");
    return `${names}${of.length > 1 ? "均" : ""}为${grade}`;
  });
  return { en: english.join("; "), "zh-CN": chinese.join("，") };
}

/** Years of missed targets (P15), each with the share reached where it is known. */
export function missedYears(years: readonly SummaryYear[]): Bilingual {
  const english = years.map((year) => `${yearName(year, "en")}${reachedIn(year, "en")}`);
  const chinese = years.map((year) => `${yearName(year, "zh-CN")}${reachedIn(year, "zh-CN")}`);
  return { en: english.join(" and "), "zh-CN": chinese.join("、") };
}

function reachedIn({ targetsReached, targetsMetAt }: SummaryYear, language: Language): string {
  if (targetsReached === null || targetsMetAt === null) return "";
  const missed = missedPhrase(targetsReached, targetsMetAt)[language];
  return language === "en" ? ` (${missed})` : `（${missed}）`;
}

/** `confirmed finding in 2025: work for show`, of the kinds that call for the rule. */
export function findingPhrase(year: SummaryYear, rule: "P16" | "P17"): Bilingual {
  const kinds = kindsCallingFor(year.findings, rule);
  return {
    en: `confirmed finding in ${yearName(year, "en")}: ${findingKindNames(kinds, "en")}`,
    "zh-CN": `${yearName(year, "zh-CN")}查实：${findingKindNames(kinds, "zh-CN")}`,
  };
}

/** The masses' ballots of years, in short: `21 of 60 (35.00 %) in 2024 and 22 of 60 (36.67 %) in 2025`. */
export function ballotsOfYears(years: readonly SummaryYear[]): Bilingual {
  const known = years.flatMap((year) => (year.dissatisfied ? [{ year, ...year.dissatisfied }] : []));
  const english = known.map(
    (one) => `${one.votes} of ${one.valid} (${dissatisfiedShare(one)}) in ${yearName(one.year, "en")}`,
  );
  const chinese = known.map(
    (one) => `${yearName(one.year, "zh-CN")}不满意票 ${one.votes}/${one.valid}（${dissatisfiedShare(one)}）`,
  );
  return { en: english.join(" and "), "zh-CN": chinese.join("、") };
}

/** What the follow-up of P18 says where it does not say *improved*. */
export function followUpPhrase({ team }: OfficialInput): Bilingual {
  return team.some(({ improved }) => improved === false)
    ? { en: "the follow-up says not improved", "zh-CN": "待岗期满未改进" }
    : { en: "no follow-up on record, which counts as not improved", "zh-CN": "未填待岗期满情况，按未改进计" };
}
