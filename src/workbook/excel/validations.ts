/** What the cells of a sheet offer and tell, as Excel's data validation (ExcelApi 1.8). */
import type { Validation } from "../edits";
import { fittingPrompt, fittingWarning, listLine } from "../validation";
import { cellsOf } from "./ranges";
import { statement, type Reach, type Statement } from "./statement";
import { weightOf } from "./weight";

/** Sets the validations of a sheet that has none. Each area is set as a whole: Excel refuses a rule for cells that differ. */
export function setValidations(sheet: Reach, validations: readonly Validation[] = []): Statement[] {
  return validations.map((validation) =>
    statement(4, () => setValidation(sheet(), validation), weightOf(JSON.stringify(validation))),
  );
}

function setValidation(sheet: Excel.Worksheet, { area, choices, prompt }: Validation): void {
  const { dataValidation } = cellsOf(sheet, area);
  const source = choices ? listLine(choices.words) : null;
  if (source !== null) {
    dataValidation.rule = { list: { inCellDropDown: true, source } };
    dataValidation.errorAlert = alertOf(choices?.warning);
  }
  if (prompt) {
    const { title, text } = fittingPrompt(prompt);
    dataValidation.prompt = { showPrompt: true, title, message: text };
  }
}

/** By default Excel lets nothing stand that is not in the list. */
function alertOf(warning: NonNullable<Validation["choices"]>["warning"]): Excel.DataValidationErrorAlert {
  if (!warning) return { showAlert: false, style: "Information", title: "", message: "" };
  const { title, text } = fittingWarning(warning);
  return { showAlert: true, style: "Warning", title, message: text };
}
