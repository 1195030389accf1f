/** What the add-in says, from its own sentences: every issue, every refusal, and what Verify advises. */
import type { IssueCode, Language, Severity } from "../../src/appraisal";
import { refusalSentence, severityName, verifyText, wording } from "../../src/text";
import { sampleIssues } from "../../tests/text/sample-issues";
import { sampleRefusals } from "../../tests/text/sample-refusals";
import { inWordsOf } from "./sample-words";
import { SEVERITIES } from "./severities";
import { folded, plain, table } from "./table";

/** The issues of which this is the gravest severity, under the headers of the check report: a row for each sentence. */
export function issueTable(severity: Severity, language: Language): string {
  const { headers } = wording(language).checkReport;
  const codes = [...new Set(sampleIssues().map(({ code }) => code))].filter((code) => SEVERITIES[code][0] === severity);
  const rows = codes.flatMap((code) =>
    sentencesOf(code, language).map((halves, index) => [index === 0 ? nameOf(code, language) : "", ...halves]),
  );
  const summary = `${severityName(severity, language)} (${codes.length})`;
  return folded(summary, table([headers.kind, headers.wrong, headers.mend], rows));
}

/** Each sentence that an issue of this code may have, in halves. */
function sentencesOf(code: IssueCode, language: Language): readonly (readonly string[])[] {
  const { halves, noMend } = wording(language).checkReport;
  const all = sampleIssues()
    .filter((one) => one.code === code && SEVERITIES[code].includes(one.severity))
    .map((one) => halves(inWordsOf(one, language)))
    .map(({ wrong, mend }) => [plain(wrong), plain(mend ?? noMend)]);
  return [...new Map(all.map((each) => [each.join("\n"), each])).values()];
}

/** As the check report calls it, and the code by which other reports do; its severities where it may be less grave. */
function nameOf(code: IssueCode, language: Language): string {
  const severities = SEVERITIES[code].map((severity) => severityName(severity, language));
  const kind = plain(wording(language).checkReport.kind(code));
  return [kind, `\`${code}\``, ...(severities.length > 1 ? [severities.join(" / ")] : [])].join("<br>");
}

/** Why Excel, a file or the add-in refused, a line each; every one says what to do. */
export function refusalList(language: Language): string {
  return bullets(sampleRefusals.map((one) => refusalSentence(inWordsOf(one, language), language)));
}

/** What to do about what Verify found. */
export function adviceList(language: Language): string {
  return bullets(Object.values(verifyText(language).advice));
}

function bullets(sentences: readonly string[]): string {
  return sentences.map((sentence) => `- ${plain(sentence)}`).join("\n");
}
