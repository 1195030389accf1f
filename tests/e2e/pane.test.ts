/** The pane in a browser, beside how it looks: how many presses a task takes, what moves, and what it does where it has no worker. */
import { roleName } from "../../src/text";
import { describeInBrowser, inBrowser } from "./browser";
import { Clerk } from "./look/clerk";
import * as unusual from "./look/unusual-walks";
import { Person } from "./person";

jest.setTimeout(240_000);

describeInBrowser("the pane", () => {
  const there = inBrowser();
  let clerk: Clerk;
  beforeAll(async () => {
    clerk = new Clerk(await Person.at(there, "?lang=en"), "en");
  });
  beforeEach(() => clerk.opensSample());
  afterAll(() => clerk.person.leaves());

  describe("takes few presses", () => {
    /** Counts from now on. */
    async function counting(): Promise<() => Promise<number>> {
      const { frame } = clerk;
      await frame.evaluate(() => {
        Object.assign(window, { presses: 0 });
        document.addEventListener("click", () => (window as unknown as { presses: number }).presses++, true);
      });
      return () => frame.evaluate(() => (window as unknown as { presses: number }).presses);
    }

    it("one from a template that is filled in to grades", async () => {
      const presses = await counting();
      await clerk.does(clerk.text.action.calculate);
      await clerk.person.seesGrades();
      expect(await presses()).toBe(1);
    });

    it("two from an empty workbook to the grades of the sample", async () => {
      await clerk.opens([{ name: "Sheet1", rows: [] }]);
      const presses = await counting();
      await clerk.does(clerk.text.begin.sample);
      await clerk.does(clerk.text.action.calculate);
      await clerk.person.seesGrades();
      expect(await presses()).toBe(2);
    });

    it("one from an error to its cell", async () => {
      for await (const state of unusual.faults(clerk)) if (state === "issues of every severity") break;
      const presses = await counting();
      await clerk.presses(clerk.text.issues.goTo("Ballots!E68"));
      await clerk.person.isLedTo("Ballots", "E68");
      expect(await presses()).toBe(1);
    });

    it("one from a grade to its explanation, and one more to its rows in the breakdown", async () => {
      await clerk.does(clerk.text.action.calculate);
      const presses = await counting();
      await clerk.presses(/^Lin Haoran/);
      await clerk.person.heading(clerk.text.official.how).waitFor();
      await clerk.sees(/^96\.87 is Outstanding/);
      expect(await presses()).toBe(1);
      await clerk.presses(clerk.text.official.inBreakdown);
      await clerk.person.isLedTo("Score breakdown 2025", "A3");
      expect(await presses()).toBe(2);
    });
  });

  it("moves nothing while it loads, but for its buttons where they make room for Stop", async () => {
    const moved = await clerk.frame.evaluate(
      () =>
        new Promise<(string | undefined)[]>((resolve) => {
          type Shift = PerformanceEntry & { readonly sources: readonly { readonly node: Node | null }[] };
          const nodes: (Node | null)[] = [];
          new PerformanceObserver((list) => {
            for (const { sources } of list.getEntries() as Shift[]) nodes.push(...sources.map(({ node }) => node));
          }).observe({ type: "layout-shift", buffered: true });
          const elementOf = (node: Node | null) => (node instanceof Element ? node : node?.parentElement);
          setTimeout(() => {
            const elements = nodes.map(elementOf).filter((each) => !each?.closest("footer button"));
            resolve(elements.map((each) => each?.outerHTML));
          }, 200);
        }),
    );
    expect(moved).toEqual([]);
  });

  it("works in the page's own thread where no worker can be started", async () => {
    const { person, text } = clerk;
    const worker = "**/appraiser.js";
    await person.page.route(worker, (route) => route.abort());
    await clerk.opensSample();
    await person.page.unroute(worker);
    await clerk.does(text.action.calculate);
    await person.seesGrades();
    await clerk.presses(/^Lin Haoran/);
    await clerk.sees(/^96\.87 is Outstanding/);
  });

  it("keeps still where people want no motion", async () => {
    await clerk.person.page.emulateMedia({ reducedMotion: "reduce" });
    await clerk.arms("cell-being-edited");
    await clerk.button(clerk.text.action.calculate).click();
    await clerk.button(clerk.text.action.stop).waitFor();
    expect(await clerk.frame.evaluate(() => document.getAnimations().length)).toBe(0);
    await clerk.putsRight();
    await clerk.person.seesGrades();
    await clerk.person.page.emulateMedia({ reducedMotion: null });
  });

  it("shows in the system's own colours what is chosen, and how long bars are", async () => {
    await clerk.person.page.emulateMedia({ forcedColors: "active" });
    await clerk.does(clerk.text.action.calculate);
    const fills = await clerk.frame.evaluate(() =>
      [...document.querySelectorAll("svg rect")].map((bar) => getComputedStyle(bar).fill),
    );
    expect(new Set(fills).size).toBeGreaterThan(1);
    await clerk.step("check");
    const outlines = await clerk.frame.evaluate(() =>
      [...document.querySelectorAll("[aria-pressed]")].map((chip) => [
        chip.getAttribute("aria-pressed"),
        getComputedStyle(chip).outlineStyle,
      ]),
    );
    expect(outlines).toContainEqual(["true", "solid"]);
    expect(outlines).not.toContainEqual(["false", "solid"]);
    await clerk.person.page.emulateMedia({ forcedColors: null });
  });

  it("is in the clerk's language after it was switched, also the next time", async () => {
    await clerk.presses(clerk.text.otherLanguage);
    await clerk.sees("可以计算");
    await clerk.opensSample();
    await clerk.sees("可以计算");
    expect(await clerk.frame.evaluate(() => document.documentElement.lang)).toBe("zh-CN");
    expect(await clerk.frame.getByText(roleName("officials", "zh-CN"), { exact: true }).count()).toBeGreaterThan(0);
  });
});
