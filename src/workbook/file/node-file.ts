/** Workbook files on disk, for the command line. The only file of this room that needs Node. */
import { randomUUID } from "node:crypto";
import { open, readFile, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { done, refused, type Outcome } from "../host";

/** The bytes of a file. */
export async function readWorkbookFile(path: string): Promise<Outcome<Uint8Array>> {
  try {
    return done(new Uint8Array(await readFile(path)));
  } catch (thrown) {
    return refused({ code: codeOf(thrown) === "ENOENT" ? "file-not-found" : "file-unreadable" });
  }
}

/**
 * Writes a file whole or not at all: beside its place under another name first, then renamed, so that whoever reads the path
 * meanwhile sees the old file or the new one. A file that stood there keeps its permissions.
 */
export async function writeWorkbookFile(path: string, bytes: Uint8Array): Promise<Outcome<void>> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    const mode = await stat(path).then(
      (stats) => stats.mode,
      () => undefined,
    );
    const file = await open(temporary, "wx", mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    return done(undefined);
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
    return refused({ code: "cannot-write-file" });
  }
}

/** Writes a file that is not there yet. Refuses to touch one that is. */
export async function writeNewWorkbookFile(path: string, bytes: Uint8Array): Promise<Outcome<void>> {
  // Creating the file decides: between asking for it and writing it somebody else could make one.
  let file;
  try {
    file = await open(path, "wx");
  } catch (thrown) {
    return refused({ code: codeOf(thrown) === "EEXIST" ? "file-exists" : "cannot-write-file" });
  }
  try {
    await file.writeFile(bytes);
    await file.sync();
    await file.close();
    return done(undefined);
  } catch {
    await file.close().catch(() => undefined);
    await rm(path, { force: true }).catch(() => undefined);
    return refused({ code: "cannot-write-file" });
  }
}

function codeOf(thrown: unknown): unknown {
  return typeof thrown === "object" && thrown !== null && "code" in thrown ? thrown.code : undefined;
}
