/** The settings of a scheme, a row each, at their defaults (scoring.md; workbook.md, *Scheme settings*). */
import { defaultScheme, timesTen, type Scheme } from "../../appraisal";
import type { Content, Style, StyledCell, Validation } from "../../workbook";
import { BODY } from "../styles";
import { choicesOf, LONG, SHORT, type Choice } from "./column";
import type { TemplateWords } from "./words";

export type Setting =
  | "year"
  | "schemeVersion"
  | "decimals"
  | "bonusCap"
  | "targetsMetAt"
  | "missingComponent"
  | "quotaRounding"
  | "minimumTurnout"
  | "figureTolerance";

export interface SettingLine {
  readonly setting: Setting;
  readonly value: Content;
  readonly style: Style;
  readonly offers?: Choice;
}

const NAME: Style = { ...BODY, ...LONG };
const VALUE: Style = { ...BODY, ...SHORT };

/** A setting that is a share, shown as a percentage with as many decimals as it needs, up to four. */
export function shareSetting(
  setting: "targetsMetAt" | "minimumTurnout" | "figureTolerance",
  value: number,
): SettingLine {
  const decimals = String(timesTen(value, 2)).split(".")[1]?.length ?? 0;
  const numberFormat = decimals > 0 ? `0.${"0".repeat(Math.min(decimals, 4))}%` : "0%";
  return { setting, value, style: { ...VALUE, numberFormat } };
}

/** The settings in their order. */
export function settingsOf({ language, choices }: TemplateWords): readonly SettingLine[] {
  const scheme = defaultScheme(language);
  const plain = (setting: Setting, value: Content): SettingLine => ({ setting, value, style: VALUE });
  const share = (setting: Parameters<typeof shareSetting>[0]) => shareSetting(setting, scheme[setting]);
  // The default is the first of its choices.
  const choice = (setting: keyof Scheme & Setting & Choice): SettingLine => ({
    ...plain(setting, choices[setting][0] ?? null),
    offers: setting,
  });
  return [
    // Each line of evidence has its own; a year set here in advance would go unnoticed where it is wrong.
    plain("year", null),
    plain("schemeVersion", null),
    plain("decimals", scheme.decimals),
    plain("bonusCap", scheme.bonusCap),
    share("targetsMetAt"),
    choice("missingComponent"),
    choice("quotaRounding"),
    share("minimumTurnout"),
    share("figureTolerance"),
  ];
}

/** Its name and its value. */
export function settingRow({ setting, value, style }: SettingLine, words: TemplateWords): readonly StyledCell[] {
  return [
    { content: words.scheme.settings[setting].header, style: NAME },
    { content: value, style },
  ];
}

/** Name and value tell the same; the value may offer choices as well. */
export function settingValidations(
  { setting, offers }: SettingLine,
  words: TemplateWords,
  row: number,
): readonly Validation[] {
  const { header, note } = words.scheme.settings[setting];
  const prompt = { title: header, text: note };
  return [
    { area: { row, column: 0, rows: 1, columns: 1 }, prompt },
    {
      area: { row, column: 1, rows: 1, columns: 1 },
      prompt,
      ...(offers ? { choices: choicesOf(offers, words) } : {}),
    },
  ];
}
