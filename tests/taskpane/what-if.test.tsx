/** @jest-environment jsdom */
/** What if: other weights, thresholds and quotas, who would move by them, and adopting them. */
import { screen, waitFor } from "@testing-library/react";
import { schemeInForce } from "../../src/appraisal";
import { check } from "../../src/appraise";
import { allFields, changesOf, fieldsOf, numberOf } from "../../src/taskpane/components/what-if/draft";
import { valueOf } from "../contract/host-contract";
import { SAMPLE, SAMPLE_ZH } from "./real-book";
import { openBook, press, settled, status, step, type } from "./real-pane";

async function openWhatIf(book = SAMPLE) {
  const opened = await openBook(book);
  await step("Results");
  await press("What if…");
  await screen.findByRole("heading", { name: "What if, 2025" });
  return opened;
}
const moved = () => [...document.querySelectorAll("li")].map(({ textContent }) => textContent);
const grades = async ({ file }: Awaited<ReturnType<typeof openWhatIf>>) => {
  const { appraisal } = valueOf(await check(file));
  return appraisal.years.at(-1)?.officials.map(({ official, grade }) => [official.name, grade]);
};

it("shows the scheme as it is, and that nothing is changed", async () => {
  await openWhatIf();
  const value = (name: string) => (screen.getByRole("textbox", { name }) as HTMLInputElement).value;
  expect(["Weight of Indicators, %", "Lowest score of Outstanding", "Quota of Outstanding, %"].map(value)).toEqual([
    "60",
    "90",
    "25",
  ]);
  expect(value("Quota of Competent, %")).toBe("");
  expect(screen.getByText("Nothing is changed yet.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Adopt into the scheme" })).toBeNull();
});

it("says at once who would move, and touches nothing of the workbook", async () => {
  const opened = await openWhatIf();
  const before = valueOf(await opened.file.read());
  await type("Quota of Outstanding, %", "50");
  expect(await screen.findByText(/^4 officials would get another grade/)).toBeTruthy();
  expect(moved().find((line) => line?.startsWith("Shen Yuting"))).toMatch(/Competent, rank 3 → Outstanding, rank 3$/);
  expect(moved().find((line) => line?.startsWith("Du Ruoxi"))).toMatch(/proposed Competent → proposed Outstanding$/);
  expect(screen.getByRole("img", { name: /^Outstanding 2 → 4; Competent 4 → 2/ })).toBeTruthy();
  expect(screen.getByText("was 25")).toBeTruthy();
  expect(screen.getByText(/^The same cells hold for 2023, 2024, 2025/)).toBeTruthy();
  await press("Drop");
  expect(screen.getByText("Nothing is changed yet.")).toBeTruthy();
  expect(valueOf(await opened.file.read())).toEqual(before);
});

it.each([
  ["Weight of Indicators, %", "many", "This is not a number. Enter one, such as 20."],
  ["Weight of Indicators, %", "", "This is not a number. Enter one, such as 20."],
  ["Quota of Outstanding, %", "101", "A quota lies between 0 and 100 %; leave it blank for no limit."],
])("says what is wrong with %s of “%s”, and adopts nothing", async (field, text, sentence) => {
  await openWhatIf();
  await type(field, text);
  expect(await screen.findByText(sentence, { exact: false })).toBeTruthy();
  const input = screen.getByRole("textbox", { name: field });
  expect(input.getAttribute("aria-invalid")).toBe("true");
  expect(document.getElementById(input.getAttribute("aria-describedby") ?? "")?.textContent).toContain(sentence);
  expect(screen.getByRole("button", { name: "Adopt into the scheme" }).getAttribute("aria-disabled")).toBe("true");
});

it("does not offer to adopt a scheme that blocks everybody, and says why", async () => {
  await openWhatIf();
  await type("Lowest score of Competent", "95");
  expect(await screen.findByRole("heading", { name: "What would be found" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Adopt into the scheme" }).getAttribute("aria-disabled")).toBe("true");
});

it("adopts what was tried, and undoes it again", async () => {
  const opened = await openWhatIf();
  const before = await grades(opened);
  await type("Quota of Outstanding, %", "50");
  await screen.findByText(/would get another grade/);
  await press("Adopt into the scheme");
  expect(await screen.findByRole("heading", { name: "Adopted into the scheme" })).toBeTruthy();
  expect(status()).toBe("Adopted into the scheme");
  const after = await grades(opened);
  expect(after).toContainEqual(["Shen Yuting", "Outstanding"]);
  await waitFor(() =>
    expect((screen.getByRole("textbox", { name: "Quota of Outstanding, %" }) as HTMLInputElement).value).toBe("50"),
  );
  expect(screen.getByText("Nothing is changed yet.")).toBeTruthy();
  await press("Undo");
  await settled();
  expect(await grades(opened)).toEqual(before);
});

it("speaks Chinese", async () => {
  await openBook(SAMPLE_ZH, "zh-CN");
  await step("结果");
  await press("试算……");
  await type("优秀的比例上限（%）", "50");
  expect(await screen.findByText(/^4 人的等次或建议等次会变/)).toBeTruthy();
  expect(document.body.textContent?.replace(/P\d+|English/g, "")).not.toMatch(/[A-Za-z]{3}/);
});

describe("what is typed", () => {
  it.each<[string, number | null]>([
    ["20", 20],
    [" 20 % ", 20],
    ["２０．５％", 20.5],
    ["", null],
    ["-1", -1],
    ["1e3", NaN],
    ["0x10", NaN],
    ["a", NaN],
  ])("%j is %p", (text, number) => expect(numberOf(text)).toBe(number));

  it("is a change only where it is another number", async () => {
    const { input } = valueOf(await check((await openBook(SAMPLE)).file));
    const scheme = schemeInForce(input, 2025);
    if (!scheme) throw new Error("no scheme");
    const fields = allFields(fieldsOf(scheme));
    const same = new Map(fields.map(({ key, today }) => [key, ` ${today} `]));
    expect(changesOf(fields, same)).toEqual([]);
    const targets = fields.at(-1);
    expect(changesOf(fields, new Map([[targets?.key ?? "", "90%"]])).map(({ change }) => change)).toEqual([
      { kind: "targetsMetAt", share: 0.9 },
    ]);
  });
});
