/** The simulated Excel behind the wire: one workbook, and the troubles it can be put into. */
import { workbookObject, serviceObject } from "./objects/workbook";
import type { SimulatedWorkbook } from "./model";
import { byteLength } from "./wire/bytes";
import { cellBeingEdited, requestTooLarge, responseTooLarge } from "./wire/errors";
import { Executor } from "./wire/executor";
import { DELAY_FOR_CELL_EDIT, type ErrorBody, type RequestBody, type ResponseBody } from "./wire/protocol";

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
  /** Told of each request that was answered. */
  onExchange: (exchange: Exchange) => void = () => undefined;
  private executor: Executor;
  private editing = false;
  private waiting: (() => void)[] = [];

  constructor(private shown: SimulatedWorkbook) {
    this.executor = new Executor(workbookObject(shown), serviceObject);
  }

  get workbook(): SimulatedWorkbook {
    return this.shown;
  }

  /** Shows another workbook in the same window. */
  open(workbook: SimulatedWorkbook): void {
    this.shown = workbook;
    this.executor = new Executor(workbookObject(workbook), serviceObject);
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
    if (this.editing) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) throw cellBeingEdited();
      await new Promise<void>((proceed) => this.waiting.push(proceed));
    }
    const requestBytes = byteLength(body);
    if (this.payloadLimit !== null && requestBytes > this.payloadLimit) throw requestTooLarge();
    const request = JSON.parse(body) as RequestBody;
    const response = this.failed() ?? this.executor.execute(request);
    const answer = JSON.stringify(response);
    const responseBytes = byteLength(answer);
    this.onExchange({ request, response, requestBytes, responseBytes });
    if (this.payloadLimit !== null && responseBytes > this.payloadLimit) throw responseTooLarge();
    return answer;
  }

  private failed(): ResponseBody | null {
    const failure = this.failures.shift();
    return failure ? { Results: [], Error: { ...failure, Location: "", ActionIndex: 0, HttpStatusCode: 500 } } : null;
  }
}
