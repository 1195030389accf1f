/** The name/value rows of the Scheme sheet (workbook.md, *Scheme settings*). */
import { nameKey, type Scheme } from "../../appraisal";
import type { FieldCell } from "../table";
import { readNumber, timesTen, NUMBER } from "./cells";
import { isPercentFormat } from "./formats";
import { halfWidth, isNoneMark, textOf, withoutBrackets } from "./text";
import { MISSING_COMPONENT, QUOTA_ROUNDING, type Vocabulary } from "./words";

/** The settings that are one value each; the year is read apart. */
export type Settings = Omit<Scheme, "components" | "grades" | "options" | "classes" | "places">;
export type SettingName = keyof Settings;

/** What a setting's cell may say; `expected` tells the clerk. `undefined` where it cannot be read. */
interface Setting<T> {
  readonly names: readonly string[];
  readonly expected: string;
  readonly read: (cell: FieldCell) => T | undefined;
}

const YEAR_NAMES: readonly string[] = ["Year", "年度", "考核年度"];

/** The settings by their names in both languages. */
const SETTINGS: { readonly [N in SettingName]: Setting<Settings[N]> } = {
  version: { names: ["Scheme version", "方案版本"], expected: "", read: textOf },
  decimals: { names: ["Decimals", "小数位数"], expected: "0–6", read: decimals },
  bonusCap: { names: ["Bonus cap", "加分上限"], expected: "≥ 0", read: points },
  targetsMetAt: { names: ["Targets met at", "目标完成线"], expected: "0–100 %", read: readShare },
  missingComponent: choice(
    ["Missing component", "缺项处理"],
    "error / redistribute, 报错 / 重新分配",
    MISSING_COMPONENT,
  ),
  quotaRounding: choice(["Quota rounding", "名额取整"], "down / nearest / up, 向下 / 四舍五入 / 向上", QUOTA_ROUNDING),
  minimumTurnout: { names: ["Minimum turnout", "最低投票率"], expected: "0–100 %", read: readShare },
  figureTolerance: { names: ["Figure tolerance", "核实误差"], expected: "0–100 %", read: readShare },
};

const NAMES: ReadonlyMap<string, SettingName | "year"> = new Map([
  ...YEAR_NAMES.map((name) => [nameKey(name), "year"] as const),
  ...(Object.keys(SETTINGS) as SettingName[]).flatMap((setting) =>
    SETTINGS[setting].names.map((name) => [nameKey(name), setting] as const),
  ),
]);

/** The setting that a name in either language stands for. */
export function settingOf(name: string): SettingName | "year" | undefined {
  return NAMES.get(nameKey(name)) ?? NAMES.get(nameKey(withoutBrackets(name)));
}

/** The names of all settings in a language's half of each list. */
export function settingNames(language: "en" | "zh-CN"): readonly string[] {
  const at = language === "en" ? 0 : 1;
  return [YEAR_NAMES, ...Object.values(SETTINGS).map(({ names }) => names)].map((names) => names[at] ?? "");
}

/** A setting as its cell says: nothing where the cell is blank, a fault where it cannot be read. */
export type SettingReading =
  | { readonly kind: "blank" }
  | { readonly kind: "read"; readonly settings: Partial<Settings> }
  | { readonly kind: "fault"; readonly expected: string };

/** Reads the cell of a setting. */
export function readSetting(name: SettingName, cell: FieldCell): SettingReading {
  if (isNoneMark(textOf(cell))) return { kind: "blank" };
  const { read, expected } = SETTINGS[name];
  const value = read(cell);
  return value === undefined ? { kind: "fault", expected } : { kind: "read", settings: { [name]: value } };
}

/**
 * A percentage as a share: `95%`, `0.95` and `95` are 0.95, and so is a cell formatted as 95 %. Exactly 1 is the whole.
 * `undefined` outside 0–100 %.
 */
export function readShare(cell: FieldCell): number | undefined {
  const number = readNumber(cell, NUMBER);
  if (number === null) return undefined;
  const isShare = isPercentFormat(cell.format) || halfWidth(textOf(cell)).endsWith("%");
  const share = isShare || number <= 1 ? number : timesTen(String(number), -2);
  return share >= 0 && share <= 1 ? share : undefined;
}

function decimals(cell: FieldCell): number | undefined {
  const number = readNumber(cell, NUMBER);
  return number !== null && Number.isInteger(number) && number >= 0 && number <= 6 ? number : undefined;
}

function points(cell: FieldCell): number | undefined {
  const number = readNumber(cell, { ...NUMBER, also: ["分", "points"] });
  return number !== null && number >= 0 ? number : undefined;
}

function choice<T>(names: readonly string[], expected: string, vocabulary: Vocabulary<T>): Setting<T> {
  return { names, expected, read: (cell) => vocabulary.read(textOf(cell)) };
}
