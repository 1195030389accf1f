/** Phrases in both languages at once, put together from smaller ones. */
import type { Language } from "./place";
import type { Bilingual } from "./wording";

/** A phrase from parts in both languages or the same in either: phrase`${left} = ${"87.37"}`. */
export function phrase(between: TemplateStringsArray, ...parts: readonly (Bilingual | string)[]): Bilingual {
  const inLanguage = (language: Language): string =>
    between.reduce((text, next, index) => {
      const part = parts[index - 1] ?? "";
      return `${text}${typeof part === "string" ? part : part[language]}${next}`;
    });
  return { en: inLanguage("en"), "zh-CN": inLanguage("zh-CN") };
}

/** Phrases one after the other. */
export function joined(phrases: readonly Bilingual[], separator: Bilingual | string): Bilingual {
  const text = (language: Language): string =>
    phrases.map((one) => one[language]).join(typeof separator === "string" ? separator : separator[language]);
  return { en: text("en"), "zh-CN": text("zh-CN") };
}
