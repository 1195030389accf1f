import { percentText } from "../../numbers";
import { number, plural } from "../en-numbers";
import type { FrameText } from "./text";

export const en: FrameText = {
  title: "Official Appraisal",
  otherLanguage: "中文",
  help: "Help",
  tabs: { label: "Steps", workbook: "Workbook", check: "Check", results: "Results", share: "Share" },
  starting: "Connecting to Excel…",
  loading: "One moment…",
  notLoaded:
    "This part of the pane could not be loaded. Close the pane and open it again; nothing in the workbook was changed.",
  unanswered: {
    title: "Excel has not answered",
    advice: [
      "Finish editing the cell you are in: press Enter or Esc.",
      "Close this pane and open it again from the Home tab.",
      "If that does not help, save the workbook and restart Excel.",
    ],
  },
  unsupported: {
    title: "This Excel is too old",
    advice: "Excel for Microsoft 365, Excel 2021 or later, or Excel on the web can run the add-in.",
  },
  stage: {
    reading: "Reading the workbook…",
    scoring: "Checking and scoring…",
    writing: "Writing…",
    undoing: "Putting back what stood there…",
    stopping: "Stopping; what was written is put back…",
  },
  action: {
    calculate: "Calculate grades",
    check: "Check again",
    preview: "Preview",
    undo: "Undo",
    stop: "Stop",
    back: "Back to results",
    goToSheet: (sheet) => `Go to ${sheet}`,
  },
  preview: {
    heading: "Preview",
    hint: "This is what Calculate grades would write.",
    status: "Preview: nothing has been written",
  },
  undone: {
    title: "Undone: every cell and sheet is as it was",
    titleKept: "Undone, except for what could not be put back",
  },
  changed: {
    sinceCalculation: "Changed since the last calculation",
    sinceCheck: "Changed since the last check",
    advice: "What is shown below does not take it into account yet. Check again.",
    sinceGrades: "Changed since grades were last calculated",
    adviceGrades: "The grades in the workbook are older than these sheets. Calculate grades again.",
    more: (count) => `and ${plural(count, "more place", "more places")}`,
  },
  failed: {
    check: "The workbook could not be checked",
    calculate: "The grades were not calculated",
    remember: "The workbook could not be told",
    preview: "The preview could not be made",
    undo: "The calculation was not undone",
    verify: "The workbook could not be compared",
    setUp: "The sheets were not added",
    sample: "The sample was not added",
    adopt: "The scheme was not changed",
    saveTeam: "The team's opinions were not written",
    jumping: "Excel could not go there",
    fault: "The add-in ran into a fault of its own. Nothing was written. Save the workbook, then try again.",
    faultCalculating:
      "The add-in ran into a fault of its own and stopped. Look whether grades were written before you rely on any, then check again.",
    faultWriting:
      "The add-in ran into a fault of its own and stopped. Look over the workbook before you rely on it, then check again.",
  },
  number,
  percent: (share, decimals) => percentText(share, "en", decimals),
  separator: " · ",
  semicolon: "; ",
};
