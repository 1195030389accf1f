/** LibreOffice: opens workbook files, computes them and saves them again. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const SOFFICE = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find(existsSync);

/** `describe` where there is a LibreOffice; elsewhere the tests are skipped and say so. In CI there must be one. */
export const describeWithLibreOffice: jest.Describe = SOFFICE || process.env["CI"] ? describe : describe.skip;
if (!SOFFICE)
  process.stderr.write("No LibreOffice (Debian package libreoffice-calc): its second opinion is skipped.\n");

/** Saves files of a folder under the same names into another of its folders. */
export async function saveAgain(folder: string, files: readonly string[], to: string): Promise<void> {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const target = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, to)];
  const from = files.map((file) => join(folder, file));
  await promisify(execFile)(SOFFICE ?? "soffice", [profile, "--headless", ...target, ...from]);
}
