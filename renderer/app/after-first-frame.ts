/** Hidden windows draw nothing; they are not kept waiting for longer. In ms. */
const PATIENCE = 500;

/** Settles when the first frame has been handed to the screen. */
export function afterFirstFrame(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE);
    requestAnimationFrame(() => {
      // A task after the frame: by then it was handed over.
      setTimeout(resolve, 0);
    });
  });
}
