/** A clerk's keyboard, with the focus in the pane. */
import type { Clerk } from "./clerk";

/** More presses than there are controls. */
const MANY = 400;

export class Keys {
  constructor(private readonly clerk: Clerk) {}

  press(key: string): Promise<void> {
    return this.clerk.person.page.keyboard.press(key);
  }

  /** Puts the focus before the first control. */
  begin(): Promise<void> {
    return this.clerk.frame.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
      document.body.removeAttribute("tabindex");
    });
  }

  /** The name of the control that has the focus; `""` where none has. */
  focused(): Promise<string> {
    return this.clerk.frame.evaluate(() => {
      const { activeElement } = document;
      if (!activeElement || activeElement === document.body) return "";
      return activeElement.getAttribute("aria-label") ?? (activeElement.textContent ?? "").trim();
    });
  }

  /** Goes on with Tab until a control has the focus. */
  async to(name: string | RegExp): Promise<void> {
    for (let presses = 0; presses < MANY; presses++) {
      const focused = await this.focused();
      if (typeof name === "string" ? focused === name : name.test(focused)) return;
      await this.press("Tab");
      // Past the last control the focus leaves the pane.
      if (!(await this.clerk.frame.evaluate(() => document.hasFocus()))) await this.begin();
    }
    throw new Error(`No Tab leads to ${String(name)}.`);
  }
}
