/** What of Univer's menus and keys is not offered: what the workbook or its file could not follow. */
const NOT_OFFERED = [
  // Rows, columns and cells that move: marks and the file stay where they are.
  "sheet.menu.cell-insert",
  "sheet.menu.delete",
  "sheet.command.insert-multi-cols-before",
  "sheet.command.insert-multi-cols-right",
  "sheet.command.insert-multi-rows-above",
  "sheet.command.insert-multi-rows-after",
  "sheet.command.remove-col-confirm",
  "sheet.command.remove-row-confirm",
  "sheet.command.hide-col-confirm",
  "sheet.command.hide-row-confirm",
  "sheet.command.set-rows-hidden",
  "sheet.command.set-col-hidden",
  // Looks, save the widths of columns and the number formats that come with typing.
  "sheet.command.set-range-bold",
  "sheet.command.set-range-italic",
  "sheet.command.set-range-underline",
  "sheet.command.set-range-stroke",
  "sheet.command.clear-selection-format",
  "sheet.command.clear-selection-all",
  "sheet.command.paste-format",
  "sheet.command.paste-besides-border",
  "sheet.command.set-row-height",
  "sheet.command.delta-row-height",
  "sheet.command.set-row-is-auto-height",
  "sheet.menu.sheet-frozen",
  "sheet.column-header-menu.sheet-frozen",
  "sheet.row-header-menu.sheet-frozen",
  "sheet.command.set-frozen",
  // Protection and sheets beside what Excel has of them.
  "sheet.contextMenu.permission",
  "sheet.command.add-range-protection-from-sheet-bar",
  "sheet.command.delete-worksheet-protection-from-sheet-bar",
  "sheet.command.change-sheet-protection-from-sheet-bar",
  "sheet.command.view-sheet-permission-from-sheet-bar",
  "sheet.command.copy-sheet",
  "sheet.command.set-tab-color",
  "sheet.command.set-worksheet-hidden",
  "sheet.command.set-worksheet-order",
  "ui-sheet.command.show-menu-list",
];

/** Whether a command is not to be done, whatever key or gesture asks for it. */
export function isNotOffered(command: string): boolean {
  return NOT_OFFERED.includes(command);
}

/** Whether a command gives columns a width. */
export function sizesColumns(command: string): boolean {
  return /^sheet\.command\..*(?:col-width|column-width|auto-width)$/.test(command);
}

export const HIDDEN_MENU = Object.fromEntries(NOT_OFFERED.map((id) => [id, { hidden: true }]));
