/** The guide as it stands in a Markdown file, among what is for developers. */

const GUIDE = /<!-- guide -->\n([^]*?)<!-- end of guide -->/;

/** The part of a Markdown that is for clerks. Throws where there is none. */
export function guideIn(markdown: string): string {
  const [, guide] = GUIDE.exec(markdown) ?? [];
  if (guide === undefined)
    throw new Error("The Markdown has no guide between <!-- guide --> and <!-- end of guide -->.");
  return guide;
}

/** A heading; the guide's own is of level 2, as in the file. */
export interface Heading {
  readonly level: number;
  readonly text: string;
  /** By which links lead to it, the same as where the Markdown itself is shown. */
  readonly id: string;
}

/** The headings of a Markdown, in their order. Code has none. */
export function headingsIn(markdown: string): readonly Heading[] {
  const lines = markdown.replace(/^```[^]*?^```/gm, "").matchAll(/^(#{1,6}) (.+)$/gm);
  return [...lines].map(([, marks = "", text = ""]) => ({ level: marks.length, text, id: headingId(text) }));
}

/** Small letters, without punctuation, with hyphens for spaces. */
export function headingId(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}\s_-]/gu, "")
    .replace(/\s/g, "-");
}
