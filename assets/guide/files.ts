/** Where the guide stands, its pictures, and the samples that it tells of. */
import { join } from "node:path";
import type { Language } from "../../src/appraisal";

export const ROOT = join(__dirname, "../..");

export const LANGUAGES: readonly Language[] = ["en", "zh-CN"];

/** The Markdown that holds the guide, from the top of the project. */
export const GUIDES: Readonly<Record<Language, string>> = { en: "README.md", "zh-CN": "assets/README.zh-CN.md" };

export const guideFile = (language: Language): string => join(ROOT, GUIDES[language]);

/** The folder of the pictures in a language. */
export const picturesFolder = (language: Language): string => join(ROOT, "assets/pictures", language);

export const sampleFile = (language: Language): string =>
  join(ROOT, "assets", language === "en" ? "sample.xlsx" : `sample.${language}.xlsx`);
