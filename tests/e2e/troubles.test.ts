/** Troubles that a person chooses from the menu of the page: the pane says what came of them, and nothing is lost. */
import { calculate } from "../../src/appraise";
import { valueOf } from "../contract/host-contract";
import { describeInBrowser, inBrowser } from "./browser";
import { Clerk } from "./look/clerk";
import { Person } from "./person";
import { contentsOf, gradesIn, open, sample, type Typed } from "./sample";

jest.setTimeout(240_000);

/** The grades of the command line. */
async function gradesWith(typed?: Typed) {
  const file = await sample(typed);
  valueOf(await calculate(file));
  return gradesIn(file);
}

describeInBrowser("a trouble chosen from the menu", () => {
  const there = inBrowser();
  let person: Person;
  beforeAll(async () => {
    person = await Person.at(there, "?lang=en");
  });
  beforeEach(() => new Clerk(person, "en").opensSample());
  afterAll(() => person.leaves());

  it.each<[string, RegExp, Typed | undefined]>([
    [
      "A colleague changes a figure",
      /^Officials!F43 was changed by somebody while the add-in was at work\. Nothing was overwritten\./,
      { row: 42, column: 5, value: 1.06 },
    ],
    [
      "Excel breaks off half-way",
      /^Excel refused the request \(GeneralException\)\..*What had been written by then was taken back\.$/,
      undefined,
    ],
  ])("%s: the pane says so, all stands as it was, and the next calculation succeeds", async (trouble, says, typed) => {
    await person.asksFor(trouble);
    expect(await person.troubleLine.textContent()).toMatch(/To come.*Call it off/s);
    await person.presses("Calculate grades");
    await person.sees(says);
    expect(await person.troubleLine.textContent()).toMatch(/Happened.*Close/s);
    expect(await contentsOf(await open(await person.saves()))).toEqual(await contentsOf(await sample(typed)));

    await person.calculates();
    const saved = await open(await person.saves());
    expect(await gradesIn(saved)).toEqual(await gradesWith(typed));
    expect(valueOf(await calculate(saved)).edits).toEqual([]);
    expect(person.problems).toEqual([]);
  });

  it("A cell is being edited: the add-in waits, and goes on as soon as it may", async () => {
    await person.asksFor("A cell is being edited");
    await person.presses("Calculate grades");
    await person.page.getByText("Now", { exact: true }).waitFor();
    // Meanwhile it asks again and again.
    await person.page.waitForTimeout(1_500);
    expect(await person.tab("Archive").count()).toBe(0);
    await person.page.getByRole("button", { name: "Put it right" }).click();
    await person.seesGrades();
    expect(await person.troubleLine.isVisible()).toBe(false);
    expect(await gradesIn(await open(await person.saves()))).toEqual(await gradesWith());
    expect(person.problems).toEqual([]);
  });

  it("Excel is too old: the pane begins anew and says so; put right, it begins anew again", async () => {
    const { page } = person;
    // By the keyboard alone.
    await page.getByRole("button", { name: "Trouble…" }).press("Enter");
    await page.getByRole("menuitem").first().press("ArrowUp");
    expect(await page.locator(":focus").textContent()).toBe("There is no printer");
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await person.sees("This Excel is too old for the add-in: it needs ExcelApi 1.9.");
    await page.getByRole("button", { name: "Put it right" }).press("Enter");
    await person.sees("Ready to calculate");
  });
});
