/** Starts the appraiser that the pane asks. */
import { remoteAppraiser, STARTED, type Appraiser } from "../worker";

/** In a thread of its own, so that the pane answers meanwhile; where the browser starts none, in that of the page. */
export function startAppraiser(): Appraiser {
  const started = inWorker().catch(inPage);
  return {
    perform: async (...task) => (await started).perform(...task),
    ask: async (...question) => (await started).ask(...question),
  };
}

function inWorker(): Promise<Appraiser> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("../worker/start.ts", import.meta.url), { name: "appraiser" });
    worker.addEventListener("error", reject, { once: true });
    worker.addEventListener("message", ({ data }) => {
      if (data === STARTED) resolve(remoteAppraiser(worker));
    });
  });
}

async function inPage(): Promise<Appraiser> {
  const { LocalAppraiser } = await import("../worker/local-appraiser");
  return new LocalAppraiser();
}
