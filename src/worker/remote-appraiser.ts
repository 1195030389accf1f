/** The page's end of the line: an appraiser that works in another thread. */
import { proxy, wrap, type Endpoint } from "comlink";
import type { Appraiser } from "./appraiser";
import { serveHost } from "./host-service";
import type { AppraiserService } from "./service";

/** The appraiser at the other end of a line, e.g. of a `Worker` that runs `start.ts`. */
export function remoteAppraiser(line: Endpoint): Appraiser {
  // What comes of wrapping a generic method is not generic any more.
  const service = wrap(line) as unknown as AppraiserService;
  return {
    perform: (task, host, onStage) => service.perform(task, proxy(serveHost(host)), proxy(onStage)),
    ask: (view, ...about) => service.ask(view, about),
  };
}
