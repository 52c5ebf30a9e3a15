import { spawnSync } from 'node:child_process';
import { PROGRAM_PATIENCE_MS } from '../../builders/patience.ts';

/** A name space of its own for mounts, which vanishes with the program; who is not root becomes it there. */
const unshare = (): readonly string[] => (process.getuid?.() === 0 ? ['--mount'] : ['--mount', '--map-root-user']);

/** Why no disk can be mounted here; null when one can. */
export function whyNoMount(): string | null {
  if (process.platform !== 'linux') return 'disks are mounted for one program alone only on Linux';
  const tried = spawnSync('unshare', [...unshare(), 'mount', '-t', 'tmpfs', 'none', '/mnt'], { encoding: 'utf8' });
  if (tried.error !== undefined) return 'unshare is not installed';
  return tried.status === 0 ? null : `no disk may be mounted here: ${tried.stderr.trim()}`;
}

/** Runs phases of a program of Node over a disk in memory that only it sees, and returns all that they printed. */
export function runOnDisk(command: readonly string[], phases: readonly string[], at: string, sizeKb: number): unknown {
  const mount = `mount -t tmpfs -o size=${String(sizeKb)}k,mode=755 none "$0"`;
  // Each phase ends itself at once, as a power cut would; that is no failure.
  const script = `${mount} || exit 99; ${phases.map((phase) => `"$@" ${phase}`).join('; ')}; exit 0`;
  const ran = spawnSync('unshare', [...unshare(), 'sh', '-c', script, at, process.execPath, ...command], {
    encoding: 'utf8',
    timeout: PROGRAM_PATIENCE_MS,
  });
  const reports = ran.stdout.split('\n').filter((line) => line !== '');
  if (reports.length !== phases.length) throw new Error(`Not every phase came to its end: ${ran.stderr}`);
  return Object.assign({}, ...reports.map((line) => JSON.parse(line) as unknown));
}
