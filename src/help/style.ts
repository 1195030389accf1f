/** The looks of the help page: light and dark, in a pane of 350 pixels and in a wide window, and on paper. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1b1b1b; --soft: #595959; --line: #d9d9d9; --band: #f5f5f5; --link: #0b6a37; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #1f1f1f; --ink: #ececec; --soft: #b5b5b5; --line: #4a4a4a; --band: #2b2b2b; --link: #5fd39b; }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1em; -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; padding: 0 16px 3em; max-width: 78em; background: var(--paper); color: var(--ink);
  font: 16px/1.6 "Segoe UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", system-ui, sans-serif; overflow-wrap: break-word; }
a { color: var(--link); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
header { display: flex; gap: 10px; align-items: center; padding: 12px 0; border-bottom: 1px solid var(--line); font-weight: 600; }
header a { margin-left: auto; font-weight: 400; }
nav ul { margin: 0; padding: 0; list-style: none; }
nav > ul { padding: 12px 0; columns: 2 9em; border-bottom: 1px solid var(--line); }
nav ul ul { display: none; }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
h1 { font-size: 1.6em; } h2 { margin-top: 2em; font-size: 1.35em; } h3 { margin-top: 1.6em; font-size: 1.1em; }
h1, h2, h3 { line-height: 1.3; }
p, li, blockquote { max-width: 44em; }
blockquote { margin: 1em 0; padding: 2px 14px; border-left: 3px solid var(--link); background: var(--band); }
code { font-family: Consolas, Menlo, monospace; font-size: .88em; }
pre { padding: 10px; background: var(--band); overflow-x: auto; }
img { max-width: 100%; height: auto; vertical-align: top; }
main img { display: block; margin: 1em 0; border: 1px solid var(--line); }
details { margin: .5em 0; } summary { cursor: pointer; font-weight: 600; }
.cells, .figures, .texts { overflow-x: auto; margin: 1em 0; }
table { border-collapse: collapse; font-size: .92em; line-height: 1.45; }
th, td { padding: 5px 9px; border: 1px solid var(--line); text-align: left; vertical-align: top; }
th { background: var(--band); }
.cells td, .cells th { white-space: nowrap; }
@media (max-width: 599px) {
  body { font-size: 15px; }
  .texts thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .texts table, .texts tbody, .texts tr, .texts td { display: block; width: 100%; }
  .texts td { padding: 2px 0; border: 0; }
  .texts td:empty { display: none; }
  .texts td:first-child { font-weight: 600; }
  .texts td[data-header]::before { content: attr(data-header) ": "; color: var(--soft); }
  .texts tr { padding: 8px 0; border-top: 1px solid var(--line); }
}
@media (min-width: 960px) {
  body { display: grid; grid-template: auto 1fr / 16em minmax(0, 1fr); column-gap: 3em; }
  header { grid-column: 1 / 3; }
  nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; font-size: .92em; }
  nav > ul { columns: auto; border: 0; }
  nav ul ul { display: block; padding-left: 1em; }
}
@media print { nav, header a { display: none; } body { display: block; } h2, h3 { break-after: avoid; } }
`;
