/** The appraiser at the other end of real messages: it does and says what it would here. */
import { expose } from "comlink";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { calculate } from "../../src/appraise";
import { refused, type Edit, type WorkbookHost } from "../../src/workbook";
import { openWorkbookFile, type WorkbookFile } from "../../src/workbook/file";
import { LocalAppraiser } from "../../src/worker/local-appraiser";
import { remoteAppraiser, type Appraiser } from "../../src/worker";
import { appraiserService } from "../../src/worker/service";
import { valueOf } from "../contract/host-contract";

const SAMPLE = readFileSync(join(__dirname, "../../assets/sample.xlsx"));
const sample = async (): Promise<WorkbookFile> => valueOf(await openWorkbookFile(SAMPLE));

/** Every channel, also those that come with functions that are handed over: left open, they would keep the process alive. */
const channels: MessageChannel[] = [];
const NodeChannel = globalThis.MessageChannel;
beforeAll(() => {
  globalThis.MessageChannel = class extends NodeChannel {
    constructor() {
      super();
      channels.push(this);
    }
  };
});
afterEach(() => channels.splice(0).forEach(({ port1 }) => port1.close()));
afterAll(() => {
  globalThis.MessageChannel = NodeChannel;
});

/** An appraiser that nobody holds any more may be let go of before it has answered. */
const appraisers: Appraiser[] = [];

/** An appraiser that is reached through a channel, in which everything is copied. */
function acrossAChannel() {
  const { port1, port2 } = new MessageChannel();
  expose(appraiserService(), port2);
  const appraiser = remoteAppraiser(port1);
  appraisers.push(appraiser);
  return appraiser;
}

/** A host that remembers what was asked of it. */
function recorded(host: WorkbookHost) {
  const applied: (readonly Edit[])[] = [];
  const watches: unknown[] = [];
  const recording: WorkbookHost = {
    read: (watch) => {
      watches.push(watch);
      return host.read(watch);
    },
    apply: (edits, options) => {
      applied.push(edits);
      watches.push(options);
      return host.apply(edits, options);
    },
  };
  return { host: recording, applied, watches };
}

const nothing = () => undefined;

it("checks a workbook, and answers about it", async () => {
  const [there, here] = [acrossAChannel(), new LocalAppraiser()];
  for (const task of [{ job: "check" }, { job: "preview" }] as const) {
    const outcome = await there.perform(task, await sample(), nothing);
    expect(outcome).toEqual(await here.perform(task, await sample(), nothing));
    expect(outcome.overview?.hasOfficials).toBe(true);
  }
  const official = { year: 2025, official: "T01" };
  expect(await there.ask("official", official, "en")).toEqual(await here.ask("official", official, "en"));
  expect(await there.ask("preview", "zh-CN")).toEqual(await here.ask("preview", "zh-CN"));
  const query = { severity: null, most: 3 };
  expect(await there.ask("issues", query, "en")).toEqual(await here.ask("issues", query, "en"));
});

it("has nothing to answer before it has read anything", async () => {
  expect(await acrossAChannel().ask("results", null, "en")).toBeNull();
});

it("writes what is written without it, and tells the stages", async () => {
  const [mine, theirs] = [recorded(await sample()), recorded(await sample())];
  const stages: string[] = [];
  const outcome = await acrossAChannel().perform({ job: "calculate" }, mine.host, (stage) => void stages.push(stage));
  expect(outcome).toMatchObject({ kind: "calculated", overview: { isWritten: true, canUndo: true } });
  expect(stages).toEqual(["reading", "scoring", "writing"]);
  valueOf(await calculate(theirs.host));
  const timeless = (edits: readonly Edit[]) =>
    edits.filter((edit) => edit.kind !== "ownSheet" || !["runlog", "fingerprints"].includes(edit.mark));
  expect(mine.applied.map(timeless)).toEqual(theirs.applied.map(timeless));
});

it("undoes what it wrote, and nothing of a workbook that it has not read", async () => {
  const appraiser = acrossAChannel();
  const file = await sample();
  const before = valueOf(await file.read());
  await appraiser.perform({ job: "calculate" }, file, nothing);
  expect(await appraiser.perform({ job: "undo" }, file, nothing)).toMatchObject({ kind: "undone", isWhole: true });
  const now = valueOf(await file.read());
  expect(now.sheets.map(({ name, values }) => [name, values])).toEqual(
    before.sheets.map(({ name, values }) => [name, values]),
  );
  expect(await appraiser.perform({ job: "undo" }, file, nothing)).toMatchObject({ kind: "failed", problem: "fault" });
});

describe("a host that refuses", () => {
  it.each<[string, Partial<WorkbookHost>, unknown]>([
    ["to read", { read: () => Promise.resolve(refused({ code: "excel-busy" })) }, { code: "excel-busy" }],
    [
      "to write",
      { apply: () => Promise.resolve(refused({ code: "cells-protected", sheet: "Officials" })) },
      { code: "cells-protected", sheet: "Officials" },
    ],
    ["with a fault", { read: () => Promise.reject(new Error("secret")) }, "fault"],
  ])("%s is heard", async (_, host, problem) => {
    const file = await sample();
    const given = { read: () => file.read(), apply: (edits: readonly Edit[]) => file.apply(edits), ...host };
    const outcome = await acrossAChannel().perform({ job: "calculate" }, given, nothing);
    expect(outcome).toEqual({ kind: "failed", job: "calculate", problem, overview: null });
  });

  it("half-way is taken back by one that is not watched any more", async () => {
    const file = await sample();
    const { host, watches } = recorded({
      read: () => file.read(),
      apply: (edits) =>
        watches.length < 3
          ? Promise.resolve({ ok: false, refusal: { code: "cancelled" }, touched: ["Officials"] })
          : file.apply(edits),
    });
    const outcome = await acrossAChannel().perform({ job: "calculate" }, host, nothing);
    expect(outcome).toMatchObject({ kind: "failed", problem: { code: "cancelled" } });
    expect(watches).toEqual([undefined, { before: expect.anything() }, { signal: undefined, onProgress: undefined }]);
  });
});
