// Runs tests without a network, in a Linux network namespace; no package does this.
import { spawnSync } from 'node:child_process';

const isRoot = process.getuid?.() === 0;

/** The command prefix that gives a command and its child processes a network with only themselves on it. */
const prefix = [
  ...(isRoot ? ['unshare', '--net'] : ['unshare', '--user', '--map-current-user', '--keep-caps', '--net']),
  ...['sh', '-c', 'ip link set lo up && exec "$@"', 'sh'],
];

/**
 * How to run a command without a network, or why that is not possible here.
 * @returns {{ prefix: readonly string[], reason: null } | { prefix: readonly [], reason: string }}
 */
export function offTheNetwork() {
  const [command = '', ...args] = [...prefix, 'true'];
  const { status, stderr, error } =
    process.platform === 'linux'
      ? spawnSync(command, args, { encoding: 'utf8' })
      : { status: 1, stderr: 'only Linux has network namespaces', error: undefined };
  if (status === 0) return { prefix, reason: null };
  return { prefix: [], reason: `a network of its own cannot be had here: ${error?.message ?? stderr.trim()}` };
}
