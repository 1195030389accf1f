/** Talking to Excel: one run, and what its refusals mean to us. */
import { refused, type Outcome, type Refusal } from "../host";

/** The requirement set without which nothing here works; the manifest asks for the same. */
const NEEDED = "1.9";

/** Whether this Excel has a requirement set, e.g. `1.13`. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/**
 * Runs a batch, waiting while a cell is being edited. A refusal of Excel becomes one of ours; an error of any other kind is
 * a defect, and goes on its way.
 */
export async function runInExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (!supports(NEEDED)) return refused({ code: "excel-too-old", needs: `ExcelApi ${NEEDED}` });
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return refused(refusalOf(error.code));
  }
}

/** Whether Excel found an answer too long to send: asking for less may help. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && refusalOf(error.code).code === "payload-too-large";
}

function refusalOf(code: string): Refusal {
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
      return { code: "excel-busy" };
    case "ApiNotFound":
    case "ApiNotAvailable":
      return { code: "excel-too-old", needs: `ExcelApi ${NEEDED}` };
    default:
      return { code: "excel-refused", reason: code };
  }
}
