/** The cells of an indicator's row that can be at fault (workbook.md, *Indicators*; scoring.md 2). */
import {
  areWeighted,
  figureKind,
  readMethod,
  type Figure,
  type Indicator,
  type IssueDetails,
  type Method,
  type Place,
  type Scheme,
  type Scope,
  type Severity,
} from "../../appraisal";
import type { Entry, Field, RecognisedTable } from "../table";
import { MARK, readFigure } from "./cells";
import { fieldPlace, fieldText, type Desk } from "./desk";
import { optionalText } from "./text";
import { QUALITATIVE, type Vocabulary } from "./words";

/** A row of an Indicators sheet. */
export interface IndicatorRow {
  readonly entry: Entry;
  readonly table: RecognisedTable;
}

/** The cells of one indicator that can be at fault; a fault is told to every group that the indicator holds for. */
export class IndicatorCells {
  constructor(
    private readonly row: IndicatorRow,
    private readonly name: string,
    private readonly scopes: readonly Scope[],
    private readonly scheme: Scheme,
    private readonly desk: Desk,
  ) {}

  /** The method of the Method, Parameters and Cap cells; `null` with an issue where they cannot be carried out, or are not known. */
  method(): Pick<Indicator, "method" | "methodNames"> {
    const text = fieldText(this.row.entry, "method");
    const parameters = optionalText(this.row.entry.cells.get("parameters")) ?? "";
    const cap = this.number("cap");
    const weight = this.figure("weight");
    const reading = readMethod({
      method: text,
      parameters,
      cap,
      weight: weight.kind === "number" ? weight.value : null,
      grades: this.scheme.grades.map((grade) => grade.name),
    });
    if (reading.ok) {
      for (const reason of reading.warnings) this.badParameters("warning", parameters, reason);
    } else if (reading.code === "bad-parameters") this.badParameters("error", parameters, reading.fault);
    else {
      const details = { indicator: this.name, text };
      this.each((scope) => this.desk.report("unknown-method", "error", scope, this.at("method"), details));
    }
    return { method: reading.ok ? reading.method : null, methodNames: reading.names };
  }

  /**
   * The weight in points. It must be there, since a weight left out is not a weight of nothing, unless the methods have none, or
   * nobody knows which they are.
   */
  weight(methodNames: Indicator["methodNames"]): number {
    const figure = this.figure("weight");
    const isNeeded = methodNames !== null && areWeighted(methodNames);
    if (methodNames !== null && !isNeeded) return 0;
    if (!isNeeded && figure.kind === "missing") return 0;
    if (figure.kind !== "number") {
      this.noNumber("weight", figure);
      return 0;
    }
    if (figure.value < 0) {
      const details = { field: "weight", value: figure.value };
      this.each((scope) => this.desk.report("negative-figure", "error", scope, figure.at, details));
    }
    return figure.value;
  }

  choice<T>(vocabulary: Vocabulary<T>, field: Field, severity: Severity): T | undefined {
    const text = optionalText(this.row.entry.cells.get(field)) ?? "";
    return this.desk.word(vocabulary, text, { field, at: this.at(field), severity, scopes: this.scopes });
  }

  isQualitative(method: Method | null): boolean {
    return this.choice(QUALITATIVE, "kind", "warning") ?? (method !== null && figureKind(method) === "mark");
  }

  private number(field: Field): number | null {
    const figure = this.figure(field);
    if (figure.kind === "number") return figure.value;
    if (figure.kind !== "missing") this.noNumber(field, figure);
    return null;
  }

  private figure(field: Field): Figure {
    return readFigure(this.row.entry.cells.get(field), this.at(field), MARK);
  }

  private noNumber(field: Field, figure: Figure): void {
    if (figure.kind === "error") {
      const details = { field, error: figure.error };
      return this.each((scope) => this.desk.report("error-value", "error", scope, figure.at, details));
    }
    const details = { field, text: fieldText(this.row.entry, field) };
    this.each((scope) => this.desk.report("not-a-number", "error", scope, figure.at, details));
  }

  private badParameters(severity: Severity, text: string, reason: IssueDetails["bad-parameters"]["reason"]): void {
    const details = { indicator: this.name, text, reason };
    this.each((scope) => this.desk.report("bad-parameters", severity, scope, this.at("parameters"), details));
  }

  private at(field: Field): Place {
    return fieldPlace(this.row.table, this.row.entry, field);
  }

  private each(report: (scope: Scope) => void): void {
    this.scopes.forEach(report);
  }
}
