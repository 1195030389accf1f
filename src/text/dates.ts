/** Times as people of a language read them. */
import type { Language } from "../appraisal";

const LOGGED = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})$/;

/** A time that the run log has, `2026-01-05 09:30:00`, in words of the language; anything else as it stands there. */
export function timeText(logged: string, language: Language): string {
  const [year = 0, month = 1, ...rest] = (LOGGED.exec(logged) ?? []).slice(1).map(Number);
  if (rest.length === 0) return logged;
  const time = new Date(year, month - 1, ...rest);
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "medium" }).format(time);
}
