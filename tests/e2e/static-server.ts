/** A server of files, as an office has one. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

export interface Served {
  /** With a slash at its end. */
  readonly url: string;
  readonly stop: () => void;
}

const KINDS: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
};

/** Serves folders, by the beginning of their paths; `/` has what no other has. */
export async function serveFolders(folders: Readonly<Record<string, string>>): Promise<Served> {
  const server = createServer((request, response) => {
    // A path cannot lead out of its folder: the address has been resolved by then.
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = decodeURIComponent(pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    const [start = "/", folder = ""] = Object.entries(folders).find(
      ([each]) => each !== "/" && path.startsWith(each),
    ) ?? ["/", folders["/"]];
    readFile(join(folder, path.slice(start.length))).then(
      (bytes) =>
        response.writeHead(200, { "Content-Type": KINDS[extname(path)] ?? "application/octet-stream" }).end(bytes),
      () => response.writeHead(404, { "Content-Type": "text/plain" }).end("There is no such file."),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
