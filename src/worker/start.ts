/** The script of the worker: an appraiser that is reached by messages. */
import { expose } from "comlink";
import { appraiserService } from "./service";
import { STARTED } from "./started";

expose(appraiserService());
// The page waits for this: a script that does not load says nothing.
postMessage(STARTED);
