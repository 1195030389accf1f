/** Loads the real client, unmodified, into a test run, upon a simulated Excel. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { nativeBridge, SimulatedHost, SimulatedWorkbook } from "../../src/simulator";

const SCRIPT = join(__dirname, "../../node_modules/@microsoft/office-js/dist/excel-win32-16.01.js");

/** The requirement sets that the simulated Excel supports; a test may change them. */
export const supported = new Map([
  ["ExcelApi", 17],
  ["DelayForCellEdit", 1],
]);

let host: SimulatedHost | null = null;

/** The simulated Excel of this test file, showing a workbook and without troubles. The client is loaded once. */
export function simulatedExcel(workbook = new SimulatedWorkbook()): SimulatedHost {
  if (workbook.sheets.length === 0) workbook.addSheet("Sheet1");
  if (host) {
    host.open(workbook);
    return host;
  }
  host = new SimulatedHost(workbook);
  if (typeof window === "undefined") Object.assign(globalThis, page());
  Object.assign(globalThis, { _richApiNativeBridge: nativeBridge(host) });
  // Indirect, so that the script declares its globals as it does in a page.
  (0, eval)(readFileSync(SCRIPT, "utf8"));
  Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported } } } });
  return host;
}

function isSetSupported(name: string, version = "1.1"): boolean {
  return (supported.get(name) ?? 0) >= Number(version.slice(2));
}

/** The little of a web page that the script looks at while it loads. */
function page() {
  const nothing = () => undefined;
  return {
    window: globalThis,
    self: globalThis,
    top: globalThis,
    parent: globalThis,
    navigator: { userAgent: "node" },
    external: {},
    name: "",
    location: {
      href: "http://localhost/",
      protocol: "http:",
      host: "localhost",
      hostname: "localhost",
      search: "",
      hash: "",
    },
    document: {
      readyState: "loading",
      addEventListener: nothing,
      createElement: () => ({ setAttribute: nothing, style: {} }),
      getElementsByTagName: () => [],
    },
    addEventListener: nothing,
    removeEventListener: nothing,
  };
}
