/** @jest-environment jsdom */
/** The inspection team's view (P10): its grade beside the proposed one, with a reason where they differ. */
import { screen, waitFor, within } from "@testing-library/react";
import { check } from "../../src/appraise";
import { valueOf } from "../contract/host-contract";
import { SAMPLE, SAMPLE_ZH } from "./real-book";
import { choose, openBook, press, status, step, type } from "./real-pane";

async function openTeam() {
  const opened = await openBook(SAMPLE);
  await step("Results");
  await press("Inspection team…");
  await screen.findByRole("heading", { name: "The inspection team's opinion, 2025" });
  return opened;
}
const member = (name: string) => screen.getByText(name, { selector: "b" }).closest("li") ?? document.body;
const teamOf = async ({ file }: Awaited<ReturnType<typeof openTeam>>, name: string) => {
  const { appraisal } = valueOf(await check(file));
  const result = appraisal.years.at(-1)?.officials.find(({ official }) => official.name === name);
  return [
    result?.proposedGrade,
    result?.grade,
    result?.official.team.map(({ reason, improved }) => [reason, improved]),
  ];
};

it("shows everybody by rank with the proposed grade, and what the team has said already", async () => {
  await openTeam();
  const names = [...document.querySelectorAll("li > b")].map(({ textContent }) => textContent);
  expect(names.slice(0, 3)).toEqual(["Ye Xinyi", "Lin Haoran", "Shen Yuting"]);
  expect(within(member("Ye Xinyi")).getByText("Yunfeng Town · rank 1 · 97.68 · proposed Outstanding")).toBeTruthy();
  expect((screen.getByRole("combobox", { name: "The team's grade for Du Ruoxi" }) as HTMLSelectElement).value).toBe(
    "Competent",
  );
  expect(screen.queryByRole("button", { name: "Write to the workbook" })).toBeNull();
});

it("asks for the reason where the grades differ, and writes nothing without", async () => {
  const opened = await openTeam();
  const before = valueOf(await opened.file.read());
  expect(screen.queryByRole("textbox", { name: "Reason for Ye Xinyi" })).toBeNull();
  await choose("The team's grade for Ye Xinyi", "Competent");
  expect(await within(member("Ye Xinyi")).findByText(/give one\.$/)).toBeTruthy();
  await press("Write to the workbook");
  expect(screen.getByRole("alert").textContent).toMatch(/^1 reason is lacking; nothing was written\./);
  expect(valueOf(await opened.file.read())).toEqual(before);
});

it("writes grade and reason down, and undoes it again", async () => {
  const opened = await openTeam();
  await choose("The team's grade for Ye Xinyi", "Competent");
  await type("Reason for Ye Xinyi", "=two petitions are open");
  await waitFor(() => expect(within(member("Ye Xinyi")).queryByText(/give one\.$/)).toBeNull());
  expect(screen.getByText("1 opinion not written yet")).toBeTruthy();
  await press("Write to the workbook");
  expect(await screen.findByRole("heading", { name: "The team's opinions are in the workbook" })).toBeTruthy();
  expect(status()).toBe("The team's opinions are in the workbook");
  expect(await teamOf(opened, "Ye Xinyi")).toEqual(["Outstanding", "Competent", [["=two petitions are open", null]]]);
  expect(valueOf(await opened.file.read()).sheets.every(({ formulas }) => formulas.flat().length === 0)).toBe(true);
  await waitFor(() => expect(screen.queryByText(/not written yet/)).toBeNull());
  await press("Undo");
  expect(await teamOf(opened, "Ye Xinyi")).toEqual(["Outstanding", "Outstanding", expect.anything()]);
});

it("takes a word back, and says how the time off the post went", async () => {
  const opened = await openTeam();
  await choose("The team's grade for Du Ruoxi", "As proposed");
  await choose("How the time off the post went for Qiao Zhiyuan", "Improved");
  await press("Write to the workbook");
  await screen.findByRole("heading", { name: "The team's opinions are in the workbook" });
  const [proposed, grade] = await teamOf(opened, "Du Ruoxi");
  expect(grade).toBe(proposed);
  expect((await teamOf(opened, "Qiao Zhiyuan"))[2]).toEqual([[null, true]]);
});

it("says what the rules say of a grade, and lets people decide", async () => {
  const opened = await openTeam();
  await choose("The team's grade for Peng Chengye", "Outstanding");
  await type("Reason for Peng Chengye", "The finding was mended");
  const words = within(member("Peng Chengye"));
  expect(await words.findByText(/ceiling|at most|above/i)).toBeTruthy();
  await press("Write to the workbook");
  expect((await teamOf(opened, "Peng Chengye"))[1]).toBe("Outstanding");
});

it("speaks Chinese", async () => {
  await openBook(SAMPLE_ZH, "zh-CN");
  await step("结果");
  await press("考察组意见……");
  await choose("考察组对叶欣怡的评定等次", "称职");
  expect(await screen.findByText(/须记录理由（P10）/)).toBeTruthy();
  expect(document.body.textContent?.replace(/P\d+|English/g, "")).not.toMatch(/[A-Za-z]{3}/);
});
