import * as job from "../../src/appraise";
import { calculateCommand } from "../../src/commands/calculate";
import { done, refused, type Outcome } from "../../src/workbook";
import { calculation, emptyExamination, examination, fakeHost } from "../taskpane/sample";

jest.mock("../../src/appraise", () => ({
  ...jest.requireActual<typeof job>("../../src/appraise"),
  calculate: jest.fn(),
}));
const calculate = jest.mocked(job.calculate);

/** Runs the command and tells everything that the clerk sees of it. */
async function seen(outcome: Outcome<job.Calculation> | Error, hasPane: boolean): Promise<readonly string[]> {
  if (outcome instanceof Error) calculate.mockRejectedValueOnce(outcome);
  else calculate.mockResolvedValueOnce(outcome);
  const { host, shown } = fakeHost();
  const signs: string[] = [];
  await calculateCommand(host, {
    language: "en",
    showPane: async () => {
      if (hasPane) signs.push("the pane");
      return hasPane;
    },
    say: async (sentence) => void signs.push(sentence),
  });
  return [...shown.map(([sheet]) => sheet), ...signs];
}

const faultless = { ...examination([]), edits: calculation().edits };

it.each<[string, Outcome<job.Calculation> | Error, boolean, readonly unknown[]]>([
  ["shows the sheet with the grades", done(faultless), true, ["Officials"]],
  ["opens the pane as well where somebody is blocked", done(calculation()), true, ["Officials", "the pane"]],
  ["leaves it at the sheet where there can be no pane", done(calculation()), false, ["Officials"]],
  ["says that nothing changed", done({ ...faultless, edits: [] }), true, [expect.stringMatching(/^Nothing to change/)]],
  ["opens the pane after a refusal", refused({ code: "excel-busy" }), true, ["the pane"]],
  [
    "says a refusal where there can be no pane",
    refused({ code: "excel-busy" }),
    false,
    [expect.stringMatching(/busy/)],
  ],
  [
    "says that there is nobody to appraise",
    done({ ...emptyExamination(), edits: [] }),
    false,
    [expect.stringMatching(/nobody/)],
  ],
  ["never shows the words of an exception", new Error("secret"), false, [expect.not.stringMatching(/secret/)]],
])("%s", async (_, outcome, hasPane, signs) => {
  expect(await seen(outcome, hasPane)).toEqual(signs);
});
