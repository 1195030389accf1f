import { excelHost } from "../workbook/excel";
import { calculateCommand } from "./calculate";
import { officeNotifier, showSentence } from "./notifier";

/** The function that the manifest's button names. Excel waits for `completed`, whatever happens. */
async function calculateGrades(event: Office.AddinCommands.Event): Promise<void> {
  try {
    await calculateCommand(excelHost(), officeNotifier);
  } finally {
    event.completed();
  }
}

showSentence();
void Office.onReady(() => Office.actions.associate("calculateGrades", calculateGrades));
