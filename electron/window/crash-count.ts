/** A page that crashes this often within this time would probably crash again, so it is not reloaded. */
const MOST = 3;
const WITHIN_MS = 60_000;

/** Records each crash of the page; returns whether it may be reloaded. */
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
