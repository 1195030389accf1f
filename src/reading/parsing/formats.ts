/** What a number format says of the number under it. */

/** Literals (`"万"`, `\-`), widths (`_)`), fillers (`* `), colours and locales (`[Red]`, `[$-804]`) mean nothing here. */
const LITERALS = /"[^"]*"|[\\_*].|\[[^\]]*\]/g;

function meaning(format: string | undefined): string {
  return (format ?? "").replace(LITERALS, "");
}

/** Whether a number is shown as a percentage: 0.986 under `0.0%`. */
export function isPercentFormat(format: string | undefined): boolean {
  return meaning(format).includes("%");
}

/** Whether a number is shown as a date or a time of day. */
export function isDateFormat(format: string | undefined): boolean {
  const signs = meaning(format);
  return /[ymdhs年月日]/i.test(signs) && !/general|standard/i.test(signs);
}

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
/** Excel's last day, 9999-12-31. */
const LAST_SERIAL = 2_958_465;

/** The day of an Excel serial number; `null` beyond Excel's calendar. */
export function dateOfSerial(serial: number): Date | null {
  return serial >= 1 && serial < LAST_SERIAL + 1 ? new Date(EPOCH + Math.floor(serial) * DAY) : null;
}
