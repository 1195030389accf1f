/** What a person at the command line is told, on standard error. */
import { gatherIssues, officialLabels, type Language } from "../appraisal";
import type { Examination } from "../appraise";
import { gatheredText, issueSentence, readingSentences, severityName } from "../text";

/** More of these would scroll the summary away; the report and the workbook hold them all. */
const SHOWN = 20;

/** The outcome in a few lines: each year's counts, then the first errors, then how many warnings and questions there are. */
export function summary({ input, appraisal }: Examination, language: Language): readonly string[] {
  const english = language === "en";
  const label = officialLabels(input);
  const years = appraisal.years.map(({ year, officials }) => {
    const count = (status: string): number => officials.filter((official) => official.status === status).length;
    return english
      ? `${year}: ${count("graded")} graded, ${count("blocked")} blocked, ${count("notGraded")} not graded`
      : `${year}年度：已评定${count("graded")}人，受阻${count("blocked")}人，不定等次${count("notGraded")}人`;
  });
  const errors = gatherIssues(appraisal.issues.filter(({ severity }) => severity === "error"));
  const counts = (["error", "warning", "question"] as const).map(
    (severity) =>
      `${severityName(severity, language)} ${appraisal.issues.filter((issue) => issue.severity === severity).length}`,
  );
  return [
    ...years,
    counts.join(english ? ", " : "，"),
    ...errors
      .slice(0, SHOWN)
      .map((one) => `  ${issueSentence(one.issue, language, label)}${gatheredText(one, language)}`),
    ...(errors.length > SHOWN
      ? [english ? `  … and ${errors.length - SHOWN} more` : `  …另有${errors.length - SHOWN}条`]
      : []),
  ];
}

/** What every sheet was taken for and why, a few lines each. */
export function readings({ recognition }: Examination, language: Language): readonly string[] {
  return recognition.sheets.flatMap((reading) => [
    reading.sheet,
    ...readingSentences(reading, language).map((sentence) => `  ${sentence}`),
  ]);
}

/** Said where there is nobody to appraise. */
export function nobody(language: Language): string {
  return language === "en"
    ? "No officials were found, so nothing could be done. Add a sheet Officials with the columns Name, Unit and Group."
    : "未找到考核对象，无法计算。请添加“考核对象”工作表，包含姓名、单位、类别三列。";
}

/** Said once a new workbook is written: what to do with it. */
export function templateMade(language: Language): string {
  return language === "en"
    ? "A workbook to fill in: begin with the sheets Officials and Record cards, and look over Scheme and Indicators. Selecting a header shows what goes below it. When it is filled in, press Calculate grades in Excel or use the command calculate."
    : "已新建待填写的工作簿：请先填写“考核对象”和“实绩档案卡”，并核对“考核方案”和“指标体系”。选中表头可看到填写说明。填好后在 Excel 中点击“计算等次”，或使用 calculate 命令。";
}
