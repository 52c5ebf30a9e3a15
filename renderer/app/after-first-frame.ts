/** Hidden windows draw nothing; they are not kept waiting for longer. In ms. */
const PATIENCE = 500;

/** Settles when the first frame is on the screen. */
export function afterFirstFrame(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE);
    new PerformanceObserver(() => resolve()).observe({ type: 'paint', buffered: true });
  });
}
