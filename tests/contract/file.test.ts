import { openWorkbookFile } from "../../src/workbook/file";
import { sheetXml, validationsOf } from "../workbook/file/validations";
import { describeHost, valueOf } from "./host-contract";
import { sketchedParts, zipped } from "./sketched-file";

describeHost("a workbook file", (sheets) => {
  const host = valueOf(openWorkbookFile(zipped(sketchedParts(sheets))));
  const reopen = () => Promise.resolve(valueOf(openWorkbookFile(host.bytes())));
  return Promise.resolve({ host, reopen, kept: (sheet) => validationsOf(sheetXml(host.bytes(), sheet)) });
});
