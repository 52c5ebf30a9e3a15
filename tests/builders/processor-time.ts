import { expect } from 'vitest';

/** The processor time of this process for `work`, in ms: what other programs do meanwhile does not count. */
export async function spentMs(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Expects `work` to cost less than so much processor time. The limit is many times the usual cost, and far below that of
 * the fault it looks for. A miss is reported and measured once more, since a collection of garbage may fall into it.
 */
export async function expectCost(work: () => unknown, mostMs: number): Promise<void> {
  const first = await spentMs(work);
  if (first < mostMs) return;
  process.stderr.write(
    `It cost ${String(Math.round(first))} ms of processor time, and may cost ${String(mostMs)}: once more.\n`,
  );
  expect(await spentMs(work)).toBeLessThan(mostMs);
}
