/** Numbers as people of a language read them. */
import type { Language } from "../appraisal";

/** A number with so many decimals, and with separators between thousands: `2,500`, `91.37`. */
export function numberText(value: number, language: Language, decimals = 0): string {
  return formatOf(language, decimals).format(value);
}

/** A share as a percentage: `87.5 %`, in Chinese `87.5%`. */
export function percentText(share: number, language: Language, decimals = 0): string {
  return `${numberText(share * 100, language, decimals)}${language === "en" ? " %" : "%"}`;
}

const FORMATS = new Map<string, Intl.NumberFormat>();

/** Making one takes its time. */
function formatOf(language: Language, decimals: number): Intl.NumberFormat {
  const key = `${language} ${decimals}`;
  const known = FORMATS.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  FORMATS.set(key, format);
  return format;
}
