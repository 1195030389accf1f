import { zhCN as drafts } from "./drafts/zh-CN";
import { zhCN as frame } from "./frame/zh-CN";
import { zhCN as preparation } from "./preparation/zh-CN";
import { zhCN as results } from "./results/zh-CN";
import type { PaneText } from "./text";

export const zhCN: PaneText = { ...frame, ...preparation, ...results, ...drafts };
