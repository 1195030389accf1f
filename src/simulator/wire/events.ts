/** How Excel tells a client of events: unasked messages, each with some entries. */

/** One event. The client passes it on to the handlers of its type and target. */
export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  /** The particulars, as JSON. */
  readonly message: string;
}

/** The category of events among all messages. */
const EVENTS = 65536;

/** The target of events of the workbook as a whole. */
const WORKBOOK = "Workbook";

/** An event of the workbook. */
export function eventEntry(messageType: number, particulars: object): EventEntry {
  return { messageCategory: EVENTS, messageType, targetId: WORKBOOK, message: JSON.stringify(particulars) };
}
