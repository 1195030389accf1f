/** The name/value rows of the Scheme sheet (workbook.md, *Scheme settings*). */
import { timesTen, type Language, type Scheme } from "../../appraisal";
import { settingOf } from "../recognition/lookup";
import { isMisspelt } from "../recognition/near";
import { SETTINGS as NAMES } from "../recognition/scheme-vocabulary";
import type { FieldCell } from "../table";
import { NUMBER, readNumber } from "./cells";
import { isPercentFormat } from "./formats";
import { halfWidth, isNoneMark, textOf } from "./text";
import { MISSING_COMPONENT, QUOTA_ROUNDING, type Vocabulary } from "./words";

/** The settings that are one value each; the year is read apart. */
export type Settings = Omit<Scheme, "components" | "grades" | "options" | "classes" | "ofYear" | "places">;
export type SettingName = keyof Settings;

/** What a setting's cell may say; `expected` tells the clerk. `undefined` where it cannot be read. */
interface Setting<T> {
  readonly expected: string;
  readonly read: (cell: FieldCell) => T | undefined;
}

/** What each setting may say. */
const SETTINGS: { readonly [N in SettingName]: Setting<Settings[N]> } = {
  version: { expected: "", read: textOf },
  decimals: { expected: "0–6", read: decimals },
  bonusCap: { expected: "≥ 0", read: points },
  targetsMetAt: { expected: "0–100 %", read: readShare },
  missingComponent: choice("error / redistribute, 报错 / 重新分配", MISSING_COMPONENT),
  quotaRounding: choice("down / nearest / up, 向下 / 四舍五入 / 向上", QUOTA_ROUNDING),
  minimumTurnout: { expected: "0–100 %", read: readShare },
  figureTolerance: { expected: "0–100 %", read: readShare },
};

/** The setting that a name in either language stands for; recognition knows the same names. */
export function settingNamed(name: string): SettingName | "year" | null {
  const setting = settingOf(name);
  return setting === "schemeVersion" ? "version" : setting;
}

/** Whether a name that no setting has is nearly that of one. */
export function isNearlySetting(name: string): boolean {
  return NAMES.some(({ names }) => Object.values(names).some((each) => each.some((known) => isMisspelt(name, known))));
}

/** The names of all settings in a language. */
export function settingNames(language: Language): readonly string[] {
  return NAMES.map(({ names }) => names[language][0] ?? "");
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
  const share = isShare || number <= 1 ? number : timesTen(number, -2);
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

function choice<T>(expected: string, vocabulary: Vocabulary<T>): Setting<T> {
  return { expected, read: (cell) => vocabulary.read(textOf(cell)) };
}
