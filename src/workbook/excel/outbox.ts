/** Sends statements to Excel in requests that are not too large, and knows how far it came. */
import type { Outcome } from "../host";
import { isUntaken, refusalOf } from "./refusal";
import type { Session } from "./session";
import type { Statement } from "./statement";

/** A statement that changes a sheet. */
export interface Change extends Statement {
  readonly sheet: string;
}

/** Excel on the web takes requests of 5 MB. */
const LARGEST_REQUEST = 4_600_000;

/** What Excel repeats of a request in which everything that must be done was done. */
const ALL_DONE = "done";

/**
 * Sends all changes, then what is only `desirable`: if Excel refuses some of that, nothing is lost. Where it stops half-way, for
 * whatever reason, the outcome tells which sheets may hold a part. `context.trace` is made for this: Excel repeats what it came
 * across, also with an error.
 */
export async function sendAll(
  session: Session,
  changes: readonly Change[],
  desirable: readonly Statement[],
): Promise<Outcome<void>> {
  const sum = (statements: readonly Statement[]) => statements.reduce((bytes, each) => bytes + each.bytes, 0);
  const whole = sum(changes) + sum(desirable);
  const touched = new Set<string>();
  let sent = 0;
  for (const { must, may } of requests(changes, desirable)) {
    if (must.length + may.length === 0) continue;
    const marks = must.flatMap(({ sheet }, index) => (sheet === must[index - 1]?.sheet ? [] : [{ index, sheet }]));
    try {
      await session.request(() => {
        must.forEach(({ sheet, say }, index) => {
          if (sheet !== must[index - 1]?.sheet) session.context.trace(String(index));
          say();
        });
        session.context.trace(ALL_DONE);
        may.forEach(({ say }) => say());
      });
    } catch (error) {
      const traces = tracesOf(error);
      if (!traces.includes(ALL_DONE) || isDefect(error)) {
        // Without a trace nobody knows how far Excel came, unless it took nothing at all.
        const reached = traces.length > 0 ? marks.filter(({ index }) => traces.includes(String(index))) : marks;
        if (!isUntaken(error)) reached.forEach(({ sheet }) => touched.add(sheet));
        return { ok: false, refusal: refusalOf(error), ...(touched.size > 0 ? { touched: [...touched] } : {}) };
      }
    }
    marks.forEach(({ sheet }) => touched.add(sheet));
    sent += sum(must) + sum(may);
    session.watch.onProgress?.(whole === 0 ? 1 : sent / whole);
  }
  return { ok: true, value: undefined };
}

interface Request {
  readonly must: Change[];
  readonly may: Statement[];
}

/** The statements in requests, each as full as it may be. */
function requests(changes: readonly Change[], desirable: readonly Statement[]): Request[] {
  let [request, room]: [Request, number] = [{ must: [], may: [] }, LARGEST_REQUEST];
  const all = [request];
  const put = (bytes: number, add: (to: Request) => void) => {
    if (bytes > room && room < LARGEST_REQUEST) {
      [request, room] = [{ must: [], may: [] }, LARGEST_REQUEST];
      all.push(request);
    }
    add(request);
    room -= bytes;
  };
  for (const change of changes) put(change.bytes, ({ must }) => must.push(change));
  for (const each of desirable) put(each.bytes, ({ may }) => may.push(each));
  return all;
}

function tracesOf(error: unknown): readonly string[] {
  return error instanceof OfficeExtension.Error ? error.traceMessages : [];
}

/** A simulation of Excel says so where it lacks something: nobody is to overlook that. */
function isDefect(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && error.code === "NotImplemented";
}
