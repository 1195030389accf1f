/** Gives the page a simulated Excel with a blank workbook, before office.js looks for one. Never loaded in Excel itself. */
import { windowExternal } from "../../bridges/window-external";
import { SimulatedHost } from "../../host";
import { SimulatedWorkbook } from "../../model";

declare global {
  interface Window {
    /** The simulated Excel in which the recorder stands; absent in Excel itself. */
    recordedSimulation?: SimulatedHost;
  }
}

const workbook = new SimulatedWorkbook();
workbook.addSheet("Sheet1");
const host = new SimulatedHost(workbook);
const external = windowExternal(host, { locale: navigator.language, documentUrl: "C:\\simulated.xlsx" });
Object.defineProperty(window, "external", { value: external, configurable: true });
window.recordedSimulation = host;
