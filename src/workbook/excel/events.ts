/** Being told by Excel of what is changed in the workbook. */
import { GatheredChanges } from "../change-events";
import { done, type ChangeListener, type EndListening, type Outcome } from "../host";
import type { OwnWrites } from "./own-writes";
import { runInExcel, supports } from "./session";

/** Changes are gathered for so many milliseconds: pasting and filling may bring very many events at once. */
const GATHERING = 300;

/** From this version on, Excel says of a change whether it is the add-in's own. */
const SAYS_WHOSE = "1.14";

/** From this version on, Excel tells of sheets that are renamed. */
const TELLS_RENAMING = "1.17";

interface EventParticulars {
  readonly worksheetId: string;
  /** `Remote` for somebody else who works on the same file. */
  readonly source: Excel.EventSource | "Local" | "Remote";
  readonly address?: string;
  readonly triggerSource?: Excel.EventTriggerSource | "Unknown" | "ThisLocalAddin";
}

/**
 * Tells a listener of cells that change, and of sheets that are added, removed and renamed; gathered, and not of what the add-in
 * writes itself. Excel takes the handlers of a page away by itself when the page is closed without a word.
 */
export function listenInExcel(own: OwnWrites, listener: ChangeListener): Promise<Outcome<EndListening>> {
  const listening = new Listening(own, listener);
  const hear = (event: EventParticulars): Promise<void> => Promise.resolve(listening.hear(event));
  return runInExcel(async (session) => {
    const { worksheets } = session.context.workbook;
    const events = eventsOf(worksheets);
    await session.request(() => {
      events.forEach((event) => event.add(hear));
      worksheets.load("items/id,items/name");
    });
    listening.learn(worksheets.items);
    return done(() => {
      listening.end();
      // Handlers go by the context in which they came. Where Excel does not answer, they talk to nobody.
      return session.request(() => events.forEach((event) => event.remove(hear))).catch(() => undefined);
    });
  });
}

type Event = Pick<OfficeExtension.EventHandlers<EventParticulars>, "add" | "remove">;

function eventsOf(worksheets: Excel.WorksheetCollection): readonly Event[] {
  const { onChanged, onAdded, onDeleted } = worksheets;
  return [onChanged, onAdded, onDeleted, ...(supports(TELLS_RENAMING) ? [worksheets.onNameChanged] : [])];
}

/** From the events of Excel, which name sheets by their ids, to changes. */
class Listening {
  /** Names of sheets by their ids, those that are gone too. */
  private readonly names = new Map<string, string>();
  private readonly heard = new GatheredChanges();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isOver = false;

  constructor(
    private readonly own: OwnWrites,
    private readonly listener: ChangeListener,
  ) {}

  hear(event: EventParticulars): void {
    if (this.isOver || this.isOwn(event)) return;
    this.heard.add({ sheet: event.worksheetId, cells: event.address ?? null, at: Date.now() });
    this.timer ??= setTimeout(() => void this.tell(), GATHERING);
  }

  learn(sheets: readonly { readonly id: string; readonly name: string }[]): void {
    for (const { id, name } of sheets) this.names.set(id, name);
  }

  end(): void {
    this.isOver = true;
    clearTimeout(this.timer);
  }

  private isOwn({ source, triggerSource }: EventParticulars): boolean {
    if (source === "Remote") return false;
    return triggerSource !== undefined && supports(SAYS_WHOSE) ? triggerSource === "ThisLocalAddin" : this.own.mayEcho;
  }

  /** Tells what was gathered, by the names that the sheets have now. A sheet that came and went meanwhile has none. */
  private async tell(): Promise<void> {
    this.timer = undefined;
    const heard = this.heard.take();
    await runInExcel(async (session) => {
      const { worksheets } = session.context.workbook;
      await session.request(() => worksheets.load("items/id,items/name"));
      return done(this.learn(worksheets.items));
    });
    const changes = heard.flatMap((change) => {
      const sheet = this.names.get(change.sheet);
      return sheet === undefined ? [] : [{ ...change, sheet }];
    });
    if (!this.isOver && changes.length > 0) this.listener(changes);
  }
}
