import * as fs from 'node:fs';
import { spawnSync } from 'node:child_process';
import { isRoot, ordinaryUser } from '../e2e/ordinary-user.ts';

/**
 * A network of its own with one wire that leads to nobody: whatever a program sends by it is counted, and goes nowhere.
 * There is a way to every address, so nothing is held back for want of one.
 */
const LAY_WIRE = `
  set -e
  ip link set lo up
  ip link add wire type veth peer name nobody
  echo 1 > /proc/sys/net/ipv6/conf/wire/disable_ipv6 || true
  echo 1 > /proc/sys/net/ipv6/conf/nobody/disable_ipv6 || true
  ip addr add 192.0.2.2/24 dev wire
  ip link set nobody up
  ip link set wire up
  ip route add default via 192.0.2.1
  exec "$@"`;

const OWN_NETWORK = isRoot ? ['unshare', '--net'] : ['unshare', '--user', '--map-current-user', '--keep-caps', '--net'];

const { uid, gid } = ordinaryUser;
const BECOME_ORDINARY =
  uid === undefined || gid === undefined
    ? []
    : ['setpriv', `--reuid=${String(uid)}`, `--regid=${String(gid)}`, '--clear-groups'];

/** What is put before a program so that every call it makes to the network is written into `record`. */
export const tapped = (record: string): readonly string[] => [
  ...OWN_NETWORK,
  ...['sh', '-c', LAY_WIRE, 'sh'],
  ...BECOME_ORDINARY,
  ...['strace', '-f', '-qq', '-yy', '-s', '512', '-e', 'trace=network', '-o', record],
];

/** Why nothing can be tapped here; null where it can. */
export function tapIsImpossible(): string | null {
  const [command, ...args] = [...tapped('/dev/null'), 'true'];
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0
    ? null
    : `a network of one's own, or strace, cannot be had here: ${error?.message ?? stderr.trim()}`;
}

/** What a program and all its processes did to the network, as the calls that strace(1) wrote down. */
export interface Overheard {
  /** Questions for a name: sent to a name server, or to a service of this computer that would ask one. */
  readonly names: readonly string[];
  /** Everything else that was sent to another computer, or that began to. */
  readonly sent: readonly string[];
  /** Calls by which a socket of the internet's protocols waits to be spoken to. */
  readonly listening: readonly string[];
}

const SEND = /\b(sendto|sendmsg|sendmmsg)\(\d+<(TCP|UDP)/;
const CONNECT_TCP = /\bconnect\(\d+<TCP/;
const TO_NAME_SERVER = /->[^<>]*:53\]>|sin6?_port=htons\(53\)/;
const TO_NAME_SERVICE = /\b(connect|sendto|sendmsg)\(.*sun_path="[^"]*(resolve|avahi|mdns)/i;
const LISTEN = /\blisten\(\d+<(TCP|UDP)/;
/** A port of its own choice, at which others could find it; 0 stands for any. */
const BIND = /\bbind\(\d+<(TCP|UDP).*sin6?_port=htons\((?!0\))/;

/** Connecting a UDP socket sends nothing, it is how Chromium asks which way it would go; only what is sent counts. */
export function overhear(record: string): Overheard {
  const calls = fs.existsSync(record) ? fs.readFileSync(record, 'utf8').split('\n') : [];
  const sending = calls.filter((call) => (SEND.test(call) || CONNECT_TCP.test(call)) && !isToItself(call));
  return {
    names: calls.filter((call) => TO_NAME_SERVICE.test(call) || (sending.includes(call) && TO_NAME_SERVER.test(call))),
    sent: sending.filter((call) => !TO_NAME_SERVER.test(call)),
    listening: calls.filter((call) => LISTEN.test(call) || BIND.test(call)),
  };
}

const isToItself = (call: string): boolean =>
  /->(127\.|\[::1\])|inet_(addr\(|pton\(AF_INET6, )"(127\.|::1")/.test(call);

/** How many packets have left by the wire of a process's network. */
export function packetsSent(pid: number): number {
  const line = fs
    .readFileSync(`/proc/${String(pid)}/net/dev`, 'utf8')
    .split('\n')
    .find((one) => one.includes('wire:'));
  // Linux, net/core/net-procfs.c: eight figures of what came in, then bytes and packets that went out.
  return Number(line?.trim().split(/\s+/)[10]);
}
