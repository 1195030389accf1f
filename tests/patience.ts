/** Waiting for what comes by itself, on a machine that may have much else to do. */

/** How long a machine may be busy, in milliseconds. */
export const PATIENCE = 30_000;

/** Waits until something is so. Whoever waits in vain goes on, and sees by what is there that it has not come. */
export async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!isSo() && Date.now() < end) await aWhile(10);
}

/** Lets time pass. */
export function aWhile(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
