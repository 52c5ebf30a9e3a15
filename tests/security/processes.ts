import * as fs from 'node:fs';

/** What Linux tells about a process in /proc; null where it is gone, or not ours to look at. */
function read(pid: number, what: string): string | null {
  try {
    return fs.readFileSync(`/proc/${String(pid)}/${what}`, 'utf8');
  } catch {
    return null;
  }
}

function readLink(file: string): string | null {
  try {
    return fs.readlinkSync(file);
  } catch {
    return null;
  }
}

/** A process and all that descend from it. */
export function processTree(root: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const entry of fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    // proc(5): the name in brackets may hold anything, so the fields are counted from the last bracket.
    const fields = read(Number(entry), 'stat')
      ?.replace(/^.*\)\s/s, '')
      .split(' ');
    parents.set(Number(entry), Number(fields?.[1]));
  }
  const tree = [root];
  for (const pid of tree) {
    tree.push(...[...parents].filter(([, parent]) => parent === pid).map(([child]) => child));
  }
  return tree.filter((pid) => read(pid, 'stat') !== null);
}

/** The words of a process's command line. Chromium writes that of a renderer anew, with spaces between them. */
export const commandLine = (pid: number): readonly string[] => (read(pid, 'cmdline') ?? '').split(/[\0 ]/);

export const renderersOf = (root: number): readonly number[] =>
  processTree(root).filter((pid) => commandLine(pid).some((word) => word.startsWith('--type=renderer')));

const NAMESPACES = ['user', 'pid', 'net'] as const;

/**
 * What is missing of the sandbox in the renderers of a program. Either half alone can be fooled: a system call filter
 * does not keep a process from its siblings, and namespaces do not keep it from the kernel.
 */
export function gapsOfSandbox(root: number): readonly string[] {
  const renderers = renderersOf(root);
  if (renderers.length === 0) return ['there is no renderer'];
  return renderers.flatMap((pid) => [
    ...(/^Seccomp:\s+2$/m.test(read(pid, 'status') ?? '') ? [] : ['no filter of system calls']),
    ...(/^NoNewPrivs:\s+1$/m.test(read(pid, 'status') ?? '') ? [] : ['may gain rights']),
    ...NAMESPACES.filter((name) => {
      const [its, ours] = [pid, 'self'].map((who) => readLink(`/proc/${String(who)}/ns/${name}`));
      return its === null || its === ours;
    }).map((name) => `no ${name} namespace of its own`),
  ]);
}

/** A socket of the internet's protocols that a process holds. */
export interface InternetSocket {
  readonly protocol: string;
  /** As the kernel writes it: address and port in hexadecimal digits. */
  readonly local: string;
  readonly isListening: boolean;
}

const PROTOCOLS = ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6'] as const;
const LISTENING = '0A';

/** The internet sockets of a program and all its processes; those of the file system are not among them. */
export function internetSockets(root: number): readonly InternetSocket[] {
  return processTree(root).flatMap((pid) => {
    const folder = `/proc/${String(pid)}/fd`;
    const sockets = new Set(
      listOf(folder).map((fd) => /^socket:\[(\d+)\]$/.exec(readLink(`${folder}/${fd}`) ?? '')?.[1]),
    );
    return PROTOCOLS.flatMap((protocol) =>
      (read(pid, `net/${protocol}`) ?? '')
        .split('\n')
        .slice(1)
        .map((line) => line.trim().split(/\s+/))
        .filter((fields) => fields[9] !== undefined && sockets.has(fields[9]))
        .map((fields) => ({ protocol, local: fields[1] ?? '', isListening: fields[3] === LISTENING })),
    );
  });
}

function listOf(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}
