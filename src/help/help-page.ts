/** The help page: the guide with its contents, in one file beside the pictures that it shows. */
import { Marked, type Renderer, type Tokens } from "marked";
import type { Language } from "../appraisal";
import { helpText } from "../text";
import { guideIn, headingId, headingsIn, type Heading } from "./guide";
import { STYLE } from "./style";

export interface HelpSource {
  readonly markdown: string;
  readonly language: Language;
  /** The folder that the Markdown's pictures are named from, as the page sees it, with a slash at its end; empty beside the page. */
  readonly folder: string;
}

/** A whole page of HTML. Throws where the Markdown holds no guide. */
export function helpPage({ markdown, language, folder }: HelpSource): string {
  const guide = guideIn(markdown);
  const { title, contents, otherLanguage } = helpText(language);
  const [other, otherPage] = language === "en" ? ["zh-CN", "help.zh-CN.html"] : ["en", "help.html"];
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="assets/icons/icon-32.png" />
    <title>${title}</title>
    <style>${STYLE}</style>
  </head>
  <body>
    <header>
      <img src="assets/icons/icon-128.png" width="32" height="32" alt="" />
      <span>${title}</span>
      <a href="${otherPage}" lang="${other}" hreflang="${other}">${otherLanguage}</a>
    </header>
    <nav aria-label="${contents}">${contentsOf(headingsIn(guide))}</nav>
    <main>${contentOf(guide, folder)}</main>
  </body>
</html>
`;
}

/** The sections, and within each its own. */
function contentsOf(headings: readonly Heading[]): string {
  const sections = headings.flatMap((heading, at) => (heading.level === 3 ? [at] : []));
  const items = sections.map((at, index) => {
    const within = headings.slice(at + 1, sections[index + 1]).filter(({ level }) => level === 4);
    return `<li>${linkTo(headings[at])}${within.length > 0 ? `<ul>${within.map((one) => `<li>${linkTo(one)}</li>`).join("")}</ul>` : ""}</li>`;
  });
  return `<ul>${items.join("")}</ul>`;
}

const linkTo = (heading: Heading | undefined): string =>
  heading ? `<a href="#${heading.id}">${escaped(heading.text)}</a>` : "";

function contentOf(guide: string, folder: string): string {
  const html = new Marked({ renderer: { heading, table, code } }).parse(guide, { async: false });
  return html.replace(/<!--[^]*?-->\n*/g, "").replace(/(<img [^>]*src=")/g, `$1${folder}`);
}

/** The guide's own heading is the page's, so all are of one level higher. */
function heading(this: Renderer, { depth, text, tokens }: Tokens.Heading): string {
  const level = depth - 1;
  return `<h${level} id="${headingId(text)}">${this.parser.parseInline(tokens)}</h${level}>\n`;
}

/** Lines that are too long are scrolled, by keyboard as well. */
function code({ text }: Tokens.Code): string {
  return `<pre tabindex="0"><code>${escaped(text)}</code></pre>\n`;
}

/** Longer texts do not stand side by side in a pane. */
const SHORT = 32;

/**
 * Cells of a sheet, whose first header is empty, stay in one line, and so do short ones in their columns; others stand under each
 * other where the window is narrow, each from the third on with its header.
 */
function table(this: Renderer, { header, rows }: Tokens.Table): string {
  const kind = header[0]?.text === "" ? "cells" : isShort([header, ...rows]) ? "figures" : "texts";
  const line = (cells: readonly Tokens.TableCell[], kindOfCell: "th" | "td"): string => {
    const each = cells.map(({ text, tokens }, column) => {
      // The corner above the numbers of rows heads nothing.
      const tag = text === "" ? "td" : kindOfCell;
      const label = tag === "td" && column > 1 ? ` data-header="${escaped(header[column]?.text ?? "")}"` : "";
      return `<${tag}${label}>${this.parser.parseInline(tokens)}</${tag}>`;
    });
    return `<tr>${each.join("")}</tr>\n`;
  };
  const body = rows.map((row) => line(row, "td")).join("");
  const focus = kind === "cells" ? ' tabindex="0"' : "";
  return `<div class="${kind}"${focus}><table><thead>${line(header, "th")}</thead><tbody>${body}</tbody></table></div>\n`;
}

const isShort = (rows: readonly (readonly Tokens.TableCell[])[]): boolean =>
  rows.every((row) => row.every(({ text }) => text.length <= SHORT));

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
