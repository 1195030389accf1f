/** How often and with how much the add-in goes to Excel: reading and writing back whole workbooks, with the real client upon the simulator. */
import { examine, planEdits } from "../../src/appraise";
import { workbookOf } from "../../src/simulator";
import type { Outcome } from "../../src/workbook";
import { excelHost } from "../../src/workbook/excel";
import { openWorkbookFile } from "../../src/workbook/file";
import { simulatedExcel } from "../simulator/load-office";
import { printTable, type Line } from "./table";
import { wholeBook } from "./whole-book";

const SIZES = [1_000, 10_000, 100_000];

/** What goes with each request beyond the first three of reading and two of writing, at least. */
const PIECE = 4_000_000;

interface Traffic {
  requests: number;
  sent: number;
  received: number;
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

/** Reads and writes workbooks of 1,000 to 100,000 record lines. */
export async function trips(): Promise<void> {
  const lines: Line[] = [];
  for (const size of SIZES) lines.push(...(await tripsOf(size)));
  printTable("Round trips: reading is to take 3 and one for each 4 MB, writing 2 and one for each 4 MB", [
    ["record lines", "task", "requests", "allowed", "MB sent", "MB received", "seconds"],
    ...lines,
  ]);
}

async function tripsOf(size: number): Promise<readonly Line[]> {
  const file = valueOf(await openWorkbookFile(wholeBook(size)));
  const excel = simulatedExcel(workbookOf(valueOf(await file.read())));
  excel.payloadLimit = 5_000_000;
  const host = excelHost();
  const [snapshot, reading] = await follow(() => host.read());
  const edits = planEdits(examine(snapshot));
  const [, writing] = await follow(() => host.apply(edits, { before: snapshot }));
  const line = (
    task: string,
    free: number,
    { requests, sent, received, seconds }: Traffic & { seconds: number },
  ): Line => {
    const allowed = free + Math.ceil((sent + received) / PIECE);
    return [size, task, requests, allowed, megabytes(sent), megabytes(received), seconds.toFixed(1)];
  };
  return [line("read", 3, reading), line("write", 2, writing)];

  /** What a task comes to, and what went to and fro for it. */
  async function follow<T>(task: () => Promise<Outcome<T>>): Promise<[T, Traffic & { seconds: number }]> {
    const traffic: Traffic = { requests: 0, sent: 0, received: 0 };
    excel.onExchange = ({ request, requestBytes, responseBytes }) => {
      // The client lets go of what it has read in a request of its own, for which nobody waits.
      if (request.Actions.every(({ Name, ActionType }) => Name === "_RemoveReference" || ActionType === 1)) return;
      traffic.requests += 1;
      traffic.sent += requestBytes;
      traffic.received += responseBytes;
    };
    const start = performance.now();
    const value = valueOf(await task());
    return [value, { ...traffic, seconds: (performance.now() - start) / 1_000 }];
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(2);
}
