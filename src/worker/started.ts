/** What the worker says as soon as it can be reached. */
export const STARTED = "started";
