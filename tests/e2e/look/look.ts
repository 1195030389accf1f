/** One look at the pane as it stands: at both widths of Excel's pane, in a longer language, at twice the size, and with axe. */
import type { Frame } from "playwright-core";
import { axeFaults } from "./axe";
import { brokenWords, layoutFaults, lengthened, restored, unreachable } from "./layout";

/** The pane in a browser. */
export interface Shown {
  readonly frame: Frame;
  /** Gives the pane a size, in pixels. */
  resize(width: number, height: number): Promise<void>;
}

/** Excel's pane, as narrow as it can be made and as it is opened. */
export const WIDTHS = [320, 350] as const;
const HEIGHT = 700;

/** Everything that is wrong with the pane as it stands, a line each. axe sees it at one of the widths. */
export async function faultsOf(shown: Shown, axeWidth: (typeof WIDTHS)[number]): Promise<string[]> {
  const { frame } = shown;
  const faults: string[] = [];
  const note = (where: string, found: readonly string[]): void => {
    faults.push(...found.map((fault) => `${where}: ${fault}`));
  };
  for (const width of WIDTHS) {
    await shown.resize(width, HEIGHT);
    note(`at ${width} px`, [...(await layoutFaults(frame)), ...(await brokenWords(frame))]);
    await lengthened(frame);
    note(`lengthened, at ${width} px`, await layoutFaults(frame));
    await restored(frame);
  }
  await shown.resize(175, 400);
  note("at twice the size", [...(await layoutFaults(frame)), ...(await unreachable(frame))]);
  // As high as all that it holds: what stays in sight over the rest would hide colours from axe.
  await shown.resize(axeWidth, HEIGHT);
  const more = await frame.evaluate(() => {
    const main = document.querySelector("main");
    return main ? main.scrollHeight - main.clientHeight : 0;
  });
  await shown.resize(axeWidth, HEIGHT + more);
  note(`axe, at ${axeWidth} px`, await axeFaults(frame));
  await shown.resize(350, HEIGHT);
  return faults;
}
