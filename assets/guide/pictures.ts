/** Takes the guide's pictures: a browser opens the page that `npm start` serves, and does what the guide tells. */
import type { Browser, Locator, Page } from "playwright-core";
import { defaultGrades, type Language } from "../../src/appraisal";
import { roleName, wording } from "../../src/text";
import { columnName } from "../../src/workbook";
import { faultySample } from "./faulty-sample";
import { inFewColours } from "./few-colours";
import { Sight } from "./sight";

/** A browser, and where it finds the page, with a slash at its end. */
export interface Studio {
  readonly browser: Browser;
  readonly url: string;
}

/** Keeps a picture under a name. */
type Keep = (name: string, of: Page | Locator) => Promise<void>;

const YEAR = 2025;

/** Whom the guide tells of. */
const OFFICIAL: Readonly<Record<Language, string>> = { en: "Tao Guoping", "zh-CN": "陶国平" };
/** Who is next to have the best grade. */
const NEXT: Readonly<Record<Language, string>> = { en: "Shen Yuting", "zh-CN": "沈雨婷" };

/** All pictures of a language by name. */
export async function takePictures({ browser, url }: Studio, language: Language): Promise<ReadonlyMap<string, Buffer>> {
  const pictures = new Map<string, Buffer>();
  const keep: Keep = async (name, of) => void pictures.set(name, inFewColours(await settled(of)));
  const look = async (scale: number, take: (sight: Sight, keep: Keep) => Promise<void>): Promise<void> => {
    const sight = await Sight.of(browser, { url, language, scale });
    await take(sight, keep);
    await sight.page.close();
  };
  await look(1.5, mistakes);
  await look(1.5, results);
  await look(1, sheets);
  return pictures;
}

async function mistakes(sight: Sight, keep: Keep): Promise<void> {
  await keep("workbook", await sight.paneOf(660));
  await sight.opens(await faultySample(sight.language));
  await sight.heading(sight.text.issues.heading).waitFor();
  await keep("check", await sight.paneOf(700));
}

async function results(sight: Sight, keep: Keep): Promise<void> {
  const { text, pane, language } = sight;
  const name = OFFICIAL[language];
  const best = defaultGrades(language)[0]?.name ?? "";
  await sight.calculates();
  await keep("results", await sight.paneOf(760));

  await sight.follows(name);
  await sight.heading(text.official.heading(name, YEAR)).waitFor();
  await keep("official", await sight.paneOf(740));

  await sight.presses(text.action.back);
  await sight.presses(text.results.whatIf);
  await pane.getByLabel(text.whatIf.quotaOf(best), { exact: true }).fill("40");
  await pane.getByText(text.whatIf.moves(2)).waitFor();
  const whatIf = await sight.paneOf(920);
  await sight.heading(text.whatIf.grades).evaluate((element) => element.scrollIntoView());
  await keep("what-if", whatIf);

  await sight.presses(text.action.back);
  await sight.presses(text.results.team);
  await pane.getByLabel(text.team.gradeOf(NEXT[language])).selectOption(best);
  await pane.getByText(text.team.reasonNeeded).waitFor();
  await keep("team", await sight.paneOf(760));

  await sight.presses(text.tabs.share);
  await sight.heading(text.share.attention).waitFor();
  await keep("share", await sight.paneOf(860));
}

async function sheets(sight: Sight, keep: Keep): Promise<void> {
  const { page, text, language } = sight;
  const { breakdown, summary } = wording(language);
  await page.setViewportSize({ width: 1440, height: 600 });
  await sight.calculates();
  await sight.turnsTo(roleName("officials", language));
  await keep("page", page);

  await page.setViewportSize({ width: 1440, height: 520 });
  await sight.presses(text.tabs.share);
  await sight.followsTo(summary.sheetName("").trim());
  await keep("summary", page.locator("main"));

  await sight.presses(text.tabs.results);
  await sight.follows(OFFICIAL[language]);
  await sight.follows(text.official.inBreakdown);
  const explanation = Object.keys(breakdown.headers).indexOf("explanation");
  await sight.goesTo(`${columnName(explanation)}${(await sight.row()) + 1}`);
  await keep("breakdown", page.locator("main"));
}

/** A picture that does not change any more. */
async function settled(of: Page | Locator): Promise<Buffer> {
  const take = (): Promise<Buffer> => of.screenshot({ animations: "disabled", caret: "hide" });
  let [before, now] = [await take(), await take()];
  while (!before.equals(now)) [before, now] = [now, await take()];
  return now;
}
