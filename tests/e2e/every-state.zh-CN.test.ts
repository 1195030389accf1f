import { everyState } from "./look/every-state";

everyState("zh-CN", "dark", 320);
