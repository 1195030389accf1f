/** The indicators of a year, as record cards name them. */
import { figureKind, nameKey, type Indicator } from "../../appraisal";
import type { Reading } from "./cells";
import { push } from "./people";
import { withoutBrackets } from "./text";

/** An indicator with the reading of its figures; without a unit of its own they have that of the sheet's unit line. */
export interface ListedIndicator {
  readonly indicator: Indicator;
  readonly reading: Reading;
}

/** What a text says of an official's indicators. */
export type IndicatorMatch =
  | ({ readonly kind: "found" } & ListedIndicator)
  /** One of another group. */
  | { readonly kind: "elsewhere" }
  | { readonly kind: "unknown" };

/** The indicators of a year, to be found by code or name. */
export class IndicatorBook {
  readonly indicators: Indicator[] = [];
  private readonly byText = new Map<string, ListedIndicator[]>();
  private readonly asked = new Map<string, ReturnType<IndicatorBook["listedAs"]>>();

  add(indicator: Indicator): void {
    const kind = indicator.method ? figureKind(indicator.method) : "measure";
    const listed = { indicator, reading: { kind, unit: indicator.unit } };
    this.indicators.push(indicator);
    for (const key of new Set([nameKey(indicator.code ?? ""), nameKey(indicator.name)])) {
      if (key !== "") push(this.byText, key, listed);
    }
  }

  /** The indicator of a code or name, with or without a unit in brackets behind it, that holds for a group. */
  find(text: string, group: string): IndicatorMatch {
    const { key, listed } = this.listedAs(text);
    const held = listed.filter(({ indicator }) => holdsFor(indicator, group));
    // A code decides where it is also the name of another.
    const [best] = held.length > 1 ? held.filter(({ indicator }) => nameKey(indicator.code ?? "") === key) : held;
    if (best) return { kind: "found", ...best };
    return held.length === 0 && listed.length > 0 ? { kind: "elsewhere" } : { kind: "unknown" };
  }

  private listedAs(text: string): { readonly key: string; readonly listed: readonly ListedIndicator[] } {
    const before = this.asked.get(text);
    if (before) return before;
    const key = nameKey(text);
    const answer = { key, listed: this.byText.get(key) ?? this.byText.get(nameKey(withoutBrackets(text))) ?? [] };
    this.asked.set(text, answer);
    return answer;
  }
}

/** Whether an indicator holds for a group. */
export function holdsFor({ groups }: Pick<Indicator, "groups">, group: string): boolean {
  return groups.length === 0 || groups.includes(group);
}
