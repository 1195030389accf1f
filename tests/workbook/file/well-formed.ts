/** A small strict check of XML, independent of the host's own parser. */

const TAG = /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g;
const ENTITY = /&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[0-9a-fA-F]+);)/;
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/;

/** What is wrong with an XML text; `null` if nothing is. Comments are removed first; document types are wrong. */
export function xmlFault(source: string): string | null {
  const text = source.replace(/^\ufeff?<\?xml[^>]*\?>\s*/, "").replace(/<!--[^]*?-->/g, "");
  if (FORBIDDEN.test(text)) return "a forbidden character";
  const open: string[] = [];
  let last = 0;
  let roots = 0;
  for (const match of text.matchAll(TAG)) {
    const [tag, closing, name = "", attributes = "", empty] = match;
    const between = text.slice(last, match.index);
    if (/[<]/.test(between) || ENTITY.test(between + attributes)) return `text before ${tag}`;
    if (open.length === 0 && between.trim() !== "") return `text outside: ${between}`;
    last = match.index + tag.length;
    const names = [...attributes.matchAll(/([\w.:-]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)].map(([, attribute]) => attribute);
    if (new Set(names).size !== names.length) return `an attribute twice in ${tag}`;
    if (closing) {
      if (open.pop() !== name) return `${tag} closes nothing`;
    } else if (open.length === 0 && ++roots > 1) return `a second root ${tag}`;
    else if (!empty) open.push(name);
  }
  return open.length > 0 || roots === 0 || text.slice(last).trim() !== "" ? "an open end" : null;
}
