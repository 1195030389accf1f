/** Dates as Excel counts them: days since the turn of 1900, the time of day as a fraction. */

/** What to add to a day counted from 1904. */
export const SHIFT_FROM_1904 = 1462;

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d{1,9})?))?)?Z?$/;
const MILLISECONDS_PER_DAY = 86_400_000;
const SERIAL_OF_1970 = 25_569;
/** Excel has a 29 February 1900, so that days before it count one less. */
const FIRST_OF_MARCH_1900 = 61;

/** The serial number of an ISO 8601 date, with or without its time; `null` if it is none. */
export function isoToSerial(text: string): number | null {
  const match = ISO.exec(text.trim());
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1).map((digits) => Number(digits ?? 0));
  if (year === undefined || month === undefined) return null;
  const days = Date.UTC(year, month - 1, day) / MILLISECONDS_PER_DAY + SERIAL_OF_1970;
  const time = ((hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0)) / 86_400;
  return days + time - (days < FIRST_OF_MARCH_1900 ? 1 : 0);
}
