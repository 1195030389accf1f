/** The marks of sheets of ours that are known by them elsewhere. */

/** The run log. */
export const RUN_LOG_MARK = "runlog";

/** The hidden sheet of fingerprints. */
export const FINGERPRINTS_MARK = "fingerprints";
