import type { DraftsText } from "./drafts/text";
import type { FrameText } from "./frame/text";
import type { PreparationText } from "./preparation/text";
import type { ResultsText } from "./results/text";

/** The pane's own words by key. A key that a language lacks does not compile. */
export type PaneText = FrameText & PreparationText & ResultsText & DraftsText;
