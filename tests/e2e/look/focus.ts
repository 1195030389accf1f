/** Where Tab leads in the pane, and whether one sees it. */
import type { Clerk } from "./clerk";
import { Keys } from "./keys";

interface Tour {
  readonly toReach: Set<Element>;
  readonly reached: Set<Element>;
}

/** Controls that Tab does not lead to, that lie below something when they have the focus, or that look then as they do without, a line each. */
export async function focusFaults(clerk: Clerk): Promise<string[]> {
  const { frame } = clerk;
  const keys = new Keys(clerk);
  const faults: string[] = [];
  await frame.evaluate(() => {
    const controls = [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, summary, [tabindex]")];
    const toReach = new Set(controls.filter((each) => each.tabIndex >= 0 && each.checkVisibility()));
    Object.assign(window, { toReach, reached: new Set() });
  });
  await keys.begin();
  for (let found: string | null = ""; found !== null;) {
    await keys.press("Tab");
    found = await frame.evaluate(nextFault);
    if (found) faults.push(found);
  }
  const missed = await frame.evaluate(() =>
    [...(window as unknown as Tour).toReach].map((element) => `not reached: ${element.outerHTML}`),
  );
  return [...faults, ...missed];
}

/** Runs in the pane: what is wrong with the control that has the focus, `""` for nothing; `null` at the end of the tour. */
function nextFault(): string | null {
  const control = document.activeElement as HTMLElement | null;
  const { toReach, reached } = window as unknown as Tour;
  if (!control || !document.hasFocus() || reached.has(control)) return null;
  reached.add(control);
  toReach.delete(control);
  const looks = () =>
    [null, "::after"].map((part) => {
      const { outline, boxShadow, border, content } = getComputedStyle(control, part);
      return [outline, boxShadow, border, content].join();
    });
  const { left, top, width, height } = control.getBoundingClientRect();
  const seen = document.elementFromPoint(left + width / 2, top + height / 2);
  const isSeen = seen !== null && (control.contains(seen) || seen.contains(control));
  const focused = looks().join();
  // The next Tab goes on from here all the same.
  control.blur();
  if (!isSeen) return `below something: ${control.outerHTML}`;
  return looks().join() === focused ? `not marked: ${control.outerHTML}` : "";
}
