/** The order in which Jest begins test files. */
import Sequencer from "@jest/test-sequencer";

/** Those in a browser or with LibreOffice take longest: no worker is to wait for one of them at the end. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const isShort = ({ path }) => !/[\\/]e2e[\\/]/.test(path);
    return super.sort(tests).sort((one, other) => isShort(one) - isShort(other));
  }
}
