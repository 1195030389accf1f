/** The pane by keyboard alone: everything can be reached, and one sees where one is. */
import { describeInBrowser, inBrowser } from "./browser";
import { Clerk } from "./look/clerk";
import { focusFaults } from "./look/focus";
import { Keys } from "./look/keys";
import * as unusual from "./look/unusual-walks";
import * as usual from "./look/walks";
import { Person } from "./person";

jest.setTimeout(240_000);

describeInBrowser("by keyboard", () => {
  const there = inBrowser();
  const clerks: Partial<Record<"light" | "dark", Clerk>> = {};
  const comesTo = async (theme: "light" | "dark"): Promise<Clerk> => {
    const clerk = (clerks[theme] ??= new Clerk(await Person.at(there, `?lang=en&theme=${theme}`), "en"));
    await clerk.person.page.bringToFront();
    return clerk;
  };
  afterAll(() => Promise.all(Object.values(clerks).map(({ person }) => person.leaves())));

  it.each([
    ["issues of every severity", "light", unusual.faults],
    ["the details of a sheet", "dark", usual.beforeCalculating],
    ["an official", "light", usual.calculating],
    ["another quota", "dark", usual.whatIf],
    ["opinions", "light", usual.team],
  ] as const)("everything is reached in turn and shows it: %s, %s", async (wanted, theme, walk) => {
    const clerk = await comesTo(theme);
    for await (const state of walk(clerk)) if (state === wanted) break;
    expect(await focusFaults(clerk)).toEqual([]);
  });

  it("leads from the workbook to an official's points, and back to where one was", async () => {
    const clerk = await comesTo("light");
    const { text, person } = clerk;
    await clerk.opensSample();
    const keys = new Keys(clerk);
    await keys.begin();
    await keys.to(text.tabs.workbook);
    await keys.press("ArrowRight");
    await keys.press("Enter");
    await person.heading(text.issues.heading).waitFor();
    await keys.to(text.action.calculate);
    await keys.press("Enter");
    await person.seesGrades();
    await clerk.rests();
    await keys.to(/^Lin Haoran/);
    await keys.press("Enter");
    await person.heading(text.official.how).waitFor();
    await keys.to(text.action.back);
    await keys.press("Enter");
    await clerk.rests();
    expect(await keys.focused()).toMatch(/^Lin Haoran/);
    await keys.to(text.action.undo);
    await keys.press("Enter");
    await clerk.sees(text.undone.title);
    expect(await keys.focused()).not.toBe("");
  });
});
