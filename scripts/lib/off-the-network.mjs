// Runs tests without a network, in a namespace of the kernel; no package does this.
import { spawnSync } from 'node:child_process';

const isRoot = process.getuid?.() === 0;

/** What is put before a command so that it and all it starts have a network with nothing on it but themselves. */
const prefix = [
  ...(isRoot ? ['unshare', '--net'] : ['unshare', '--user', '--map-current-user', '--keep-caps', '--net']),
  ...['sh', '-c', 'ip link set lo up && exec "$@"', 'sh'],
];

/**
 * How to run a command off the network, or why that cannot be done here.
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
