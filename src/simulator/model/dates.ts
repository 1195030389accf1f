/** Dates as Excel counts them: days since the last day of 1899. */

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

const YEAR_FIRST = /^(\d{4})[-/.年](\d{1,2})(?:月|(?:[-/.月](\d{1,2})日?))?$/;
const MONTH_DAY = /^(\d{1,2})[-/月](\d{1,2})日?$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/** The serial number of a text that Excel takes for a date, `2025-1` among them; `null` for any other text. */
export function serialDate(text: string): { readonly serial: number; readonly numberFormat: string } | null {
  const full = YEAR_FIRST.exec(text);
  if (full) {
    const [, year, month, day] = full;
    return dated(Number(year), Number(month), Number(day ?? 1), day === undefined ? "mmm-yy" : "yyyy/m/d");
  }
  const short = MONTH_DAY.exec(text);
  return short ? dated(new Date().getFullYear(), Number(short[1]), Number(short[2]), "d-mmm") : null;
}

/** The part of a day of a text that Excel takes for a time. */
export function serialTime(text: string): number | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, hours, minutes, seconds = "0"] = match;
  if (Number(minutes) > 59 || Number(seconds) > 59) return null;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

/** The calendar date of a serial number, in UTC. */
export function dateOfSerial(serial: number): Date {
  return new Date(EPOCH + Math.round(serial * DAY));
}

function dated(year: number, month: number, day: number, numberFormat: string) {
  const time = Date.UTC(year, month - 1, day);
  const made = new Date(time);
  const exists = made.getUTCMonth() === month - 1 && made.getUTCDate() === day && year >= 1900;
  return exists ? { serial: (time - EPOCH) / DAY, numberFormat } : null;
}
