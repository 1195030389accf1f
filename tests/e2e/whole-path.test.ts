/** The whole path of a clerk at the page, and the saved file held against the command line's. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/main";
import { differences } from "../cli/agreement";
import { describeInBrowser, inBrowser } from "./browser";
import { Person } from "./person";
import { gradesIn, open, sample } from "./sample";

jest.setTimeout(240_000);

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "appraisal-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What the command line says of a file: its report, and what it would write into it. */
async function appraised(bytes: Uint8Array) {
  const path = join(folder, "book.xlsx");
  writeFileSync(path, bytes);
  const said: string[] = [];
  let report = "";
  const status = await main(["calculate", path, "--report", "-"], {
    out: (text) => (report += text),
    err: (line) => said.push(line),
  });
  return { status, said, report: JSON.parse(report) };
}

describeInBrowser("from the sample to the saved file", () => {
  const there = inBrowser();

  it("calculates, notices a new figure, calculates again, undoes, calculates and saves what the command line makes of it", async () => {
    const person = await Person.at(there);
    await person.calculates();
    const scores = () => person.column("Officials", "H");
    const first = await scores();

    await person.tab("Officials").click();
    await person.types("F2", "1.1");
    await person.heading("Changed since the last calculation").waitFor();
    await person.pane.getByRole("button", { name: "Go to Officials!F2" }).waitFor();
    expect(await person.shown("Officials", "F2")).toBe("1.1");

    await person.calculates();
    const second = await scores();
    expect(second).not.toEqual(first);
    expect(await person.heading(/^Changed/).count()).toBe(0);

    await person.does("Undo");
    await person.sees("Undone: every cell and sheet is as it was");
    expect(await scores()).toEqual(first);

    await person.calculates();
    expect(await scores()).toEqual(second);
    const saved = await person.saves();
    expect(person.strangers()).toEqual([]);
    expect(person.problems).toEqual([]);
    await person.leaves();

    const typed = await sample({ row: 1, column: 5, value: 1.1 });
    const [mine, theirs] = [await appraised(saved), await appraised(await typed.bytes())];
    expect(theirs.report.years[0].officials.length).toBeGreaterThan(0);
    expect(differences(mine.report, theirs.report)).toEqual([]);
    expect(differences(theirs.report, mine.report)).toEqual([]);
    expect([mine.status, mine.said]).toEqual([0, expect.arrayContaining([expect.stringMatching(/nothing/i)])]);
    expect((await gradesIn(await open(saved)))[1]?.[0]).toBeCloseTo(Number(second[1]), 2);
  });
});
