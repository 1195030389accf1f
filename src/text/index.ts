/** The door of the text room: every sentence a person sees, in English and Simplified Chinese. */
export { collectText, type CollectText } from "./collect";
export { issueCell, issueHalves, issueSentence, issueText } from "./issues";
export { gatheredText } from "./issues/gathered";
export { helpText } from "./help";
export { fieldName, figureText, roleName, severityName } from "./names";
export { newYearText, type NewYearText } from "./new-year";
export { numberText, percentText } from "./numbers";
export { timeText } from "./dates";
export { languageOf, paneText, type PaneText } from "./pane";
export { previewText, type PreviewText } from "./preview";
export { readingSentences, surenessName } from "./recognition";
export { refusalSentence } from "./refusals";
export { notSavedSentence, type NotSavedKey } from "./team";
export { templateText } from "./template";
export { changeFaultSentence } from "./trial";
export { differenceSentence, verifyAdvice, verifyText, type VerifyText } from "./verify";
export { wording } from "./wording";
