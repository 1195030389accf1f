/** Workbook files on disk, for the command line. With `node-compression.ts` the only files of this room that need Node. */
import { randomUUID } from "node:crypto";
import { open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { done, refused, type Outcome } from "../host";
import { within } from "./limits";
import { ZLIB } from "./node-compression";
import { attempt } from "./refuse";
import { WorkbookFile } from "./workbook-file";

/** Opens the workbook file at a path. Refuses what cannot be read, and what `openWorkbookFile` refuses. */
export async function openWorkbookAt(path: string): Promise<Outcome<WorkbookFile>> {
  const bytes = await readWorkbookFile(path);
  return bytes.ok ? WorkbookFile.open(bytes.value, ZLIB) : bytes;
}

/** The bytes of a file. Refuses one that is too large before it is read. */
export async function readWorkbookFile(path: string): Promise<Outcome<Uint8Array>> {
  try {
    const about = await stat(path);
    if (!about.isFile()) return refused({ code: "file-unreadable" });
    const fitting = await attempt(() => within("fileBytes", about.size));
    return fitting.ok ? done(new Uint8Array(await readFile(path))) : fitting;
  } catch (thrown) {
    return refused({ code: codeOf(thrown) === "ENOENT" ? "file-not-found" : "file-unreadable" });
  }
}

/**
 * Writes a file whole or not at all: beside its place under another name first, then renamed, so that whoever reads the path
 * meanwhile sees the old file or the new one. A file that stood there keeps its permissions, and a link leads where it led.
 * Refuses to replace a read-only file, and what is no file.
 */
export async function writeWorkbookFile(path: string, bytes: Uint8Array): Promise<Outcome<void>> {
  try {
    const place = await realpath(path).catch(() => path);
    const old = await stat(place).catch(() => undefined);
    if (old && !(old.isFile() && old.mode & ANYBODY_WRITES)) return refused({ code: "cannot-write-file" });
    const temporary = join(dirname(place), `.${basename(place)}.${randomUUID()}.tmp`);
    await writeFresh(temporary, bytes, old?.mode);
    await rename(temporary, place).catch((thrown) => removeAndThrow(temporary, thrown));
    await keepNames(dirname(place));
    return done(undefined);
  } catch {
    return refused({ code: "cannot-write-file" });
  }
}

/** Writes a file that is not there yet. Refuses to touch one that is. */
export async function writeNewWorkbookFile(path: string, bytes: Uint8Array): Promise<Outcome<void>> {
  try {
    // Making the file decides: between asking for it and writing it somebody else could make one.
    await writeFresh(path, bytes);
    return done(undefined);
  } catch (thrown) {
    return refused({ code: codeOf(thrown) === "EEXIST" ? "file-exists" : "cannot-write-file" });
  }
}

/** The bits of a mode that let somebody write. */
const ANYBODY_WRITES = 0o222;

/** Makes a file, which is on the disk as a whole once this returns; nothing is left of one that failed. */
async function writeFresh(path: string, bytes: Uint8Array, mode?: number): Promise<void> {
  const file = await open(path, "wx", mode);
  try {
    // What a new file may be is cut down to what is usual here. Some disks know nothing of it.
    if (mode !== undefined) await file.chmod(mode).catch(() => undefined);
    await file.writeFile(bytes);
    await file.sync();
    await file.close();
  } catch (thrown) {
    await file.close().catch(() => undefined);
    await removeAndThrow(path, thrown);
  }
}

async function removeAndThrow(path: string, thrown: unknown): Promise<never> {
  await rm(path, { force: true }).catch(() => undefined);
  throw thrown;
}

/** Has the disk keep the names in a folder, too. Some systems do that by themselves and know no other way. */
async function keepNames(folder: string): Promise<void> {
  try {
    const names = await open(folder, "r");
    await names.sync().finally(() => names.close());
  } catch {
    // The file is whole in any case.
  }
}

function codeOf(thrown: unknown): unknown {
  return typeof thrown === "object" && thrown !== null && "code" in thrown ? thrown.code : undefined;
}
