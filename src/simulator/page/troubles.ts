/** The one trouble that a person has chosen, and the line that tells of it until she closes it. */
import type { SimulatedHost } from "../host";
import { part } from "./part";
import { isEarly, momentOf, type EarlyTrouble, type Trouble } from "./trouble";
import { setUpTroubleMenu } from "./trouble-menu";
import type { Words } from "./words";

/** It will happen, it goes on until it is put right, or it is over. */
export type Stage = "coming" | "here" | "over";

export class Troubles {
  private chosen: Trouble | null = null;

  constructor(
    private readonly host: SimulatedHost,
    private readonly words: Words,
    /** Lets the pane begin anew. */
    private readonly reloadPane: () => void,
    /** Told that the workbook may be another one now. */
    private readonly onEnd: () => void,
  ) {
    setUpTroubleMenu(words, (trouble) => this.choose(trouble));
    part("trouble-end", HTMLButtonElement).addEventListener("click", () => this.end());
    host.faults.onStrike = (name) => this.show(name, host.faults.isOn ? "here" : "over");
    this.show(null);
  }

  /** What is wrong with the pane from its beginning. */
  get early(): EarlyTrouble | null {
    return this.chosen !== null && isEarly(this.chosen) ? this.chosen : null;
  }

  /** Calls off what was to happen, and puts right what can be. */
  end(): void {
    const { early } = this;
    this.host.faults.end();
    this.show(null);
    if (early) this.reloadPane();
    this.onEnd();
  }

  private choose(trouble: Trouble): void {
    this.end();
    if (isEarly(trouble)) {
      this.show(trouble, "here");
      this.reloadPane();
    } else {
      this.host.faults.arm(trouble);
      this.show(trouble, "coming");
    }
  }

  private show(trouble: Trouble | null, stage: Stage = "over"): void {
    const { words } = this;
    this.chosen = trouble;
    part("trouble-line", HTMLElement).hidden = trouble === null;
    if (trouble === null) return;
    const when = stage === "coming" ? words.moments[momentOf(trouble)] : "";
    part("trouble-stage", HTMLElement).textContent = words.stages[stage];
    part("trouble-what", HTMLElement).textContent = words.troubles[trouble];
    part("trouble-when", HTMLElement).textContent = when;
    part("trouble-end", HTMLButtonElement).textContent = words.endings[stage];
  }
}
