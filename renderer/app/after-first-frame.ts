/** A hidden window draws nothing, so waiting ends after this time. In ms. */
const PATIENCE = 500;

/** Resolves when the first frame is on the screen. */
export function afterFirstFrame(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE);
    new PerformanceObserver(() => resolve()).observe({ type: 'paint', buffered: true });
  });
}
