/** Indicators 指标体系, with the policy's own to begin with (P2–P5). */
import { methodNames } from "../../appraisal";
import type { Content, SheetContent } from "../../workbook";
import { columnsOf, LONG, SHORT } from "./column";
import { INDICATORS, type IndicatorCode, type TemplateIndicator, type TemplateMethod } from "./indicator-list";
import { listSheet } from "./list-sheet";
import type { TemplateWords } from "./words";

/** Code and name stay in sight. */
const FROZEN_COLUMNS = 2;

/** Narrower columns hold single words. */
const NARROW = 15;

export function indicatorsSheet(words: TemplateWords): SheetContent {
  const columns = columnsOf(words, [
    ["code", "optional", 7],
    ["indicator", "required", 36],
    ["pillar", "required", 30],
    ["appliesTo", "optional", 22, "group"],
    ["kind", "optional", 13, "kind"],
    ["method", "required", 28, "method"],
    ["weight", "required", 9],
    ["direction", "optional", 10, "direction"],
    ["measure", "optional", 12],
    ["cap", "optional", 9],
    ["parameters", "optional", 22],
    ["key", "optional", 8, "yesNo"],
    ["public", "optional", 8, "yesNo"],
    ["source", "optional", 22],
    ["indicatorYear", "optional", 8],
  ]);
  const styled = columns.map((column) => ({ ...column, style: column.width < NARROW ? SHORT : LONG }));
  const rows = INDICATORS.map((indicator) => rowOf(indicator, words));
  return listSheet(words, styled, FROZEN_COLUMNS, rows);
}

function rowOf(one: TemplateIndicator<IndicatorCode>, words: TemplateWords): readonly Content[] {
  const { kind, direction, yesNo } = words.choices;
  const yes = (flag = false): string => yesNo[flag ? 0 : 1];
  return [
    one.code,
    words.indicators[one.code],
    words.pillars[one.pillar],
    one.group && words.groups[one.group],
    kind[one.method === "rating" ? 1 : 0],
    methodText(one.method, words),
    one.weight,
    direction[one.lower ? 1 : 0],
    one.measure === undefined ? null : words.measures[one.measure],
    null,
    words.parameters[one.code] ?? null,
    yes(one.isKey),
    yes(one.isPublic),
    words.sources[one.source],
    null,
  ];
}

/** A method in the words of the Method column: `completion`, `completion 60%, position 40%`. */
function methodText(method: TemplateMethod, { language, comma }: TemplateWords): string {
  const names = methodNames(language);
  const nameOf = (english: string): string => names[methodNames("en").indexOf(english)] ?? english;
  if (typeof method === "string") return nameOf(method);
  return method.map(([name, percentage]) => `${nameOf(name)} ${percentage}%`).join(comma);
}
