/** Individual talks (P9, scoring.md 3). */
import { equation } from "../arithmetic";
import { formula, plus } from "../formula";
import type { TalkRow } from "../input";
import type { Report } from "../report";
import { sum } from "../numbers";
import { joined, phrase } from "../phrase";
import type { Bilingual } from "../wording";
import { readCount, type EvidenceOf } from "./component";
import { declareComponent } from "./declaration";

const VALUES = { positive: 100, mixed: 60, negative: 0 } as const;
const ATTITUDES = ["positive", "mixed", "negative"] as const satisfies readonly (keyof TalkRow)[];
type Attitude = (typeof ATTITUDES)[number];
type People = Readonly<Record<Attitude, number>>;

/** `(100 × positive + 60 × mixed + 0 × negative) ÷ people`; rows add up, nobody asked is absent. */
export const talks = declareComponent<EvidenceOf<"talks">>({
  rule: "P9",
  score: ({ official }, report) => {
    const people = addUp(official.talks, report);
    if (people === "faulty") return people;
    return countOf(people) === 0 ? "absent" : { value: valueOf(people), evidence: { kind: "talks", ...people } };
  },
  formula: ({ evidence }) => {
    const terms = ATTITUDES.map((one) => formula`${VALUES[one]}*${evidence[one]}`);
    return formula`${plus(terms)}/${countOf(evidence)}`;
  },
  explain: ({ value, evidence }, places) => {
    const terms = ATTITUDES.map((one) => phrase`${say(one, evidence[one])} × ${String(VALUES[one])}`);
    const count = countOf(evidence);
    const people = { en: count === 1 ? "1 person" : `${count} people`, "zh-CN": `${count} 人` };
    return equation(phrase`(${joined(terms, " + ")}) ÷ ${people}`, valueOf(evidence), value, places);
  },
});

function addUp(rows: readonly TalkRow[], report: Report): People | "faulty" {
  const people = { positive: 0, mixed: 0, negative: 0 };
  let isFaulty = false;
  for (const row of rows) {
    for (const attitude of ATTITUDES) {
      const count = readCount(row[attitude], attitude, report);
      if (count === "faulty") isFaulty = true;
      else if (count !== "missing") people[attitude] += count;
    }
  }
  return isFaulty ? "faulty" : people;
}

function countOf(people: People): number {
  return sum(ATTITUDES.map((attitude) => people[attitude]));
}

function valueOf(people: People): number {
  return sum(ATTITUDES.map((attitude) => VALUES[attitude] * people[attitude])) / countOf(people);
}

/** `8 positive`. */
function say(attitude: Attitude, count: number): Bilingual {
  const chinese = { positive: "肯定", mixed: "一般", negative: "否定" }[attitude];
  return { en: `${count} ${attitude}`, "zh-CN": `${chinese} ${count}` };
}
