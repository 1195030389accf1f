/** The menu of troubles: its button opens it, the arrow keys go through it, Escape and a click elsewhere close it. */
import { part } from "./part";
import { TROUBLES, type Trouble } from "./trouble";
import type { Words } from "./words";

/** Pixels between the menu and the edges of the window. */
const MARGIN = 12;

/** Fills the menu; `choose` is told what a person chooses. */
export function setUpTroubleMenu(words: Words, choose: (trouble: Trouble) => void): void {
  const [button, menu] = [part("trouble", HTMLButtonElement), part("troubles", HTMLElement)];
  button.textContent = words.trouble;
  menu.setAttribute("aria-label", words.trouble);
  const chosen = (trouble: Trouble): void => {
    menu.hidePopover();
    choose(trouble);
  };
  menu.append(...TROUBLES.map(([moment, troubles]) => group(words.moments[moment], troubles, words, chosen)));
  menu.addEventListener("toggle", () => {
    if (!menu.matches(":popover-open")) return;
    place(menu, button.getBoundingClientRect());
    items(menu)[0]?.focus();
  });
  menu.addEventListener("keydown", (event) => {
    // The grid is not to hear it.
    event.stopPropagation();
    const next = itemFor(event.key, items(menu));
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  // A click into the pane is one elsewhere, too.
  window.addEventListener("blur", () => menu.hidePopover());
}

function group(
  when: string,
  troubles: readonly Trouble[],
  { troubles: names }: Words,
  chosen: (trouble: Trouble) => void,
): HTMLElement {
  const element = document.createElement("div");
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", when);
  const heading = document.createElement("h2");
  heading.textContent = when;
  heading.setAttribute("aria-hidden", "true");
  element.append(heading, ...troubles.map((trouble) => item(names[trouble], () => chosen(trouble))));
  return element;
}

function item(name: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.setAttribute("role", "menuitem");
  button.textContent = name;
  button.addEventListener("click", onClick);
  return button;
}

function items(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
}

/** Where a key leads from the item in focus; round the ends. */
function itemFor(key: string, all: readonly HTMLElement[]): HTMLElement | undefined {
  const at = all.findIndex((each) => each === document.activeElement);
  if (key === "ArrowDown") return all[(at + 1) % all.length];
  if (key === "ArrowUp") return all.at(at - 1);
  if (key === "Home") return all[0];
  return key === "End" ? all.at(-1) : undefined;
}

/** Below its button and flush with its right side, as far as the window has room. */
function place(menu: HTMLElement, { right, bottom }: DOMRect): void {
  const { width } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(MARGIN, Math.min(right - width, innerWidth - MARGIN - width))}px`;
  menu.style.top = `${bottom + 4}px`;
  menu.style.maxHeight = `${innerHeight - bottom - 4 - MARGIN}px`;
}
