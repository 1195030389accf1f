/** What a cell shows: its value in its number format, for the formats that are common. */
import { isCellError, type CellValue } from "../../workbook";
import { dateOfSerial } from "../model/dates";

const NUMBER = /^([^0#]*?)(#,##)?(?:0|#)+(?:\.(0+))?(%?)([^0#]*)$/;
const DATE_LETTERS = /[ymdhs]/i;

/** The text of a value in a number format. */
export function cellText(value: CellValue, numberFormat: string | undefined): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const [positive = "", negative] = (numberFormat ?? "General").split(";");
  const format = unquoted(value < 0 && negative !== undefined ? negative : positive);
  if (format === "General" || format === "@") return general(value);
  return inFormat(value < 0 && negative !== undefined ? -value : value, format) ?? general(value);
}

/** Without quotes, escapes and `[Red]`. */
function unquoted(format: string): string {
  return format.replace(/\[[^\]]*\]|"|\\|_./g, "").trim();
}

/** Eleven digits, as Excel shows in a General cell. */
function general(value: number): string {
  return String(Number(value.toPrecision(11)));
}

function inFormat(value: number, format: string): string | null {
  const match = NUMBER.exec(format);
  if (match && !DATE_LETTERS.test(match[1] ?? "")) {
    const [, before = "", grouped, decimals = "", percent = "", after = ""] = match;
    const scaled = percent ? value * 100 : value;
    const digits = scaled.toLocaleString("en-US", {
      minimumFractionDigits: decimals.length,
      maximumFractionDigits: decimals.length,
      useGrouping: Boolean(grouped),
    });
    return before + digits + percent + after;
  }
  return DATE_LETTERS.test(format) ? inDateFormat(value, format) : null;
}

function inDateFormat(serial: number, format: string): string {
  const date = dateOfSerial(serial);
  const two = (part: number): string => String(part).padStart(2, "0");
  const month = date.getUTCMonth() + 1;
  // After hours, and before seconds, m are minutes.
  const parts = format.replace(/(h+[:时])m+/gi, (_, hours: string) => `${hours}n`).replace(/m+(?=:s)/gi, "n");
  return parts.replace(/y+|m+|d+|h+|n|s+/gi, (token) => {
    const long = token.length > 1;
    switch (token.charAt(0).toLowerCase()) {
      case "y":
        return token.length > 2 ? String(date.getUTCFullYear()) : two(date.getUTCFullYear() % 100);
      case "m":
        return token.length > 2 ? date.toLocaleString("en", { month: "short", timeZone: "UTC" }) : pad(month, long);
      case "d":
        return pad(date.getUTCDate(), long);
      case "h":
        return pad(date.getUTCHours(), long);
      case "n":
        return two(date.getUTCMinutes());
      default:
        return pad(date.getUTCSeconds(), long);
    }
  });
}

function pad(part: number, long: boolean): string {
  return long ? String(part).padStart(2, "0") : String(part);
}
