import { openWorkbookFile } from "../../src/workbook/file";
import { sheetXml, validationsOf } from "../workbook/file/validations";
import { describeHost, valueOf, type OpenSketch } from "./host-contract";
import { describeRemembering } from "./remembering";
import { sketchedParts, zipped } from "./sketched-file";

const open: OpenSketch = (sheets) => {
  const host = valueOf(openWorkbookFile(zipped(sketchedParts(sheets))));
  const reopen = () => Promise.resolve(valueOf(openWorkbookFile(host.bytes())));
  return Promise.resolve({ host, reopen, kept: (sheet) => validationsOf(sheetXml(host.bytes(), sheet)) });
};
describeHost("a workbook file", open);
describeRemembering("a workbook file", open);
