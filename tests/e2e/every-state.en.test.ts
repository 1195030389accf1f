import { everyState } from "./look/every-state";

everyState("en", "light", 350);
