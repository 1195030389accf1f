/** Tables as Markdown writes them. */

/** A table whose first row is its header. */
export function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(headers), line(headers.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A text that Markdown shows as it stands, in a cell of a table too. */
export function plain(text: string): string {
  return text.replace(/[\\|*_`<[\]]/g, "\\$&").replace(/\n/g, " ");
}

/** What is shown only to those who ask for it. */
export function folded(summary: string, content: string): string {
  return `<details><summary>${summary}</summary>\n\n${content}\n\n</details>`;
}
