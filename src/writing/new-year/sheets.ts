/** Next year's sheets, each in the layout of a new workbook's (workbook.md, *Roles of input sheets*): blank but for who and what. */
import {
  nameKey,
  type BallotOption,
  type Component,
  type Indicator,
  type OfficialInput,
  type Place,
  type Scheme,
  type YearInput,
} from "../../appraisal";
import type { Content, SheetContent } from "../../workbook";
import { text, numeric } from "../cells";
import { columnsOf, personColumns, WHOM, type Column, type ColumnKey } from "../template/column";
import { teamSheet } from "../template/evidence";
import { listSheet, type Heading } from "../template/list-sheet";
import type { LastYear } from "./last-year";
import type { NewYearWords, YearlyRole } from "./words";

/** Next year's people, indicators and scheme, and what this year had. */
export interface Coming {
  readonly year: number;
  readonly scheme: Scheme;
  readonly indicators: readonly Indicator[];
  readonly officials: readonly OfficialInput[];
  /** This year, for ballot options and departments. */
  readonly from: YearInput;
}

/** A line of next year's record cards. */
export interface ComingLine {
  readonly official: OfficialInput;
  readonly indicator: Indicator;
  readonly lastYear: LastYear;
}

/** The cell *In post since* of an official, by `OfficialInput.at`. */
export type PostDates = (at: Place) => { readonly value: string | number; readonly format?: string } | null;

/** Year, ID, name and unit stay in sight. */
const PERSON_COLUMNS = 4;

type Keyed = Parameters<typeof columnsOf>[1];

/** Lays out the sheets of one year. */
export class YearSheets {
  constructor(
    private readonly coming: Coming,
    private readonly words: NewYearWords,
  ) {}

  /** Officials whose rows hold for one year only; a reason not to grade somebody is not carried over. */
  officials(officials: readonly OfficialInput[], inPostSince: PostDates): SheetContent {
    const since = officials.map(({ at }) => inPostSince(at));
    // A column has one format: that of the first day that has one.
    const numberFormat = since.find((one) => one?.format !== undefined)?.format ?? "General";
    const columns = columnsOf(this.words.template, [
      ["officialYear", "required", 8],
      ["officialId", "optional", 8],
      ["officialName", "required", 14],
      ["officialUnit", "required", 22],
      ["post", "optional", 18],
      ["group", "required", 22],
      ["coefficient", "optional", 13],
      ["inPostSince", "optional", 13],
      ["notGraded", "optional", 18],
    ]).map((column, index) => (index === PERSON_COLUMNS + 3 ? { ...column, style: { numberFormat } } : column));
    const rows = officials.map((official, index) => [
      ...this.person(official),
      text(official.post),
      text(official.group),
      official.coefficient.kind === "number" ? numeric(official.coefficient.value) : null,
      since[index]?.value ?? null,
    ]);
    return listSheet(this.words.template, columns, PERSON_COLUMNS, rows, this.heading("officials"));
  }

  /** Record cards with *last year* filled in; targets are for the clerk to set (P7). */
  cards(lines: readonly ComingLine[], unitLine: string | null): SheetContent {
    const keyed: Keyed = [
      ["cardIndicator", "required", 26],
      ["target", "optional", 12],
      ["actual", "either", 12],
      ["verified", "either", 12],
      ["lastYear", "optional", 12],
      ["verifiedBy", "optional", 16],
      ["note", "optional", 30],
    ];
    const rows = lines.map(({ official, indicator, lastYear }) => [
      ...this.person(official),
      text(this.nameFor(indicator, official.group)),
      ...[null, null, null],
      lastYear.kind === "blank"
        ? null
        : typeof lastYear.value === "number"
          ? numeric(lastYear.value)
          : text(lastYear.value),
      null,
      text(this.noteOn(lastYear)),
    ]);
    return this.personSheet("cards", keyed, rows, unitLine);
  }

  /** A row for each official and voter class (P9). */
  ballots(): SheetContent {
    const { scheme, officials } = this.coming;
    const { template } = this.words;
    const options = this.ballotOptions().map(({ name }): Column => ({
      header: name,
      note: template.option(name),
      need: "required",
      width: 12,
    }));
    const columns = [
      ...personColumns(template),
      ...columnsOf(template, [
        ["voterClass", "required", 12],
        ["issued", "optional", 10],
        ["returned", "required", 10],
        ["invalid", "optional", 10],
      ]),
      ...options,
      ...columnsOf(template, [
        ["abstained", "optional", 11],
        ["note", "optional", 24],
      ]),
    ];
    const rows = officials.flatMap((official) =>
      scheme.classes.map(({ name }) => [...this.person(official), text(name)]),
    );
    return listSheet(template, columns, PERSON_COLUMNS, rows, this.heading("ballots"));
  }

  /** A column for each component that is marked out of 100. */
  marks(components: readonly Component[]): SheetContent {
    const { template, component } = this.words;
    const columns = [
      ...personColumns(template),
      ...components.map(({ key, name }): Column => {
        const standard = key === "investigation" || key === "selfEvaluation" ? template.columns[key].note : component;
        return { header: name, note: standard, need: "required", width: 14 };
      }),
      ...columnsOf(template, [["note", "optional", 24]]),
    ];
    return listSheet(template, columns, PERSON_COLUMNS, this.everybody(), this.heading("marks"));
  }

  talks(): SheetContent {
    const counts = (["positive", "mixed", "negative"] as const).map((key) => [key, "required", 11] as const);
    return this.personSheet("talks", [...counts, ["note", "optional", 24]], this.everybody());
  }

  /** A row for each department that was asked about the official this year, else that was asked at all. */
  opinions(): SheetContent {
    const asked = new Map(this.coming.from.officials.map(({ key, opinions }) => [key, departmentsOf(opinions)]));
    const all = [...new Set([...asked.values()].flat())];
    const rows = this.coming.officials.flatMap((official) => {
      const own = asked.get(official.key) ?? [];
      return (own.length > 0 ? own : all).map((department) => [...this.person(official), text(department)]);
    });
    const keyed: Keyed = [
      ["department", "required", 20],
      ["opinion", "either", 14, "opinion"],
      ["opinionMark", "either", 10],
      ["note", "optional", 24],
    ];
    return this.personSheet("opinions", keyed, rows);
  }

  /** Without rows: how often and when somebody is checked is not known. */
  checks(): SheetContent {
    const columns = columnsOf(this.words.template, [
      ["date", "either", 12],
      ["period", "either", 14],
      ...WHOM,
      ["checkMark", "required", 10],
      ["item", "optional", 24],
      ["note", "optional", 24],
    ]);
    return listSheet(this.words.template, columns, PERSON_COLUMNS + 1, [], this.heading("checks"));
  }

  /** Without rows: nobody is presumed to have a finding. */
  findings(): SheetContent {
    const keyed: Keyed = [
      ["findingKind", "required", 22, "findingKind"],
      ["confirmed", "required", 12, "yesNo"],
      ["findingSource", "optional", 18],
      ["evidence", "optional", 30],
      ["note", "optional", 24],
    ];
    return this.personSheet("findings", keyed, []);
  }

  team(): SheetContent {
    const grades = this.coming.scheme.grades.map(({ name }) => name);
    return teamSheet(this.words.template, { grades, rows: this.everybody(), heading: this.heading("team") });
  }

  private personSheet(
    role: YearlyRole,
    keyed: readonly (readonly [ColumnKey, ...unknown[]])[] & Keyed,
    rows: readonly (readonly Content[])[],
    unitLine: string | null = null,
  ): SheetContent {
    const { template } = this.words;
    const columns = [...personColumns(template), ...columnsOf(template, keyed)];
    return listSheet(template, columns, PERSON_COLUMNS, rows, this.heading(role, unitLine));
  }

  private heading(role: YearlyRole, unitLine: string | null = null): Heading {
    const title = this.words.title(role, this.coming.year);
    return unitLine === null ? { title } : { title, note: this.words.unitLine(unitLine) };
  }

  private person({ id, name, unit }: OfficialInput): Content[] {
    return [this.coming.year, text(id), text(name), text(unit)];
  }

  private everybody(): readonly (readonly Content[])[] {
    return this.coming.officials.map((official) => this.person(official));
  }

  /** The name of an indicator, unless it might be taken for another's; then its code. */
  private nameFor({ code, name, key }: Indicator, group: string): string {
    const isTaken = this.coming.indicators.some(
      (other) =>
        other.key !== key &&
        holdsFor(other, group) &&
        [other.name, other.code ?? ""].some((one) => nameKey(one) === nameKey(name)),
    );
    return isTaken && code !== null ? code : name;
  }

  private noteOn(lastYear: LastYear): string | null {
    if (lastYear.kind === "blank") return this.words.blank(lastYear.reason);
    return lastYear.verified ? null : this.words.unverified;
  }

  /** As this year's ballots were counted: without options in the scheme they may be by grade or by satisfaction. */
  private ballotOptions(): readonly BallotOption[] {
    const { scheme, from } = this.coming;
    const counted = from.officials.flatMap(({ ballots }) => ballots).at(0)?.options;
    return scheme.places.options === null && counted !== undefined ? counted : scheme.options;
  }
}

/** Whether an indicator holds for a group. */
export function holdsFor({ groups }: Pick<Indicator, "groups">, group: string): boolean {
  return groups.length === 0 || groups.includes(group);
}

function departmentsOf(opinions: OfficialInput["opinions"]): readonly string[] {
  return [...new Set(opinions.map(({ department }) => department))].filter((department) => department !== "");
}
