import type { IgnoredReason, OtherRole, TableReading, UnusedReason } from "../../appraisal";
import { fieldName, roleName } from "../names";
import type { PassedOver, RecognitionText } from "./text";

const fields = (keys: readonly string[]): string => keys.map((key) => fieldName(key, "en")).join(", ");

const PARTS: ReadonlyMap<string, string> = new Map([
  ["settings", "settings"],
  ["components", "components"],
  ["grades", "grades"],
  ["options", "ballot options"],
  ["classes", "voter classes"],
]);

const REASONS: Readonly<Record<IgnoredReason, string>> = {
  title: "titles",
  section: "section rows",
  subtotal: "subtotals",
  note: "notes",
  numbering: "numbers alone in their row",
  "other-column": "columns that mean nothing here",
  "repeated-column": "columns that repeat another",
  covered: "cells hidden below merged ones",
  "no-header": "columns without a header",
  outside: "cells outside the table",
  "figures-aside": "figures in section or note rows",
  "other-table": "another Excel table",
};

function why({ sure, lacks, namedFor, role, telling }: TableReading): string {
  if (lacks.length > 0) return `the required columns ${fields(lacks)} are missing`;
  switch (sure) {
    case "settled":
      return "it was settled for this workbook";
    case "certain":
      return "its name and its headers agree";
    case "likely":
      return `its headers say so${telling.length > 0 ? `, above all ${fields(telling)}` : ""}; its name says nothing`;
    case "doubtful":
      return namedFor === null || namedFor === role
        ? "its headers say little"
        : `its headers are complete, but its name speaks for ${roleName(namedFor, "en")}`;
  }
}

function whyNot({ because, headers }: OtherRole): string {
  switch (because.kind) {
    case "settled":
      return "the clerk has settled it";
    case "lacks":
      return `${fields(because.fields)} ${because.fields.length === 1 ? "is" : "are"} missing`;
    case "name":
      return "the name speaks against it";
    case "fewer":
      return `only ${headers} of its headers are there, against ${because.chosen}`;
  }
}

function unused(reason: UnusedReason): string {
  switch (reason.kind) {
    case "empty":
      return "Not used: the sheet is empty.";
    case "settled":
      return "Not used: the clerk has settled that it is none of the roles.";
    case "gives-way":
      return `Not used: it reads like ${roleName(reason.role, "en")}, but gives way to a sheet that is named so.`;
    case "no-role": {
      if (reason.nearest === null) return "Not used: no header of any role was found.";
      const { role, isNamed, headers, lacks } = reason.nearest;
      const nearest = `${roleName(role, "en")} comes nearest (${isNamed ? "by its name, " : ""}${headers} of its headers found)`;
      return `Not used: ${nearest}${lacks.length > 0 ? `, but it lacks ${fields(lacks)}` : ""}.`;
    }
  }
}

function passedOver({ reason, cells, places, more }: PassedOver): string {
  const where = `${places.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  return `${REASONS[reason]} (${cells === 1 ? "1 cell" : `${cells} cells`}: ${where})`;
}

export const english: RecognitionText = {
  sure: { settled: "settled", certain: "certain", likely: "likely", doubtful: "doubtful" },
  taken: (table) => `Taken for ${roleName(table.role, "en")}, ${english.sure[table.sure]}: ${why(table)}.`,
  entries: (count, year) =>
    `${count === 1 ? "1 entry" : `${count} entries`}${year === null ? "" : `, all of ${year}`}.`,
  layout: { wide: "Indicators run across.", transposed: "Units run across." },
  columns: (columns, more) => {
    const each = columns.map(({ field, cell, more: others }) => {
      const also = others > 0 ? ` (and ${others} more)` : "";
      return `${fieldName(field, "en")} ${cell}${also}`;
    });
    return `Columns: ${each.join(", ")}${more > 0 ? ` and ${more} others` : ""}.`;
  },
  parts: (parts) => `Holds ${parts.map(({ part, place }) => `${PARTS.get(part) ?? part} ${place}`).join(", ")}.`,
  other: (other) => `Not ${roleName(other.role, "en")}: ${whyNot(other)}.`,
  passedOver: (all) => `Passed over: ${all.map(passedOver).join("; ")}.`,
  unused,
  hidden: "The sheet is hidden; it is read like any other.",
};
