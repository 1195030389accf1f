/** Run before each file of tests: what comes by itself is waited for as long as a busy machine may take. */
import { PATIENCE } from "./patience";

// Only tests of the pane have a page, and wait for what it shows.
if (typeof document !== "undefined") {
  jest.requireActual<typeof import("@testing-library/react")>("@testing-library/react").configure({
    asyncUtilTimeout: PATIENCE,
  });
}
