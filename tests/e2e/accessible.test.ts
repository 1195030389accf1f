/** Whoever comes, and however wide her pane is: every state is looked at, in both languages and both themes. */
import { describeInBrowser, inBrowser } from "./browser";
import { Clerk } from "./look/clerk";
import { faultsOf } from "./look/look";
import * as unusual from "./look/unusual-walks";
import * as usual from "./look/walks";
import { Person } from "./person";

jest.setTimeout(240_000);

const WALKS: Readonly<Record<string, usual.Walk>> = { ...usual, ...unusual };

describeInBrowser("the pane", () => {
  const there = inBrowser();

  // Words and sizes go by the language, colours by the theme: no combination shows more than these two.
  describe.each([
    ["en", "light", 350],
    ["zh-CN", "dark", 320],
  ] as const)("%s, %s", (language, theme, axeWidth) => {
    let clerk: Clerk;
    beforeAll(async () => {
      clerk = new Clerk(await Person.at(there, `?lang=${language}&theme=${theme}`), language);
    });
    afterAll(() => clerk.person.leaves());

    it.each(Object.entries(WALKS))("has no fault on the way: %s", async (_, walk) => {
      const faults: string[] = [];
      for await (const state of walk(clerk))
        faults.push(...(await faultsOf(clerk, axeWidth)).map((fault) => `${state}, ${fault}`));
      expect(faults).toEqual([]);
    });

    it("has asked nobody else for anything, and the browser complains of nothing", () => {
      expect([clerk.person.strangers(), clerk.person.problems]).toEqual([[], []]);
    });
  });
});
