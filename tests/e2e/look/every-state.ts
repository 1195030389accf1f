/** Whoever comes, and however wide her pane is: every state of it is looked at. */
import type { Language } from "../../../src/appraisal";
import { describeInBrowser, inBrowser } from "../browser";
import { Person } from "../person";
import { Clerk } from "./clerk";
import { faultsOf, type WIDTHS } from "./look";
import * as unusual from "./unusual-walks";
import * as usual from "./walks";

const WALKS: Readonly<Record<string, usual.Walk>> = { ...usual, ...unusual };

/**
 * The tests of all states in a language and a theme. Words and sizes go by the language, colours by the theme: no combination shows
 * more than English in one theme and Chinese in the other.
 */
export function everyState(language: Language, theme: "light" | "dark", axeWidth: (typeof WIDTHS)[number]): void {
  jest.setTimeout(240_000);
  describeInBrowser(`the pane, ${language}, ${theme}`, () => {
    const there = inBrowser();
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
}
