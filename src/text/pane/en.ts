import { en as drafts } from "./drafts/en";
import { en as frame } from "./frame/en";
import { en as preparation } from "./preparation/en";
import { en as results } from "./results/en";
import type { PaneText } from "./text";

export const en: PaneText = { ...frame, ...preparation, ...results, ...drafts };
