/** The help pages in a browser: in a pane and in a wide window, in both languages and themes. */
import { describeInBrowser, inBrowser } from "./browser";
import { axeFaults } from "./look/axe";
import { WIDTHS } from "./look/look";

jest.setTimeout(120_000);

describeInBrowser("the help page", () => {
  const there = inBrowser();

  it.each([
    ["help.html", "light"],
    ["help.zh-CN.html", "dark"],
  ] as const)("%s, %s: everything has room, axe finds nothing, every picture is there", async (file, colorScheme) => {
    const page = await there.browser.newPage({ colorScheme, reducedMotion: "reduce" });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).origin));
    await page.goto(there.url + file);
    await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
    for (const width of [...WIDTHS, 1800]) {
      await page.setViewportSize({ width, height: 800 });
      // Rows of a sheet are scrolled by themselves, the page never.
      const room = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(room).toBeLessThanOrEqual(width);
      // What reaches out of sight axe cannot judge; in a wide window nothing does.
      const seen = await page.addStyleTag({
        content: width < 600 ? ".cells { display: none }" : "body { max-width: none }",
      });
      expect([width, await axeFaults(page.mainFrame())]).toEqual([width, []]);
      await seen.evaluate((style) => (style as Element).remove());
    }
    const missing = await page.evaluate(() =>
      [...document.images].filter(({ naturalWidth }) => naturalWidth === 0).map(({ src }) => src),
    );
    expect(missing).toEqual([]);
    expect(new Set(asked)).toEqual(new Set([new URL(there.url).origin]));
    await page.close();
  });
});
