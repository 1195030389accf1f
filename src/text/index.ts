/** The door of the text room: every sentence a person sees, in English and Simplified Chinese. */
export { issueCell, issueSentence, issueText } from "./issues";
export { fieldName, figureText, roleName, severityName } from "./names";
export { languageOf, paneText, type PaneText } from "./pane";
export { refusalSentence } from "./refusals";
export { templateText } from "./template";
export { wording } from "./wording";
