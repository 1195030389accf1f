import type { PaneText } from "./text";

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const en: PaneText = {
  title: "Official Appraisal",
  subtitle: "Checks the workbook and writes the grades.",
  starting: "Connecting to Excel…",
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
  empty: {
    title: "Nobody to appraise yet",
    needed: "The workbook needs a sheet or a table for each of these:",
    advice: "Your own template will do: headers are recognised by their names, in English or Chinese.",
  },
  stage: {
    reading: "Reading the workbook…",
    scoring: "Checking and scoring…",
    writing: "Writing grades and sheets…",
    undoing: "Putting back what stood there…",
    stopping: "Stopping; what was written is put back…",
  },
  action: {
    calculate: "Calculate grades",
    check: "Check again",
    preview: "Preview",
    undo: "Undo",
    stop: "Stop",
    goToSheet: (sheet) => `Go to ${sheet}`,
  },
  ready: {
    title: "Ready to calculate",
    titleBlocked: (blocked) => `Ready, but errors block ${plural(blocked, "grade", "grades")}`,
    year: (year, officials, blocked, notGraded) =>
      `${year}: ${plural(officials, "official", "officials")}` +
      (blocked > 0 ? `, ${blocked} blocked` : "") +
      (notGraded > 0 ? `, ${notGraded} not graded` : ""),
  },
  outcome: {
    heading: "Result",
    title: "Grades are in the workbook",
    titleBlocked: (blocked) => `Grades are in the workbook, but errors block ${blocked} of them`,
    titleAllBlocked: "No grade was given: errors block everybody",
    adviceBlocked: "Mend the errors listed below, then calculate again.",
    titleUnchanged: "Nothing to change: the workbook already holds these results",
    titleNobody: "Nothing was written: there is nobody to appraise",
    counts: (graded, blocked, notGraded) => `${graded} graded, ${blocked} blocked, ${notGraded} not graded`,
    year: (year) => String(year),
    blocked: "Blocked",
    notGraded: "Not graded",
    provisional: "Provisional: ranks and grades may move once the blocked are graded.",
    written: "Written",
    gradeColumns: "grade columns",
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
    jumping: "Excel could not go there",
    fault: "The add-in ran into a fault of its own. Nothing was written. Save the workbook, then try again.",
    faultCalculating:
      "The add-in ran into a fault of its own and stopped. Look whether grades were written before you rely on any, then check again.",
    faultUndoing:
      "The add-in ran into a fault of its own and stopped. Look over the workbook before you rely on it, then check again.",
  },
  issues: {
    heading: "Issues",
    none: "No issues found.",
    severity: { error: "Errors", warning: "Warnings", question: "Questions" },
    meaning: {
      error: "No grade is given until they are mended.",
      warning: "Grades are given; look at these first.",
      question: "Figures worth asking about. They change no grade.",
    },
    showAll: (count) => `Show all ${count}`,
    showMore: (more) => `Show ${more} more`,
    year: (year) => String(year),
    goTo: (place) => `Go to ${place}`,
  },
  answer: {
    isField: (field) => `This is ${field}`,
    unread: "Leave it unread",
    isRole: (role) => `This is ${role}`,
    unused: "Leave it unused",
    forget: "Forget it",
    about: (answer, place) => `${answer} (${place})`,
  },
  workbook: {
    heading: "Workbook",
    entries: (count) => plural(count, "entry", "entries"),
    year: (year) => String(year),
    unused: "Sheets not used",
    unusedMeaning: "Nothing is read from them.",
    why: "Why?",
    roleOf: (sheet) => `What ${sheet} is`,
    asFound: "As found",
    notUsed: "Not used",
    remember: "Remember",
    rememberSheet: (sheet) => `Remember what ${sheet} is`,
    whySheet: (sheet) => `Why? ${sheet}`,
  },
  separator: " · ",
};
