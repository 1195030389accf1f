/** The words of the check report. */
import type { GatheredIssue, Issue, IssueCode, Language, Severity } from "../../appraisal";
import { issueCell, issueHalves } from "../issues";
import { gatheredText } from "../issues/gathered";
import { severityName } from "../names";
import { reasons } from "./reasons";

type Counts = Readonly<Record<Severity, number>>;

interface CheckWords {
  readonly sheetName: string;
  readonly title: string;
  readonly counts: (counts: Counts) => string;
  readonly meaning: string;
  readonly nothing: string;
  readonly more: (count: number) => string;
  readonly headers: Readonly<
    Record<"severity" | "kind" | "year" | "concerns" | "sheet" | "cell" | "wrong" | "mend", string>
  >;
  readonly everybody: string;
  readonly official: (name: string, unit: string) => string;
  readonly severity: (severity: Severity) => string;
  readonly kind: (code: IssueCode) => string;
  readonly cell: (issue: Issue) => string | null;
  readonly halves: (issue: Issue) => ReturnType<typeof issueHalves>;
  readonly gathered: (one: GatheredIssue) => string;
  readonly noMend: string;
}

function inLanguage(language: Language) {
  return {
    severity: (severity: Severity) => severityName(severity, language),
    kind: (code: IssueCode) => reasons([code], language).join(""),
    cell: issueCell,
    halves: (issue: Issue) => issueHalves(issue, language),
    gathered: (one: GatheredIssue) => gatheredText(one, language),
  };
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

/** The words of the check report in each language. */
export const CHECK_REPORT: Readonly<Record<Language, CheckWords>> = {
  en: {
    ...inLanguage("en"),
    sheetName: "Check report",
    title: "Check report",
    counts: ({ error, warning, question }) =>
      `${plural(error, "error")}, ${plural(warning, "warning")}, ${plural(question, "question")}`,
    meaning:
      "Errors stand in the way of a grade. Warnings say how the rules went on where something is doubtful. " +
      "Questions are worth asking (P16) and change nothing. Click a cell to go there.",
    nothing: "Nothing was found to mend or to ask about.",
    more: (count) => `${count} more are not listed here. Mend these first and calculate again.`,
    headers: {
      severity: "Severity",
      kind: "Issue",
      year: "Year",
      concerns: "Concerns",
      sheet: "Sheet",
      cell: "Cell",
      wrong: "What is wrong",
      mend: "What was expected, what to do",
    },
    everybody: "everybody",
    official: (name, unit) => `${name} (${unit})`,
    noMend: "For information; no cell need be changed.",
  },
  "zh-CN": {
    ...inLanguage("zh-CN"),
    sheetName: "校验报告",
    title: "校验报告",
    counts: ({ error, warning, question }) => `错误${error}项，提醒${warning}项，疑问${question}项`,
    meaning:
      "有错误的，改正前不予评定；提醒说明存疑之处及处理办法；疑问供核查询问（P16），不影响结果。点击单元格一栏可转到该处。",
    nothing: "未发现需要改正或询问的问题。",
    more: (count) => `另有${count}项未列出，请先处理以上各项，再重新计算。`,
    headers: {
      severity: "级别",
      kind: "问题",
      year: "年度",
      concerns: "涉及对象",
      sheet: "工作表",
      cell: "单元格",
      wrong: "具体情况",
      mend: "应填内容或处理办法",
    },
    everybody: "全体",
    official: (name, unit) => `${name}（${unit}）`,
    noMend: "供参考，无须改动单元格。",
  },
};
