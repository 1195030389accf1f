/** Walks through the pane: each leads a clerk from state to state, and stops at each with a name for it. */
import type { Clerk } from "./clerk";

export type Walk = (clerk: Clerk) => AsyncGenerator<string>;

/** All steps upon the sample, before anything is calculated. */
export async function* beforeCalculating(clerk: Clerk): AsyncGenerator<string> {
  const { text } = clerk;
  const cards = clerk.says("Record cards", "实绩档案卡");
  await clerk.opensSample();
  yield "ready";
  await clerk.presses(text.workbook.changeSheet(cards));
  yield "the details of a sheet";
  await clerk.chooses(text.workbook.roleOf(cards), text.workbook.notUsed);
  await clerk.chooses(text.workbook.columnOf(clerk.says("Verified", "核实值")), text.workbook.notRead);
  yield "other words chosen";
  await clerk.step("results");
  yield "results that are not written";
  await clerk.step("share");
  yield "nothing to share";
  await clerk.does(text.share.verify);
  yield "nothing to verify";
  await clerk.step("check");
  yield "issues";
  await clerk.does(text.action.preview);
  yield "preview";
}

/** From the press on Calculate to what is shared, and back. */
export async function* calculating(clerk: Clerk): AsyncGenerator<string> {
  const { text } = clerk;
  const officials = clerk.says("Officials", "考核对象");
  await clerk.opensSample();
  await clerk.arms("cell-being-edited");
  await clerk.button(text.action.calculate).click();
  await clerk.button(text.action.stop).waitFor();
  yield "busy";
  await clerk.putsRight();
  await clerk.sees(text.outcome.title);
  await clerk.rests();
  yield "results";
  await clerk.presses(/sheets written|已写入/);
  await clerk.pressesAll(text.picture.asTable);
  yield "results as tables, sheets written";
  await clerk.presses(/^(Lin Haoran|林浩然)/);
  yield "an official";
  await clerk.pressesAll(text.picture.asTable);
  yield "an official as tables";
  await clerk.step("share");
  await clerk.does(text.share.verify);
  yield "nothing differs";
  await clerk.types(officials, 1, 5, 1.1);
  await clerk.types(officials, 3, 8, 99);
  await clerk.sees(text.changed.sinceCheck);
  await clerk.rests();
  yield "a figure changed";
  await clerk.does(text.share.verify);
  yield "something differs";
  await clerk.does(text.action.undo);
  yield "undone but for a cell";
  await clerk.does(text.action.calculate);
  await clerk.does(text.action.undo);
  yield "undone";
}

/** Other weights and quotas. */
export async function* whatIf(clerk: Clerk): AsyncGenerator<string> {
  const { text } = clerk;
  const quota = text.whatIf.quotaOf(clerk.says("Outstanding", "优秀"));
  await clerk.opensSample();
  await clerk.does(text.action.calculate);
  await clerk.presses(text.results.whatIf);
  yield "nothing tried";
  await clerk.fills(quota, "40");
  await clerk.sees(text.whatIf.moves(2));
  await clerk.rests();
  yield "another quota";
  await clerk.fills(text.whatIf.minimumOf(clerk.says("Competent", "称职")), "many");
  await clerk.sees(text.whatIf.faulty);
  yield "no number";
  await clerk.presses(text.whatIf.drop);
  await clerk.fills(quota, "40");
  await clerk.sees(text.whatIf.moves(2));
  await clerk.does(text.whatIf.adopt);
  yield "adopted";
  await clerk.does(text.action.check);
  yield "grades that are older";
}

/** The inspection team's page. */
export async function* team(clerk: Clerk): AsyncGenerator<string> {
  const { text } = clerk;
  const name = clerk.says("Lin Haoran", "林浩然");
  await clerk.opensSample();
  await clerk.does(text.action.calculate);
  await clerk.presses(text.results.team);
  yield "opinions";
  await clerk.chooses(text.team.gradeOf(name), clerk.says("Competent", "称职"));
  await clerk.frame.locator("li", { hasText: name }).getByText(text.team.reasonNeeded).waitFor();
  await clerk.presses(text.team.save);
  yield "a reason is lacking";
  await clerk.fills(text.team.reasonOf(name), clerk.says("Long-term work", "长期工作"));
  await clerk.settles();
  await clerk.does(text.team.save);
  yield "written";
}
