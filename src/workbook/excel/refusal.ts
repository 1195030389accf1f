/** What Excel's refusals mean to us. */
import type { Refusal } from "../host";

/** The requirement set without which nothing here works; the manifest asks for the same. */
export const NEEDED = "1.9";

/** Ends a conversation with Excel for a reason of our own. */
export class Stopped extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** The refusal of something thrown while talking to Excel; an error of any other kind is a defect, and goes on its way. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Stopped) return error.refusal;
  if (error instanceof OfficeExtension.Error) return refusalOfCode(error.code);
  throw error;
}

function refusalOfCode(code: string): Refusal {
  switch (code) {
    case "InvalidOperationInCellEditMode":
      return { code: "cell-being-edited" };
    case "RequestPayloadSizeLimitExceeded":
    case "ResponsePayloadSizeLimitExceeded":
    case "OperationCellsExceedLimit":
    case "RangeExceedsLimit":
    case "MemoryLimitReached":
      return { code: "payload-too-large" };
    case "ActivityLimitReached":
    case "Conflict":
    case "RequestAborted":
    case "ServiceNotAvailable":
    case "WriteNotSupportedWhenModalDialogOpen":
      return { code: "excel-busy" };
    case "InvalidOrTimedOutSession":
    case "ConnectionFailure":
    case "HostRestartNeeded":
    case "InactiveWorkbook":
      return { code: "session-lost" };
    case "Timeout":
      return { code: "excel-silent" };
    case "ApiNotFound":
    case "ApiNotAvailable":
      return { code: "excel-too-old", needs: `ExcelApi ${NEEDED}` };
    default:
      return { code: "excel-refused", reason: code };
  }
}

/** Whether Excel found a request or an answer too long: asking for less may help. */
export function isTooLarge(error: unknown): boolean {
  return hasRefusal(error, "payload-too-large");
}

/** Whether Excel took nothing of a request, for a cell is being edited: it can be sent again as it was. */
export function isBeingEdited(error: unknown): boolean {
  return hasRefusal(error, "cell-being-edited");
}

/** Whether nothing at all of a request was done: it was never sent, or not taken. */
export function isUntaken(error: unknown): boolean {
  if (error instanceof Stopped) return error.refusal.code === "cancelled";
  return isBeingEdited(error) || isTooLarge(error);
}

function hasRefusal(error: unknown, code: Refusal["code"]): boolean {
  return error instanceof OfficeExtension.Error && refusalOfCode(error.code).code === code;
}
