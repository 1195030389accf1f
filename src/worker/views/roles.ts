/** What each sheet was taken for, as the pane lists it. */
import type { Role } from "../../appraisal";
import { type Examination } from "../../appraise";
import { roleSaid, type RoleWord } from "../../jobs";
import { SHEET_MARK } from "../../workbook";
import { ROLE_ORDER } from "../role-order";

/** One sheet in a role; its tables of that role and year are counted together. */
export interface RoleSheet {
  readonly sheet: string;
  /** `null` where the sheet names no year of its own. */
  readonly year: number | null;
  readonly entries: number;
}

export interface RoleView {
  readonly role: Role;
  /** In the order of the workbook. */
  readonly sheets: readonly RoleSheet[];
}

/** The roles that were found, each with its sheets. */
export function rolesFound({ recognition }: Pick<Examination, "recognition">): readonly RoleView[] {
  return ROLE_ORDER.flatMap((role) => {
    const sheets = new Map<string, RoleSheet>();
    for (const { sheet, year, entries } of recognition.tables.filter((table) => table.role === role)) {
      const key = `${year ?? ""}!${sheet}`;
      sheets.set(key, { sheet, year, entries: (sheets.get(key)?.entries ?? 0) + entries.length });
    }
    return sheets.size > 0 ? [{ role, sheets: [...sheets.values()] }] : [];
  });
}

/** What the workbook remembers of each sheet but those of the add-in's own; `null` where it is read as found. */
export function rolesSaid({ snapshot }: Pick<Examination, "snapshot">): ReadonlyMap<string, RoleWord | null> {
  const clerks = snapshot.sheets.filter(({ marks }) => marks[SHEET_MARK] === undefined);
  return new Map(clerks.map((sheet) => [sheet.name, roleSaid(sheet)]));
}
