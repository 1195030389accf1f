/** What is wrong, and what was expected or what to do, in English. */
import { methodNames } from "../../appraisal";
import { NOT_COMPUTED } from "../../workbook";
import { figureText as n } from "../names";
import { NEEDED, bands, fate, fault, field, list, percent, q, remembered, role, unread } from "./particulars-en";
import type { Sentences } from "./sentences";

export const english: Sentences = {
  "no-header": (d) => [
    `No header row was found${d.role ? ` for ${role(d.role)}` : ""}.`,
    "Put the column names in one row above the data.",
  ],
  "missing-column": (d) => [
    `The column ${field(d.field)} is missing from ${role(d.role)}.`,
    "Add a column with that name.",
  ],
  "duplicate-column": (d) => [
    `The column ${field(d.field)} stands twice, first at ${d.first}.`,
    "Remove or rename one of them.",
  ],
  "unread-column": (d) => [
    `The column ${q(d.text)} was not read.`,
    `If ${field(d.field)} is meant, say so in the task pane or rename it; if not, leave it as it is.`,
  ],
  "memory-lost": (d) => [
    `It was settled that ${remembered(d)}, but ${fate(d)}.`,
    "Settle it again in the task pane, or have it forgotten there.",
  ],
  "cells-not-read": (d) => unread(d.reason, d.cells),
  "sheet-not-read": (d) => [
    "This sheet was not read.",
    `If it is meant as ${role(d.role)}, ${d.lacks.length > 0 ? `it lacks ${d.lacks.map(field).join(", ")}` : "name it so"}; if not, leave it as it is.`,
  ],
  "role-twice": (d) => [
    `This looks like ${role(d.role)}, but so does ${q(d.other)}.`,
    "Keep one of them, or give each its own year.",
  ],
  "role-missing": (d) => [
    `No sheet with ${role(d.role)} was found.`,
    `Add one${NEEDED[d.role] ? ` with the columns ${NEEDED[d.role]}` : ""}.`,
  ],
  "bad-year": (d) => [
    `${d.text === "" ? "No year is given" : `${q(d.text)} is not a year`}.`,
    "Write the year with four digits in a Year column, in the sheet's name or title, or on the Scheme sheet.",
  ],
  "unknown-word": (d) => [`${q(d.text)} is not known under ${field(d.field)}.`, `Write one of ${list(d.allowed)}.`],
  "bad-setting": (d) => [`${field(d.setting)} cannot be ${q(d.text)}.`, `Expected: ${d.allowed}.`],
  "sheet-protected": (d) => [
    `The sheet ${q(d.sheetName)} is protected, so nothing can be written to it.`,
    "Unprotect it before calculating.",
  ],
  "rows-filtered": (d) => [
    `A filter hides rows of ${q(d.sheetName)}.`,
    "Hidden rows were read like any other; clear the filter before results are written.",
  ],
  "duplicate-official": (d) => [
    `${d.name} (${d.unit}) is listed twice for the same year, first at ${d.first}.`,
    "Remove one of the rows.",
  ],
  "duplicate-id": (d) => [
    `The ID ${q(d.id)} belongs to ${d.names.join(" and ")}.`,
    "Give each person an ID of their own.",
  ],
  "ambiguous-name": (d) => [
    `${q(d.name)} could be ${d.candidates.join(" or ")}.`,
    "Add the ID, or both name and unit.",
  ],
  "name-differs": (d) => [
    `The ID ${q(d.id)} belongs to ${q(d.listed)} on the list of officials, and the row counts for that person; here the name is ${q(d.name)}.`,
    "Correct whichever is wrong.",
  ],
  "unknown-official": (d) => [
    `${q(d.text)} is not among the officials of that year, so this row was not used.`,
    "Correct the name or ID, or add the official.",
  ],
  "unknown-indicator": (d) =>
    d.group !== null
      ? [
          `${q(d.text)} does not hold for the group ${q(d.group)}, so it was not used.`,
          "If it should, add the group to the indicator.",
        ]
      : [
          `${q(d.text)} is not among the indicators, so it was not used.`,
          "Correct the code or name, or add the indicator.",
        ],
  "duplicate-row": (d) => [
    `${d.text} stands twice under ${role(d.role)}, first at ${d.first}.`,
    "Keep the row that is right.",
  ],
  "unknown-group": (d) => [
    `No indicator holds for the group ${q(d.group)}.`,
    "Correct the group, or add indicators for it.",
  ],
  "group-without-officials": (d) => [
    `No official belongs to the group ${q(d.group)}.`,
    "Correct the group's name if it is a slip.",
  ],
  "unknown-method": (d) => [
    `The method ${q(d.text)} of ${d.indicator} is not known.`,
    `Write ${methodNames("en").join(", ")} or a blend such as completion 50%, position 50%.`,
  ],
  "bad-parameters": (d) => {
    const [wrong, mend] = fault(d.reason);
    return [`The parameters ${q(d.text)} of ${d.indicator} cannot be used as they are.${wrong && ` ${wrong}`}`, mend];
  },
  "weights-not-100": (d) => [
    `The weights of the indicators for ${q(d.group)} add up to ${n(d.sum)}.`,
    "They must add up to 100; nobody of the group is graded before.",
  ],
  "component-weights": (d, severity) => {
    const sum = `The weights of the ${d.table === "components" ? "components" : "voter classes"} add up to ${n(d.sum)}`;
    return severity === "error"
      ? [`${sum}.`, "None may be below 0, and together they must give 100; nobody is graded before."]
      : [`${sum}, not 100.`, "They were used in proportion; correct them if that is not meant."];
  },
  "bad-grade-bands": (d) => bands(d.reason),
  "quota-out-of-range": (d) => [`The quota of ${d.grade} is ${n(d.quota)}.`, "It must lie between 0 and 100 percent."],
  "quota-no-seat": (d) => [
    `${n(d.quota)} % of ${d.officials} officials of ${q(d.group)} gives no seat for ${d.grade}.`,
    "If one is due, change the quota or its rounding.",
  ],
  "unknown-grade": (d) => [`${q(d.text)} is no grade of the scheme.`, `Write one of ${list(d.grades)}.`],
  "unknown-class": (d) => [
    `${d.text === "" ? "The voter class is blank" : `The voter class ${q(d.text)} is not in the scheme`}.`,
    `Write one of ${list(d.classes)}.`,
  ],
  "no-record-card": () => [
    "There is no record card for this year.",
    "Fill in the official's indicators on the record cards.",
  ],
  "missing-figure": (d) => [
    `There is no figure for ${d.indicator}.`,
    "Fill in the actual or verified figure, or N/A if the indicator does not apply.",
  ],
  "missing-target": (d) => [`There is no target for ${d.indicator}, and its method needs one.`, "Fill in the target."],
  "missing-last-year": (d) =>
    d.zero
      ? [
          `Last year's figure for ${d.indicator} is 0, and growth cannot be measured from 0.`,
          "Correct it, or choose another method.",
        ]
      : [`Last year's figure for ${d.indicator} is missing, and its method needs it.`, "Fill it in."],
  "not-a-number": (d) => [
    `${field(d.field)}: ${q(d.text)} cannot be read as a number.`,
    "Write the figure in the indicator's own unit.",
  ],
  "error-value": (d) =>
    d.error === NOT_COMPUTED
      ? [`${field(d.field)}: the formula has not been computed.`, "Open the workbook in Excel, save it, and try again."]
      : [`${field(d.field)}: the cell shows the error ${d.error}.`, "Mend its formula, or type the figure."],
  "negative-figure": (d, severity) =>
    severity === "error"
      ? [`${field(d.field)} is ${n(d.value)}; it cannot be negative.`, "Correct the figure."]
      : [`${field(d.field)} is ${n(d.value)} while nobody else's is negative.`, "Please check the sign."],
  "negative-target": (d) => [`The target of ${d.indicator} is ${n(d.value)}.`, "A target cannot be negative."],
  "zero-target": (d) => [
    `The target of ${d.indicator} is 0, so no completion can be measured.`,
    "Correct the target, or write N/A as the figure if it does not apply.",
  ],
  "mark-out-of-range": (d) => [`${field(d.field)} is ${n(d.value)}.`, "A mark lies between 0 and 100."],
  "figures-conflict": (d) => [
    `${d.departments.join(" and ")} verify different figures for ${d.indicator}.`,
    "Agree on one figure and remove the other row.",
  ],
  "bad-coefficient": (d, severity) =>
    severity === "error"
      ? [`The condition coefficient ${q(d.text)} is not a number above 0.`, "Correct it, or leave it blank for 1."]
      : [`The condition coefficient ${q(d.text)} lies outside 0.5–1.5.`, "Please check it."],
  "pillar-empty": (d) => [`No weighted indicator of ${q(d.pillar)} applies to this official.`, "At least one must."],
  "percent-scale": (d) => [
    `${d.indicator} is ${n(d.value)} while the others are about a hundred times that.`,
    "Was a percentage typed as a share?",
  ],
  "figure-unconfirmed": (d) => [
    `${d.indicator}: ${n(d.actual)} was reported, ${n(d.verified)} verified.`,
    "The verified figure counts; ask why they differ (P12).",
  ],
  "missing-taken-as-zero": (d) => [
    `Nobody has a figure for ${d.indicator}, so it counted as zero occurrences.`,
    "Fill in 0 to confirm.",
  ],
  "no-ballots": () => ["There are no ballots with an opinion.", "Enter the democratic evaluation for this year."],
  "missing-component": (d) => [
    `${d.component} is missing and carries weight.`,
    "Enter it, or set Missing component to redistribute in the scheme.",
  ],
  "component-redistributed": (d) => [
    `${d.component} is missing; its weight was shared among the other components.`,
    null,
  ],
  "ballots-exceed-issued": (d) => [
    `${n(d.returned)} ballots were returned but only ${n(d.issued)} issued.`,
    "Correct the counts.",
  ],
  "ballots-do-not-add-up": (d) => [
    `The options and abstentions add up to ${n(d.counted)}, but returned less invalid is ${n(d.expected)}.`,
    "Count again.",
  ],
  "fractional-ballots": (d) => [`${field(d.field)} is ${n(d.value)}.`, "Ballots and people are whole numbers."],
  "low-turnout": (d) => [
    `${n(d.returned)} of ${n(d.issued)} ballots came back, less than the ${percent(d.minimum)} that the scheme asks for.`,
    null,
  ],
  "no-masses": () => ["There are no ballots of the masses, so dissatisfaction (P18) is not judged.", null],
  "missing-voter-class": (d) => [
    `There are no ballots of ${q(d.voterClass)} with an opinion; its weight was shared among the other classes.`,
    null,
  ],
  "no-voter-class": () => [
    "The ballots have no voter class column. They count as one class, that of the masses.",
    null,
  ],
  "team-grade-no-reason": (d) => [
    `The team's grade ${d.grade} differs from the proposed ${d.proposed}, and no reason is recorded (P10).`,
    "Write the reason.",
  ],
  "team-above-ceiling": (d) => [
    `The team's grade ${d.grade} is above the ceiling ${d.ceiling} (${d.rule}).`,
    "It stands; the leading group should know.",
  ],
  "team-over-quota": (d) => [
    `${d.given} officials of ${q(d.group)} have ${d.grade}, but there are ${d.seats} seats.`,
    "The grades stand; the leading group decides.",
  ],
  "year-gap": (d) => [
    `Nothing is on record for ${d.missing}, a year of the three-year window.`,
    "Add its sheets or its archive.",
  ],
  "few-years": (d) => [
    `Only ${d.years} of the three years are on record, so rules over several years cannot all be judged.`,
    null,
  ],
  "pattern-exact-targets": (d) => [
    `All ${d.indicators} targets are met to the digit.`,
    "Were the figures measured, or copied from the targets? (P16)",
  ],
  "pattern-outlier-change": (d) => [
    `${d.indicator} changed by ${percent(d.change)} on last year, the group's median by ${percent(d.median)}.`,
    "What explains it? (P16)",
  ],
  "pattern-repeated-figure": (d) => [
    `${d.indicator} is ${n(d.value)}, exactly last year's figure.`,
    "Is it this year's? (P16)",
  ],
  "pattern-rounded": (d) => [
    `${d.indicator} is ${n(d.value)}, far rounder than the others' figures.`,
    "Was it measured or estimated? (P16)",
  ],
};
