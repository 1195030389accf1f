/** What of Univer's menus is not offered: what the workbook or its file could not follow. */
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
  // Protection and sheets beside what Excel has of them.
  "sheet.contextMenu.permission",
  "sheet.command.add-range-protection-from-sheet-bar",
  "sheet.command.delete-worksheet-protection-from-sheet-bar",
  "sheet.command.change-sheet-protection-from-sheet-bar",
  "sheet.command.view-sheet-permission-from-sheet-bar",
  "sheet.command.copy-sheet",
  "sheet.command.set-tab-color",
  "sheet.command.set-worksheet-hidden",
  "ui-sheet.command.show-menu-list",
];

export const HIDDEN_MENU = Object.fromEntries(NOT_OFFERED.map((id) => [id, { hidden: true }]));
