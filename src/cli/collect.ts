/** The command `collect`: figures that units returned go into the open workbook's blank cells (P7, P9, P11). */
import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Language } from "../appraisal";
import { hasOfficials } from "../appraise";
import { collect as collectReturns, type Returned } from "../jobs";
import { refusalSentence } from "../text";
import type { Refusal } from "../workbook";
import { openWorkbookAt, writeWorkbookFile } from "../workbook/file/node-file";
import type { CollectArguments } from "./arguments";
import { collectReport, collectSummary, isAllTaken, type Unread } from "./collect-report";
import type { ExitStatus, Streams } from "./main";
import { nobody } from "./people";

/** 0 everything was taken or there already; 1 some conflicts, or something not taken; 2 nothing could be done. */
export async function collect(args: CollectArguments, { err, out }: Streams): Promise<ExitStatus> {
  const refuse = (path: string, refusal: Refusal, language: Language): ExitStatus => {
    err(`${path}: ${refusalSentence(refusal, language)}`);
    return 2;
  };
  const file = await openWorkbookAt(args.book);
  if (!file.ok) return refuse(args.book, file.refusal, args.language ?? "en");
  const { returns, unread } = await readReturned(args.returns);
  const outcome = await collectReturns(file.value, returns);
  if (!outcome.ok) return refuse(args.book, outcome.refusal, args.language ?? "en");
  const collection = outcome.value;
  const language = args.language ?? collection.input.language;
  const isUseless = returns.length === 0 || !hasOfficials(collection);
  if (!isUseless) {
    const written = await writeWorkbookFile(args.out, await file.value.bytes());
    if (!written.ok) return refuse(args.out, written.refusal, language);
  }
  if (args.report !== null) {
    const text = `${JSON.stringify(collectReport(collection, unread, language), null, 2)}\n`;
    if (!(await writeText(args.report, text, out))) return refuse(args.report, { code: "cannot-write-file" }, language);
  }
  if (!hasOfficials(collection)) err(nobody(language));
  else collectSummary(collection, returns, unread, language).forEach(err);
  return isUseless ? 2 : isAllTaken(collection, unread) ? 0 : 1;
}

/** Opens the returns; one that cannot be read is named, and the others go on. */
async function readReturned(
  paths: readonly string[],
): Promise<{ returns: readonly Returned[]; unread: readonly Unread[] }> {
  const returns: Returned[] = [];
  const unread: Unread[] = [];
  const names = paths.map((path) => basename(path));
  for (const [index, path] of paths.entries()) {
    const name = names[index] ?? path;
    const isShared = names.filter((one) => one === name).length > 1;
    // The same path twice is still two returns: what they say agrees.
    const label = isShared ? path : name;
    const file = returns.some((one) => one.file === label) ? `${label} (${index + 1})` : label;
    const opened = await openWorkbookAt(path);
    const read = opened.ok ? await opened.value.read() : opened;
    if (read.ok) returns.push({ file, snapshot: read.value });
    else unread.push({ file: label, refusal: read.refusal });
  }
  return { returns, unread };
}

async function writeText(path: string, text: string, out: Streams["out"]): Promise<boolean> {
  if (path === "-") {
    out(text);
    return true;
  }
  return writeFile(path, text).then(
    () => true,
    () => false,
  );
}
