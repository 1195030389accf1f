/** Department opinions (P9, scoring.md 3). */
import type { Opinion, OpinionRow } from "../input";
import type { Report } from "../report";
import type { OpinionEvidence } from "../result";
import { phrase } from "../phrase";
import type { Bilingual } from "../wording";
import { allOf, readMark, type EvidenceOf } from "./component";
import { declareComponent } from "./declaration";
import { meanFormula, meanOf, tellMean } from "./mean";

const VALUES: Readonly<Record<Opinion, number>> = { agree: 100, reservations: 60, object: 0 };

const SAYS: Readonly<Record<Opinion, Bilingual>> = {
  agree: { en: " agrees", "zh-CN": "同意" },
  reservations: { en: " has reservations", "zh-CN": "保留意见" },
  object: { en: " objects", "zh-CN": "反对" },
};

/** The mean over departments of the mark, else of what the opinion is worth. */
export const opinions = declareComponent<EvidenceOf<"opinions">>({
  rule: "P9",
  score: ({ official }, report) => {
    const found = allOf(official.opinions.map((row) => readOpinion(row, report)));
    if (typeof found === "string") return found;
    return { value: meanOf(found.map(({ mark }) => mark)), evidence: { kind: "opinions", opinions: found } };
  },
  formula: ({ evidence }) => meanFormula(evidence.opinions.map(({ mark }) => mark)),
  explain: ({ value, evidence }, places) => {
    const given = evidence.opinions.map((one) => ({ by: sayer(one), mark: one.mark }));
    return tellMean(given, { en: "opinions: ", "zh-CN": "个部门意见：" }, value, places);
  },
});

function readOpinion(
  { department, mark, opinion }: OpinionRow,
  report: Report,
): OpinionEvidence | "missing" | "faulty" {
  const reading = readMark(mark, "mark", report);
  if (typeof reading === "number") return { department, opinion: null, mark: reading };
  return reading === "missing" && opinion !== null ? { department, opinion, mark: VALUES[opinion] } : reading;
}

/** `Audit agrees: `. */
function sayer({ department, opinion }: OpinionEvidence): Bilingual {
  const name = department === "" ? { en: "a department", "zh-CN": "某部门" } : department;
  return phrase`${name}${opinion === null ? "" : SAYS[opinion]}${{ en: ": ", "zh-CN": "：" }}`;
}
