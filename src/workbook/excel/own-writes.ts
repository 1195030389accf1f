/** Telling the add-in's own writing from a clerk's where Excel does not say whose an event is. */

/** Excel may tell of a write so many milliseconds after it was answered. */
const AFTERMATH = 1_000;

/** Notes when the add-in is writing. */
export class OwnWrites {
  private running = 0;
  private last = -Infinity;

  /** Does a write, which is known as one until a little while after it. */
  async during<T>(write: () => Promise<T>): Promise<T> {
    this.running += 1;
    try {
      return await write();
    } finally {
      this.running -= 1;
      this.last = Date.now();
    }
  }

  /** Whether an event that comes now may be the echo of a write. */
  get mayEcho(): boolean {
    return this.running > 0 || Date.now() - this.last < AFTERMATH;
  }
}
