/** The particulars that the sentences of issues are made of, in English. */
import type { IssueDetails, ParameterFault, Role, UnreadReason } from "../../appraisal";
import { figureText as n, fieldName, roleName } from "../names";
import type { Sentence } from "./sentences";

/** Names and figures as sentences write them. */
export const role = (key: Role): string => roleName(key, "en");
export const field = (key: string): string => fieldName(key, "en");
export const q = (text: string): string => `“${text}”`;
export const list = (texts: readonly string[]): string => texts.map(q).join(", ");
export const percent = (share: number): string => `${n(Math.round(share * 1000) / 10)} %`;

/** The columns that a compulsory role cannot do without. */
export const NEEDED: Partial<Record<Role, string>> = {
  officials: "Name, Unit and Group",
  indicators: "Indicator, Pillar, Method and Weight",
  cards: "Year, Unit, Indicator, Target and Actual",
};

/** Why parameters cannot be carried out. The first half is empty where the second says it all. */
export function fault(reason: ParameterFault): Sentence {
  switch (reason.kind) {
    case "unknown-name":
      return [`${q(reason.text)} is no parameter of this method.`, "Correct its name or remove it."];
    case "unreadable":
      return [
        `${q(reason.text)} cannot be read.`,
        "Write parts such as name=value or figure:share, separated by semicolons.",
      ];
    case "out-of-range":
      return [`${q(reason.text)} is out of range.`, "Write one that the method allows."];
    case "blend-not-100":
      return [`The percentages of the blend add up to ${n(reason.sum)}.`, "They must add up to 100."];
    case "not-blendable":
      return ["", `${q(reason.text)} cannot be part of a blend.`];
    case "needs-pairs":
      return ["", "Bands need at least two pairs of figure:share, such as 60:0.6; 100:1."];
    case "pairs-not-monotonic":
      return [
        "",
        "The shares of the bands must rise or fall steadily with the figures, and no figure may stand twice.",
      ];
    case "cap-contradicts":
      return ["The Cap column and the parameter cap= say different things.", "Keep one of them."];
    case "unknown-ceiling":
      return [`${q(reason.text)} is no grade of the scheme.`, "Write one of its grades as the ceiling."];
    case "large-target":
      return [
        `A target of ${q(reason.text)} means more than 100 % growth.`,
        "If a percentage was meant, write it with %.",
      ];
  }
}

/** What is the matter with the grades of a scheme. */
export function bands(reason: IssueDetails["bad-grade-bands"]["reason"]): Sentence {
  switch (reason) {
    case "overlap":
      return ["Two grades begin at the same score.", "Give each grade its own minimum score."];
    case "order":
      return [
        "The grades are not in the order of their scores.",
        "List them best first, each with a lower minimum than the one before.",
      ];
    case "no-zero":
      return ["No grade begins at 0, so low scores have none.", "Give the last grade the minimum score 0."];
    case "none":
      return ["The grades cannot be read.", "List each grade with its minimum score."];
  }
}

const cells = (count: number): string => (count === 1 ? "1 cell" : `${count} cells`);

/** Why cells were not read, by their number. */
export function unread(reason: UnreadReason, count: number): Sentence {
  const were = count === 1 ? "was" : "were";
  switch (reason) {
    case "no-header":
      return [
        `${cells(count)} in a column without a header ${were} not read.`,
        "Give the column a header, or leave it as it is if it means nothing.",
      ];
    case "outside":
      return [
        `${cells(count)} outside the table ${were} not read.`,
        "Move them under its headers if they belong to it.",
      ];
    case "figures-aside":
      return [
        `${cells(count)} with figures ${were} not read, because the row begins like a section or a note.`,
        "If it is an entry, take the numbering or the colon out of its first words.",
      ];
    case "other-table":
      return [
        `${cells(count)} in an Excel table that fits no role ${were} not read.`,
        "Give it the headers of a role if it matters.",
      ];
    case "other-group":
      return [
        `${cells(count)} of this table, beginning here, ${were} not used: ${count === 1 ? "its indicator does" : "their indicators do"} not hold for the official's group.`,
        "If one should, add the group to the indicator.",
      ];
  }
}

type Remembered = IssueDetails["memory-lost"];

/** A clerk's word that the workbook remembers. */
export function remembered({ role: said, field: column }: Remembered): string {
  if (said !== null) return said === "none" ? "this sheet is not to be used" : `this sheet is ${role(said)}`;
  return column === null || column === "none" ? "a column is not to be read" : `a column is ${field(column)}`;
}

/** What became of the cells that the word was said of. */
export function fate({ role: said, fate: what }: Remembered): string {
  if (what === "deleted") return "the cells that this was said of are gone";
  if (what === "blank") return "its header is blank now";
  if (what === "changed") return "its header is another one now";
  return said === null ? "this cell heads no such column now" : "it lacks the columns of one now";
}
