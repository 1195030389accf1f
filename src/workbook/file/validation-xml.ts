/** The XML of what the cells of a sheet offer and tell (ISO 29500-1 18.3.1.32). */
import { areaAddress } from "../address";
import type { Notice, Validation } from "../edits";
import { fittingPrompt, fittingWarning, listLine } from "../validation";
import { escapeCellAttribute, escapeCellText } from "./xml-text";

/** The element with all validations of a sheet; nothing where there are none. */
export function validationsXml(validations: readonly Validation[] = []): string {
  const each = validations.map(validationXml);
  return each.length > 0 ? `<dataValidations count="${each.length}">${each.join("")}</dataValidations>` : "";
}

function validationXml({ area, choices, prompt }: Validation): string {
  const line = choices ? listLine(choices.words) : null;
  const warning = line === null ? undefined : choices?.warning;
  const open =
    `<dataValidation${line === null ? "" : ' type="list"'}${warning ? ' errorStyle="warning"' : ""} allowBlank="1"` +
    (prompt ? ' showInputMessage="1"' : "") +
    (warning ? ' showErrorMessage="1"' : "") +
    (warning ? noticeAttributes("errorTitle", "error", fittingWarning(warning)) : "") +
    (prompt ? noticeAttributes("promptTitle", "prompt", fittingPrompt(prompt)) : "") +
    ` sqref="${areaAddress(area)}"`;
  if (line === null) return `${open}/>`;
  return `${open}><formula1>"${escapeCellText(line.replace(/"/g, '""'))}"</formula1></dataValidation>`;
}

function noticeAttributes(titleName: string, textName: string, { title, text }: Notice): string {
  return ` ${titleName}="${escapeCellAttribute(title)}" ${textName}="${escapeCellAttribute(text)}"`;
}
