import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Chance } from '../chance.ts';
import type { Step } from './trace.ts';

/** What a drive writes in one piece; on newer ones it is more, which loses less. */
const SECTOR_BYTES = 512;

/**
 * What a power cut leaves of what was not synced yet:
 * - `bytes dropped`: the names are as they were last, and no byte that was not synced;
 * - `sectors halved`: each sector that was written is there or not, by chance, and of the names the first few changes;
 * - `names dropped`: no byte and no name that was not synced, so that what was unlinked is back.
 */
export type Cut = 'bytes dropped' | 'sectors halved' | 'names dropped';

interface Inode {
  readonly synced: Buffer;
  readonly size: number;
  readonly pending: readonly Change[];
}
type Change = Extract<Step, { kind: 'write' | 'truncate' }>;
type NameChange =
  /** A file of this number, or a folder. */
  | { readonly kind: 'link'; readonly path: string; readonly file: number | 'folder' }
  | { readonly kind: 'unlink'; readonly path: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string };

/**
 * A disk that keeps for certain only what was synced: the bytes of a file by a sync of the file, its name by a sync of
 * its folder. It is stricter than the usual file systems, which write a new file's name with the file.
 */
export class Disk {
  readonly #files = new Map<number, Inode>();
  readonly #names = new Map<string, number | 'folder'>();
  #pendingNames: readonly NameChange[] = [];
  readonly #root: string;

  /** `root` is a folder that was there before, for certain. */
  constructor(root: string) {
    this.#root = root;
  }

  apply(step: Step): void {
    switch (step.kind) {
      case 'create':
        if (!this.#files.has(step.file)) {
          this.#files.set(step.file, { synced: Buffer.alloc(0), size: 0, pending: [] });
          this.#pendingNames = [...this.#pendingNames, { kind: 'link', path: step.path, file: step.file }];
        }
        if (step.isEmptied) this.#change({ kind: 'truncate', file: step.file, size: 0 });
        break;
      case 'write':
      case 'truncate':
        this.#change(step);
        break;
      case 'sync': {
        const file = this.#file(step.file);
        this.#files.set(step.file, { ...file.pending.reduce(carryOut, file), pending: [] });
        break;
      }
      case 'unlink':
        this.#pendingNames = [...this.#pendingNames, { kind: 'unlink', path: step.path }];
        break;
      case 'rename':
        this.#pendingNames = [...this.#pendingNames, { kind: 'rename', from: step.from, to: step.to }];
        break;
      case 'sync-folder': {
        const isIn = (change: NameChange): boolean =>
          path.dirname(change.kind === 'rename' ? change.to : change.path) === step.path;
        for (const change of this.#pendingNames.filter(isIn)) rename(this.#names, change);
        this.#pendingNames = this.#pendingNames.filter((change) => !isIn(change));
        break;
      }
      case 'make-folder':
        this.#pendingNames = [...this.#pendingNames, { kind: 'link', path: step.path, file: 'folder' }];
        break;
      case 'said':
        break;
    }
  }

  /** Lays what a power cut would leave now into an empty folder. */
  layOut(target: string, cut: Cut, chance: Chance): void {
    const names = new Map(this.#names);
    const kept = {
      'bytes dropped': this.#pendingNames.length,
      'sectors halved': chance.below(this.#pendingNames.length + 1),
      'names dropped': 0,
    }[cut];
    for (const change of this.#pendingNames.slice(0, kept)) rename(names, change);
    const isReached = (name: string): boolean => {
      const above = path.dirname(name);
      return above === this.#root || (names.get(above) === 'folder' && isReached(above));
    };
    // A folder comes before what is in it.
    for (const [name, file] of [...names].filter(([each]) => isReached(each)).sort(([a], [b]) => a.length - b.length)) {
      const at = path.join(target, path.relative(this.#root, name));
      if (file === 'folder') {
        fs.mkdirSync(at);
      } else {
        const left = cut === 'sectors halved' ? halve(this.#file(file), chance) : this.#file(file);
        fs.writeFileSync(at, left.synced.subarray(0, left.size));
      }
    }
  }

  #change(step: Change): void {
    const file = this.#file(step.file);
    this.#files.set(step.file, { ...file, pending: [...file.pending, step] });
  }

  #file(number: number): Inode {
    const file = this.#files.get(number);
    if (file === undefined) throw new Error(`File ${String(number)} was never made`);
    return file;
  }
}

function rename(names: Map<string, number | 'folder'>, change: NameChange): void {
  switch (change.kind) {
    case 'link':
      names.set(change.path, change.file);
      break;
    case 'unlink':
      names.delete(change.path);
      break;
    case 'rename': {
      const file = names.get(change.from);
      names.delete(change.from);
      if (file !== undefined) names.set(change.to, file);
      break;
    }
  }
}

/** A file after a change that reached it. The buffer is the file's own, so a copy has to be taken before it is halved. */
function carryOut(file: Inode, change: Change): Inode {
  if (change.kind === 'truncate') {
    // What stood behind the end must not come back when the file grows again.
    file.synced.fill(0, change.size);
    return { ...file, synced: grown(file.synced, change.size), size: change.size };
  }
  const end = change.offset + change.bytes.length;
  const synced = grown(file.synced, end);
  change.bytes.copy(synced, change.offset);
  return { ...file, synced, size: Math.max(file.size, end) };
}

function grown(bytes: Buffer, size: number): Buffer {
  if (size <= bytes.length) return bytes;
  const larger = Buffer.alloc(Math.max(size, bytes.length * 2));
  bytes.copy(larger);
  return larger;
}

function halve(file: Inode, chance: Chance): Inode {
  const copy: Inode = { ...file, synced: Buffer.from(file.synced) };
  return file.pending
    .flatMap((change) => (change.kind === 'write' ? sectorsOf(change) : [change]))
    .filter(() => chance.next() < 0.5)
    .reduce(carryOut, copy);
}

function sectorsOf(write: Extract<Change, { kind: 'write' }>): readonly Change[] {
  const parts: Change[] = [];
  for (let at = 0; at < write.bytes.length;) {
    const offset = write.offset + at;
    const length = Math.min(SECTOR_BYTES - (offset % SECTOR_BYTES), write.bytes.length - at);
    parts.push({ ...write, offset, bytes: write.bytes.subarray(at, at + length) });
    at += length;
  }
  return parts;
}
