/** The ways in which the simulated Excel says no. */

/** A statement that failed; the ones before it in the request stay done, as in Excel. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus = 400,
  ) {
    super(message);
  }
}

export const itemNotFound = () => new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);
export const itemExists = () =>
  new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);
export const invalidArgument = (why: string) => new HostError("InvalidArgument", why);
export const invalidReference = () => new HostError("InvalidReference", "This reference is not valid.");
export const invalidOperation = (why: string) => new HostError("InvalidOperation", why);
export const accessDenied = () =>
  new HostError("AccessDenied", "You cannot perform the requested operation on a protected sheet.", 403);
/** A member that Excel may have and this simulation does not. */
export const notImplemented = (what: string) => new HostError("NotImplemented", `NotImplemented: ${what}`, 501);

/** A request that was not taken at all: too large, or while a cell was being edited. */
export class TransportError extends Error {
  constructor(
    readonly code: string,
    /** The status by which Excel for Windows says the same. */
    readonly dispatchStatus: number,
    readonly httpStatus = 400,
  ) {
    super(code);
  }
}

export const cellBeingEdited = () => new TransportError("InvalidOperationInCellEditMode", 5004);
export const requestTooLarge = () => new TransportError("RequestPayloadSizeLimitExceeded", 5103, 413);
export const responseTooLarge = () => new TransportError("ResponsePayloadSizeLimitExceeded", 5104, 413);
export const sessionLost = () => new TransportError("InvalidOrTimedOutSession", 5012, 408);
