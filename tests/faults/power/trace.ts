import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';

/** What a program did to the files of one folder, and what it acknowledged on stdout, in order. */
export type Step =
  | { readonly kind: 'create'; readonly path: string; readonly isEmptied: boolean; readonly file: number }
  | { readonly kind: 'write'; readonly file: number; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly file: number; readonly size: number }
  | { readonly kind: 'sync'; readonly file: number }
  | { readonly kind: 'sync-folder'; readonly path: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'unlink'; readonly path: string }
  | { readonly kind: 'make-folder'; readonly path: string }
  | { readonly kind: 'said'; readonly text: string };

/** Every call that can change a file; one that is not understood below ends the test, so that none is passed over. */
const CALLS =
  'openat,open,creat,close,write,pwrite64,writev,pwritev,pwritev2,lseek,fsync,fdatasync,sync_file_range,ftruncate,' +
  'truncate,unlink,unlinkat,rename,renameat,renameat2,mkdir,mkdirat,rmdir,fallocate,dup,dup2,dup3,copy_file_range,' +
  'sendfile,link,linkat,symlink,mmap';

/** Why calls cannot be recorded here; null when they can. */
export function whyNoTrace(): string | null {
  if (process.platform !== 'linux') return 'calls are recorded by strace, which is a program of Linux';
  const tried = spawnSync('strace', ['-qq', '-o', '/dev/null', 'true'], { encoding: 'utf8' });
  if (tried.error !== undefined) return 'strace is not installed';
  return tried.status === 0 ? null : `strace may not look into programs here: ${tried.stderr.trim()}`;
}

/** Runs a program of Node under strace and gives what it did below `folder`. It is the main thread that does it. */
export function traceProgram(args: readonly string[], folder: string, traceFile: string): readonly Step[] {
  const strace = ['-qq', '-xx', '-s', '10000000', '-e', `trace=${CALLS}`, '-e', 'signal=none', '-o', traceFile];
  const ran = spawnSync('strace', [...strace, process.execPath, ...args], { encoding: 'utf8', maxBuffer: 1e8 });
  if (!ran.stdout.startsWith('open ')) throw new Error(`The program did not open its store: ${ran.stderr}`);
  return readTrace(fs.readFileSync(traceFile, 'latin1'), folder);
}

const TEXT = /"((?:\\x[0-9a-f]{2})*)"/g;
const CALL = /^(\w+)\((.*)\)\s+= (-?\d+|0x[0-9a-f]+)/;

/** An open file: which one it is, and where the next plain write goes. */
interface Open {
  readonly file: number;
  readonly path: string;
  at: number;
}

function readTrace(trace: string, folder: string): readonly Step[] {
  const open = new Map<number, Open | 'folder' | 'elsewhere'>();
  const folders = new Map<number, string>();
  const steps: Step[] = [];
  let files = 0;
  const isHere = (path: string): boolean => path === folder || path.startsWith(`${folder}/`);
  // What is open under which name: opening a name again reaches the same file until the name is given to another.
  const named = new Map<string, number | 'folder'>([[folder, 'folder']]);

  for (const line of trace.split('\n')) {
    const [, call = '', args = '', answer = ''] = CALL.exec(line) ?? [];
    if (call === '') {
      if (/^(\+\+\+|---|$)|resumed|unfinished|= \?$/.test(line)) continue;
      throw new Error(`A line that is not understood: ${line.slice(0, 200)}`);
    }
    const result = Number(answer);
    if (result < 0) continue;
    const texts = [...args.matchAll(TEXT)].map(([, hex = '']) => Buffer.from(hex.replaceAll('\\x', ''), 'hex'));
    const [first = '', second = ''] = texts.map(String);
    const handle = Number.parseInt(args, 10);
    const opened = open.get(handle);
    const target = typeof opened === 'object' ? opened : null;
    switch (call) {
      case 'openat':
      case 'open':
      case 'creat': {
        if (!isHere(first)) {
          open.set(result, 'elsewhere');
        } else if (named.get(first) === 'folder') {
          open.set(result, 'folder');
          folders.set(result, first);
        } else {
          const isEmptied = args.includes('O_TRUNC');
          const known = named.get(first);
          const file = typeof known === 'number' ? known : (files += 1);
          if (!named.has(first) || isEmptied) steps.push({ kind: 'create', path: first, isEmptied, file });
          named.set(first, file);
          open.set(result, { file, path: first, at: 0 });
        }
        break;
      }
      case 'close':
        open.delete(handle);
        break;
      case 'lseek':
        if (target !== null) target.at = result;
        break;
      case 'write':
        if (handle === 1) steps.push({ kind: 'said', text: first });
        if (target !== null) {
          steps.push({ kind: 'write', file: target.file, offset: target.at, bytes: written(texts[0], result) });
          target.at += result;
        }
        break;
      case 'pwrite64': {
        const offset = Number(args.slice(args.lastIndexOf(',') + 1));
        if (target !== null) steps.push({ kind: 'write', file: target.file, offset, bytes: written(texts[0], result) });
        break;
      }
      case 'ftruncate':
        if (target !== null)
          steps.push({ kind: 'truncate', file: target.file, size: Number(args.slice(args.lastIndexOf(',') + 1)) });
        break;
      case 'fsync':
      case 'fdatasync':
        if (target !== null) steps.push({ kind: 'sync', file: target.file });
        if (opened === 'folder') steps.push({ kind: 'sync-folder', path: folders.get(handle) ?? '' });
        break;
      case 'unlink':
      case 'unlinkat':
        if (isHere(first)) steps.push({ kind: 'unlink', path: first });
        named.delete(first);
        break;
      case 'rename':
      case 'renameat':
      case 'renameat2': {
        const file = named.get(first);
        if (isHere(first) || isHere(second)) steps.push({ kind: 'rename', from: first, to: second });
        named.delete(first);
        if (file !== undefined) named.set(second, file);
        break;
      }
      case 'mkdir':
      case 'mkdirat':
        if (isHere(first)) {
          steps.push({ kind: 'make-folder', path: first });
          named.set(first, 'folder');
        }
        break;
      case 'mmap':
        if (/PROT_WRITE.*MAP_SHARED/.test(args) && typeof open.get(Number(args.split(', ')[4])) === 'object')
          throw new Error('A file of the store is written through memory, which this recording does not see');
        break;
      case 'rmdir':
        if (isHere(first)) throw new Error(`A folder is removed: ${first}`);
        break;
      default:
        if (target !== null || isHere(first)) throw new Error(`A call that is not understood: ${line.slice(0, 200)}`);
    }
  }
  return steps;
}

function written(bytes: Buffer | undefined, count: number): Buffer {
  if (bytes === undefined || bytes.length < count) throw new Error('The recording has not kept every byte');
  return bytes.subarray(0, count);
}
