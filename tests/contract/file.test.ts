import { openWorkbookFile } from "../../src/workbook/file";
import { describeHost, valueOf } from "./host-contract";
import { sketchedParts, zipped } from "./sketched-file";

describeHost("a workbook file", (sheets) => {
  const host = valueOf(openWorkbookFile(zipped(sketchedParts(sheets))));
  const reopen = () => Promise.resolve(valueOf(openWorkbookFile(host.bytes())));
  return Promise.resolve({ host, reopen });
});
