/** A page that stops this often within this time would stop again, so it is not loaded again. */
const MOST = 3;
const WITHIN_MS = 60_000;

/** Notes each time the page stopped; answers whether it may be loaded again. */
export function createCrashCount(now: () => Date): { mayReload(): boolean } {
  let times: readonly number[] = [];
  return {
    mayReload() {
      const time = now().getTime();
      times = [...times.filter((before) => time - before < WITHIN_MS), time];
      return times.length < MOST;
    },
  };
}
