/** The door of the help room: the guide, which stands in a Markdown file, becomes a page. */
export { guideIn, headingsIn, type Heading } from "./guide";
export { helpPage, type HelpSource } from "./help-page";
