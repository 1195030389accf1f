/** Adding sheets to a workbook that are the clerk's from then on. */
import type { Language, Role } from "../appraisal";
import type { StageListener } from "../appraise";
import { carryOut } from "../carry-out";
import { templateText } from "../text";
import { done, type NewSheet, type Outcome, type WorkbookHost } from "../workbook";
import { planTemplate, sheetNamer } from "../writing";

/** The roles that a template has a sheet for: all but the archive, which is written by the add-in. */
export type TemplateRole = Exclude<Role, "archive">;

/** The empty sheets of a template for these roles, in a language. Pure. */
export function templateSheets(roles: readonly TemplateRole[], language: Language): readonly NewSheet[] {
  const { sheets } = templateText(language);
  const names = new Set(roles.map((role) => sheets[role]));
  return planTemplate(templateText(language)).filter(({ sheet }) => names.has(sheet));
}

/**
 * Adds sheets. One whose name is taken has another, as in *Officials (2)*: nothing that stands there is touched. Gives their
 * names. They are the clerk's from then on, and are not undone.
 */
export async function addSheets(
  host: WorkbookHost,
  sheets: readonly NewSheet[],
  onStage: StageListener = () => {},
): Promise<Outcome<readonly string[]>> {
  await onStage("reading");
  const before = await host.read();
  if (!before.ok) return before;
  const nameFor = sheetNamer(before.value);
  const edits = sheets.map((edit): NewSheet => ({ ...edit, sheet: nameFor(edit.sheet) }));
  await onStage("writing");
  const written = await carryOut(host, edits, before.value);
  return written.ok ? done(edits.map(({ sheet }) => sheet)) : written;
}
