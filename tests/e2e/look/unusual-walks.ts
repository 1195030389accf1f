/** Walks among workbooks that are not as they should be, and an Excel that is not. */
import { join } from "node:path";
import { roleName } from "../../../src/text";
import type { Clerk } from "./clerk";

const FAULTS = join(__dirname, "../../fixtures/examples/canonical-en-faults.xlsx");

/** A workbook full of faults. */
export async function* faults(clerk: Clerk): AsyncGenerator<string> {
  const { text } = clerk;
  await clerk.opens(FAULTS);
  yield "issues of every severity";
  await clerk.presses(text.issues.severity.error(4));
  await clerk.chooses(text.issues.sheet, text.issues.sheetCount("Record cards", 21));
  yield "errors of one sheet";
  await clerk.step("workbook");
  yield "errors block somebody";
  await clerk.does(text.action.calculate);
  yield "results without the blocked";
  await clerk.step("share");
  yield "what to look at";
}

/** Workbooks in which nobody is to be appraised. */
export async function* beginnings(clerk: Clerk): AsyncGenerator<string> {
  const { text } = clerk;
  await clerk.opens([{ name: "Sheet1", rows: [] }]);
  yield "blank";
  await clerk.does(text.begin.setUp);
  yield "set up";
  await clerk.step("results");
  yield "no results";
  await clerk.opens([{ name: "Sheet1", rows: [] }]);
  await clerk.does(text.begin.sample);
  yield "sample added";
  await clerk.opens([
    {
      name: "Staff 2025",
      rows: [
        ["X", "Y", "Z"],
        ["a", "b", 1],
        ["c", "d", 2],
      ],
    },
    { name: "Notes of the appraisal meeting", rows: [["Remember the deadline"]] },
  ]);
  await clerk.pressesAll(text.begin.others);
  yield "unknown sheets";
  await clerk.chooses(text.begin.whichSheet(roleName("officials", clerk.language)), "Staff 2025");
  await clerk.does(text.begin.use);
  yield "a sheet whose columns are not known";
}

/** Questions that a clerk can answer. */
export async function* questions(clerk: Clerk): AsyncGenerator<string> {
  const { text } = clerk;
  await clerk.opensSample();
  await clerk.types(clerk.says("Record cards", "实绩档案卡"), 0, 7, clerk.says("Verifed", "核时值"));
  await clerk.does(text.action.check);
  await clerk.step("check");
  yield "a column that was not read";
}

/** What goes wrong in Excel. */
export async function* troubles(clerk: Clerk): AsyncGenerator<string> {
  const { text } = clerk;
  const talks = clerk.says("Talks", "个别谈话");
  await clerk.opensSample();
  await clerk.arms("broken-off");
  await clerk.does(text.action.calculate);
  yield "failed";
  await clerk.arms("read-only");
  await clerk.does(text.action.calculate);
  yield "read-only";
  await clerk.putsRight();
  await clerk.removes(talks);
  await clerk.presses(talks);
  yield "a sheet that is gone";
  await clerk.reloads(() => clerk.asksFor("excel-too-old"));
  yield "an Excel that is too old";
}
