/** Lets the browser paint what was rendered before long work begins. A hidden pane gets no frames, hence the time limit. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(resolve, 100);
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(limit);
        resolve();
      }),
    );
  });
}
