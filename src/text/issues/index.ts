/** Issues as sentences: place, person, what is wrong, what was expected and what to do. */
import type { Issue, IssueCode, IssueDetails, Language } from "../../appraisal";
import { areaAddress } from "../../workbook";
import { english } from "./en";
import type { Sentence, Sentences } from "./sentences";
import { chinese } from "./zh-cn";

const SENTENCES: Readonly<Record<Language, Sentences>> = { en: english, "zh-CN": chinese };

/** The A1 address of the cells that an issue is about; `null` where it is about none. */
export function issueCell(issue: Issue): string | null {
  if (!issue.at || !("row" in issue.at)) return null;
  const { row, column, rows = 1, columns = 1 } = issue.at;
  return areaAddress({ row, column, rows, columns });
}

function sentenceOf(issue: Issue, language: Language): Sentence {
  // A code and its details belong together by the type of Issue; the compiler cannot follow that through an index.
  const sentence = SENTENCES[language][issue.code] as (details: IssueDetails[IssueCode], severity: string) => Sentence;
  return sentence(issue.details, issue.severity);
}

/** What is wrong and what to do, without place and person. */
export function issueText(issue: Issue, language: Language): string {
  const [wrong, mend] = sentenceOf(issue, language);
  return mend === null ? wrong : wrong + (language === "en" ? " " : "") + mend;
}

/** What is wrong, and what was expected or what to do (`null`: nothing), each to stand by itself. */
export function issueHalves(
  issue: Issue,
  language: Language,
): { readonly wrong: string; readonly mend: string | null } {
  const [wrong, mend] = sentenceOf(issue, language);
  // A Chinese sentence goes on after its first half.
  return { wrong: wrong.replace(/[，；]$/, "。"), mend };
}

/** Whom or what an issue concerns, in words; `label` names an official by key. Empty where the place says it all. */
function concerned(issue: Issue, language: Language, label: (official: string) => string): string {
  const { scope } = issue;
  switch (scope.kind) {
    case "official":
      return language === "en"
        ? `${label(scope.official)}, ${scope.year}`
        : `${label(scope.official)}，${scope.year}年度`;
    case "group":
      return language === "en" ? `${scope.group}, ${scope.year}` : `${scope.group}，${scope.year}年度`;
    case "year":
      return language === "en" ? String(scope.year) : `${scope.year}年度`;
    default:
      return "";
  }
}

/**
 * The whole sentence of an issue: `Record cards!F12 (T03, 2025): …`.
 * `label` names an official by `OfficialInput.key`; the key itself where it is not given.
 */
export function issueSentence(
  issue: Issue,
  language: Language,
  label: (official: string) => string = (official) => official,
): string {
  const cell = issueCell(issue);
  const place = issue.at ? (cell ? `${issue.at.sheet}!${cell}` : issue.at.sheet) : "";
  const who = concerned(issue, language, label);
  const text = issueText(issue, language);
  const open = language === "en" ? " (" : "（";
  const close = language === "en" ? ")" : "）";
  const colon = language === "en" ? ": " : "：";
  if (place && who) return `${place}${open}${who}${close}${colon}${text}`;
  return place || who ? `${place}${who}${colon}${text}` : text;
}
