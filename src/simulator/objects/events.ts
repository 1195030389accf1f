/** The events of `WorksheetCollection`: which of them a client has asked for, and their particulars. */
import { areaAddress } from "../../workbook";
import type { Happening, SimulatedWorkbook } from "../model";
import { eventEntry, type EventEntry } from "../wire/events";
import type { Method } from "../wire/host-object";

/** By what kind of happening each event is raised: its number, and its name in the methods by which a client asks for it. */
const EVENTS: Readonly<Record<Happening["kind"], { readonly type: number; readonly name: string }>> = {
  changed: { type: 10, name: "DataChangedEvent" },
  added: { type: 13, name: "AddedEvent" },
  deleted: { type: 15, name: "DeletedEvent" },
  renamed: { type: 25, name: "EventNameChanged" },
};

/** Whose change an event is told of: a person's, or the add-in's by a request. */
export type Whose = "person's" | "add-in's";

export class WorkbookEvents {
  /** The methods of the collection by which a client asks for events, and asks for no more of them. */
  readonly methods: Readonly<Record<string, Method>>;
  /** How many times each kind has been asked for. See `guesses.eventRegistrations`. */
  private readonly asked = new Map<Happening["kind"], number>();

  constructor(
    private readonly workbook: SimulatedWorkbook,
    private readonly send: (entries: readonly EventEntry[]) => void,
  ) {
    const kinds = Object.keys(EVENTS) as Happening["kind"][];
    this.methods = Object.fromEntries(
      kinds.flatMap((kind) => [
        [`_Register${EVENTS[kind].name}`, () => this.ask(kind, 1)],
        [`_Unregister${EVENTS[kind].name}`, () => this.ask(kind, -1)],
      ]),
    );
  }

  /** Tells of what has happened since the last time; nothing that was not asked for. */
  tell(whose: Whose): void {
    const happened = this.workbook.happenings.take().filter(({ kind }) => this.asked.has(kind));
    if (happened.length > 0) this.send(happened.map((one) => entryOf(one, whose)));
  }

  /** Nobody is told of anything any more. */
  end(): void {
    this.asked.clear();
    this.workbook.happenings.listen(null);
  }

  private ask(kind: Happening["kind"], more: 1 | -1): null {
    const times = (this.asked.get(kind) ?? 0) + more;
    if (times > 0) this.asked.set(kind, times);
    else this.asked.delete(kind);
    // What a request does is told of right after it, by its own.
    const tellSoon = () => void setTimeout(() => this.tell("person's"));
    this.workbook.happenings.listen(this.asked.size > 0 ? tellSoon : null);
    return null;
  }
}

function entryOf(happening: Happening, whose: Whose): EventEntry {
  const { type } = EVENTS[happening.kind];
  const common = { worksheetId: happening.sheet.id, source: "Local" };
  switch (happening.kind) {
    case "changed":
      return eventEntry(type, {
        ...common,
        address: areaAddress(happening.area),
        changeType: "RangeEdited",
        triggerSource: whose === "person's" ? "Unknown" : "ThisLocalAddin",
        shiftDirection: "None",
      });
    case "renamed":
      return eventEntry(type, { ...common, nameBefore: happening.before, nameAfter: happening.sheet.name });
    default:
      return eventEntry(type, common);
  }
}
