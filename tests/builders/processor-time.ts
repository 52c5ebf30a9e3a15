import * as fs from 'node:fs';
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

/** Clock ticks a second in /proc, on every Linux that we know of (sysconf(3), _SC_CLK_TCK). */
const TICKS = 100;

/** The processor time of another process so far, in ms (proc_pid_stat(5), fields 14 and 15); null where that cannot be read. */
export function spentByMs(pid: number): number | null {
  const stat = `/proc/${String(pid)}/stat`;
  if (!fs.existsSync(stat)) return null;
  // The name of the program stands in brackets, and may hold anything.
  const fields = fs
    .readFileSync(stat, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  const ticks = Number(fields[11]) + Number(fields[12]);
  return Number.isFinite(ticks) ? (ticks * 1000) / TICKS : null;
}
