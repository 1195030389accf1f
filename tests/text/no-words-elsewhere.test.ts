/** Every sentence that a clerk reads is in `src/text`, in both languages: none stands in the pane's own code. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const PANE = join(__dirname, "../../src/taskpane");
const files = readdirSync(PANE, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx"));

/** Attributes that are shown or read out. */
const SAID = new Set(["aria-label", "ariaLabel", "title", "placeholder", "label", "text", "alt", "summary"]);

const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text);

/** Texts between tags, and attributes that are shown, as they stand in a file. */
function wordsIn(source: string): string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isJsxText(node) && hasWords(node.text)) found.push(node.text.trim());
    if (
      ts.isJsxExpression(node) &&
      node.expression &&
      ts.isStringLiteral(node.expression) &&
      ts.isJsxElement(node.parent)
    ) {
      if (hasWords(node.expression.text)) found.push(node.expression.text);
    }
    if (
      ts.isJsxAttribute(node) &&
      SAID.has(node.name.getText()) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer)
    ) {
      if (hasWords(node.initializer.text)) found.push(node.initializer.text);
    }
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile("pane.tsx", source, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TSX));
  return found;
}

it("there are files to look at, and words would be found", () => {
  expect(files.length).toBeGreaterThan(30);
  const words = wordsIn('const a = <p title="Go on">Hello {"there"} <b aria-label="x1">{text}</b></p>;');
  expect(words.sort()).toEqual(["Go on", "Hello", "there"]);
});

it.each(files)("%s has none", (file) => {
  expect(wordsIn(readFileSync(join(PANE, file), "utf8"))).toEqual([]);
});
