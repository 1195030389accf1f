/** The simulated Excel behind the wire: one workbook, and the troubles it can be put into. */
import { WorkbookEvents } from "./objects/events";
import { workbookObject, serviceObject } from "./objects/workbook";
import type { SimulatedWorkbook } from "./model";
import { byteLength } from "../workbook";
import { Faults } from "./faults";
import { cellBeingEdited, requestTooLarge, responseTooLarge } from "./wire/errors";
import type { EventEntry } from "./wire/events";
import { Executor } from "./wire/executor";
import { ActionType, DELAY_FOR_CELL_EDIT, type ErrorBody, type RequestBody, type ResponseBody } from "./wire/protocol";

/** An answer that does not come. */
const NEVER = new Promise<never>(() => undefined);

/** One request and its answer, as they went over the wire. */
export interface Exchange {
  readonly request: RequestBody;
  readonly response: ResponseBody;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

export class SimulatedHost {
  /** Bytes that a request or an answer may have; `null` for Excel on a desktop, which has no limit. @default null */
  payloadLimit: number | null = null;
  /** The error that the next requests meet instead of being done; taken from the front. */
  readonly failures: Pick<ErrorBody, "Code" | "Message">[] = [];
  /** Troubles by name: see `faults/catalogue.ts`. */
  readonly faults = new Faults();
  /** Told of each request that was answered. */
  onExchange: (exchange: Exchange) => void = () => undefined;
  /** Waited for before a request that asks for anything is answered: Excel computes its formulas first. */
  settle: () => Promise<void> = () => Promise.resolve();
  /** Takes the events that the client asked for, where there is one. */
  onEvents: (entries: readonly EventEntry[]) => void = () => undefined;
  private executor: Executor;
  private events: WorkbookEvents;
  private editing = false;
  private waiting: (() => void)[] = [];

  constructor(private shown: SimulatedWorkbook) {
    this.events = this.eventsOf(shown);
    this.executor = new Executor(workbookObject(shown, this.events), serviceObject);
  }

  get workbook(): SimulatedWorkbook {
    return this.shown;
  }

  /** Shows another workbook in the same window. */
  open(workbook: SimulatedWorkbook): void {
    this.faults.end();
    this.shown = workbook;
    this.events.end();
    this.events = this.eventsOf(workbook);
    this.executor = new Executor(workbookObject(workbook, this.events), serviceObject);
  }

  /** Begins or ends the editing of a cell. Requests that agreed to wait go on when it ends. */
  editCell(editing: boolean): void {
    this.editing = editing;
    if (editing) return;
    const waiting = this.waiting;
    this.waiting = [];
    waiting.forEach((proceed) => proceed());
  }

  /** Answers a request, text to text. Rejects with a `TransportError` where Excel would not take it at all. */
  async serve(body: string, flags: number): Promise<string> {
    const request = JSON.parse(body) as RequestBody;
    const fault = this.faults.meet(request, this.shown, (isEditing) => this.editCell(isEditing));
    if (fault?.kind === "refused") throw fault.error;
    if (this.editing) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) throw cellBeingEdited();
      await new Promise<void>((proceed) => this.waiting.push(proceed));
    }
    const requestBytes = byteLength(body);
    if (this.payloadLimit !== null && requestBytes > this.payloadLimit) throw requestTooLarge();
    if (fault?.kind === "unanswered" && !fault.isDone) return NEVER;
    if (asks(request)) await this.settle();
    this.events.tell("person's");
    const response = this.failed() ?? this.executor.execute(request, fault?.kind === "broken" ? fault : undefined);
    this.events.tell("add-in's");
    const answer = JSON.stringify(response);
    const responseBytes = byteLength(answer);
    this.onExchange({ request, response, requestBytes, responseBytes });
    if (this.payloadLimit !== null && responseBytes > this.payloadLimit) throw responseTooLarge();
    return fault?.kind === "unanswered" ? NEVER : answer;
  }

  private eventsOf(workbook: SimulatedWorkbook): WorkbookEvents {
    return new WorkbookEvents(workbook, (entries) => this.onEvents(entries));
  }

  private failed(): ResponseBody | null {
    const failure = this.failures.shift();
    return failure ? { Results: [], Error: { ...failure, Location: "", ActionIndex: 0, HttpStatusCode: 500 } } : null;
  }
}

function asks({ Actions }: RequestBody): boolean {
  return Actions.some(({ ActionType: type }) => type === ActionType.Query || type === ActionType.QueryAsJson);
}
