/** The parts of the guide that are made from the add-in itself, and how they come into its Markdown. */
import type { Language } from "../../src/appraisal";
import { examinedSample, examplePart } from "./example";
import { columnTable, LIST_ROLES, sharedColumns } from "./input-sheets";
import { adviceList, issueTable, refusalList } from "./messages";
import { schemeTables, settingsTable } from "./scheme";

/** Between these lines stands a block; whatever stands there is replaced. */
const BLOCK = /<!-- made: (.+?) -->\n[^]*?<!-- end -->/g;

/** Every block by its name. */
export async function blocksOf(language: Language): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ["shared columns", sharedColumns(language)],
    ...LIST_ROLES.map((role) => [`columns ${role}`, columnTable(role, language)] as const),
    ["settings", settingsTable(language)],
    ["scheme tables", schemeTables(language)],
    ...Object.entries(examplePart(await examinedSample(language), language)),
    ...(["error", "warning", "question"] as const).map((one) => [`issues ${one}`, issueTable(one, language)] as const),
    ["refusals", refusalList(language)],
    ["verify", adviceList(language)],
  ]);
}

/** The names of the blocks that a Markdown has, in their order. */
export function blocksIn(markdown: string): readonly string[] {
  return [...markdown.matchAll(BLOCK)].map(([, name]) => name ?? "");
}

/** A Markdown with its blocks as they are now. Throws where it names one that there is not. */
export function filled(markdown: string, blocks: ReadonlyMap<string, string>): string {
  return markdown.replace(BLOCK, (_, name: string) => {
    const block = blocks.get(name);
    if (block === undefined) throw new Error(`The guide has no block “${name}”.`);
    return `<!-- made: ${name} -->\n\n${block}\n\n<!-- end -->`;
  });
}
