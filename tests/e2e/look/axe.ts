/** axe-core in the pane: what it finds wrong with the state that the pane is in. */
import type { AxeResults, NodeResult, RunOptions } from "axe-core";
import type { Frame } from "playwright-core";

const AXE = require.resolve("axe-core/axe.min.js");

/** Every fault, and everything that axe cannot tell, a line each: the rule, the element, and why. All rules are on, best practices too. */
export async function axeFaults(frame: Frame): Promise<string[]> {
  if (!(await frame.evaluate(() => "axe" in window))) await frame.addScriptTag({ path: AXE });
  const { violations, incomplete } = await frame.evaluate(() =>
    (window as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } }).axe.run({
      resultTypes: ["violations", "incomplete"],
    }),
  );
  const faults = [...violations, ...incomplete].flatMap(({ id, nodes }) =>
    nodes.filter((node) => !isExcepted(node)).map((node) => `${id}: ${node.html.slice(0, 200)}: ${whyOf(node)}`),
  );
  return [...faults, ...(await faintLetters(frame))];
}

interface AxeColor {
  parseString(css: string): void;
}

/** How axe reckons with colours; its types leave it out. */
interface AxeColors {
  readonly Color: new () => AxeColor;
  readonly getContrast: (ground: AxeColor, letters: AxeColor) => number;
}

const checksOf = ({ any, all, none }: NodeResult) => [...any, ...all, ...none];

const whyOf = (node: NodeResult): string => checksOf(node)[0]?.message ?? "";

/**
 * The only exceptions. axe cannot tell the contrast of what is typed where nothing is: fields that hold something show it. Nor can it
 * tell that of letters in a drawing: `faintLetters` does.
 */
function isExcepted(node: NodeResult): boolean {
  const keys = checksOf(node).map(({ data }) => (data as { messageKey?: string } | null)?.messageKey);
  return keys.includes("emptyValue") || (keys.includes("imgNode") && node.html.startsWith("<text"));
}

/** Letters in drawings that are too faint upon the pane's ground. */
function faintLetters(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const { axe } = window as unknown as { axe: { commons: { color: AxeColors } } };
    const { Color, getContrast } = axe.commons.color;
    const colorOf = (css: string) => {
      const color = new Color();
      color.parseString(css);
      return color;
    };
    const ground = colorOf(getComputedStyle(document.body).backgroundColor);
    return [...document.querySelectorAll("svg text")]
      .filter((letters) => getContrast(ground, colorOf(getComputedStyle(letters).fill)) < 4.5)
      .map((letters) => `faint: ${letters.textContent}`);
  });
}
