// What Linux says about a program with all its processes.
import { readdirSync, readFileSync } from 'node:fs';

/** The clock of /proc ticks a hundred times a second on every Linux that Electron runs on. */
const MS_PER_TICK = 10;

/** @typedef {{ pid: number, parent: number, cpuMs: number }} Process */

/** @returns {readonly Process[]} */
function listProcesses() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        // After the name in brackets, which may hold anything, stand the state and the parent; then, further on, the
        // time in the program and in the kernel, and the same of the children that have ended.
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
        const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
        return [{ pid: Number(name), parent: Number(fields[1]), cpuMs: ticks * MS_PER_TICK }];
      } catch {
        // The process ended while the list was read.
        return [];
      }
    });
}

/** @param {number} pid @returns {readonly Process[]} the process and all that it started, over all generations */
function familyOf(pid) {
  const all = listProcesses();
  const family = all.filter((one) => one.pid === pid);
  for (const member of family) family.push(...all.filter(({ parent }) => parent === member.pid));
  return family;
}

/** Time on the processor of a program since it started, with all its processes, in ms. @param {number} pid */
export const readCpuMs = (pid) => familyOf(pid).reduce((sum, { cpuMs }) => sum + cpuMs, 0);

/** Proportional set size of a program with all its processes, in MB: a shared page counts once. @param {number} pid */
export function readPssMb(pid) {
  const kilobytes = familyOf(pid).map((member) => {
    try {
      const rollup = readFileSync(`/proc/${String(member.pid)}/smaps_rollup`, 'utf8');
      return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return kilobytes.reduce((sum, value) => sum + value, 0) / 1024;
}
