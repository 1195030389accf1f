/** Whether everything in the pane has room. */
import type { Frame } from "playwright-core";

/** What runs over an edge, is cut off, or lies where nobody can scroll to, a line each. */
export function layoutFaults(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const faults: [Element, string][] = [];
    const pen = document.createElement("canvas").getContext("2d");
    const nameOf = (element: Element): string =>
      `<${element.tagName.toLowerCase()} class="${element.getAttribute("class") ?? ""}"> ${(element.textContent ?? "").slice(0, 60)}`;
    const cutOff = (control: HTMLElement, text: string, room: number): void => {
      if (!pen || text === "") return;
      const { fontWeight, fontSize, fontFamily } = getComputedStyle(control);
      pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      if (pen.measureText(text).width > room + 1) faults.push([control, `cut off: ${text} in ${nameOf(control)}`]);
    };
    const right = document.documentElement.clientWidth;
    for (const element of document.querySelectorAll<HTMLElement>("html, body, body *")) {
      // What moves in a progress line is meant to be cut off.
      if (element.closest("svg, [role=progressbar]")) continue;
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      if (box.width === 0 || box.height === 0 || style.visibility === "hidden") continue;
      if (box.left < -0.5 || box.right > right + 0.5) faults.push([element, `outside: ${nameOf(element)}`]);
      const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
      // A list draws its arrow in about 20 pixels of its width.
      if (element instanceof HTMLSelectElement)
        cutOff(element, element.selectedOptions[0]?.text ?? "", clientWidth - 24);
      else if (element instanceof HTMLInputElement)
        cutOff(element, element.value || element.placeholder, clientWidth - 12);
      else if (style.display !== "inline") {
        if (scrollWidth > clientWidth + 1)
          faults.push([element, `too wide by ${scrollWidth - clientWidth}: ${nameOf(element)}`]);
        const scrolls = ["auto", "scroll"].includes(style.overflowY);
        const isPage = element === document.documentElement && style.overflowY === "visible";
        // Letters are a little higher than their lines; that is no cutting off.
        if (scrollHeight > clientHeight + 5 && !scrolls && !isPage)
          faults.push([element, `too high by ${scrollHeight - clientHeight}: ${nameOf(element)}`]);
      }
    }
    // What runs over makes all around it too wide as well.
    const isInnermost = ([element]: [Element, string]): boolean =>
      !faults.some(([other]) => other !== element && element.contains(other));
    return faults.filter(isInnermost).map(([, fault]) => fault);
  });
}

/** Words that are broken in their middle for want of room, a line each. */
export function brokenWords(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const faults: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (texts.nextNode()) {
      const { currentNode: node } = texts;
      const text = node.nodeValue ?? "";
      if (node.parentElement?.closest("select, svg, script, style")) continue;
      for (const { index, 0: word } of text.matchAll(/[\p{Script=Latin}\d.]{2,}/gu)) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        if (range.getClientRects().length > 1) faults.push(`broken: ${word} in ${text.slice(0, 60)}`);
      }
    }
    return faults;
  });
}

/** Controls that cannot be brought into sight, or over which something lies, a line each. */
export function unreachable(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const faults: string[] = [];
    for (const control of document.querySelectorAll<HTMLElement>("a[href], button, input, select, summary")) {
      control.scrollIntoView({ block: "center" });
      if (!control.checkVisibility()) continue;
      const box = control.getBoundingClientRect();
      const there = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      if (!there || !(control.contains(there) || there.contains(control)))
        faults.push(`out of reach: ${control.textContent || control.getAttribute("aria-label")}`);
    }
    document.querySelector("header")?.scrollIntoView();
    return faults;
  });
}

/** Lengthens all that is written by some 40 %, as another language might; gives it back by `restored`. */
export function lengthened(frame: Frame): Promise<void> {
  return frame.evaluate(() => {
    const accents: Record<string, string> = { a: "áà", e: "éè", i: "îì", o: "öò", u: "ûù", y: "ýÿ" };
    const before = new Map<Node, string | null>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { currentNode: node } = texts;
      const text = node.nodeValue ?? "";
      if (text.trim() === "" || node.parentElement?.closest("script, style")) continue;
      before.set(node, text);
      const letters = text.replace(/[aeiouy]/gi, (letter) => {
        const long = accents[letter.toLowerCase()] ?? letter;
        return letter === letter.toLowerCase() ? long : long.toUpperCase();
      });
      node.nodeValue = `[${letters}]`;
    }
    Object.assign(window, { written: before });
  });
}

export function restored(frame: Frame): Promise<void> {
  return frame.evaluate(() => {
    const { written } = window as unknown as { written: Map<Node, string | null> };
    written.forEach((text, node) => (node.nodeValue = text));
  });
}
