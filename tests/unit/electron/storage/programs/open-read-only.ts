import { openStore } from '../../../../../electron/storage/open-store.ts';
import { chainOf } from '../../../../builders/chain.ts';
import { streamOf } from '../../../../builders/stream-name.ts';

// Opens a folder as somebody who may not write to it (root may always, so root becomes "nobody" first), and tells what it got.
const [, , folder = ''] = process.argv;
if (process.getuid?.() === 0) {
  process.setgid?.(65_534);
  process.setuid?.(65_534);
}
const opened = openStore({ folder, now: () => new Date() });
if (!opened.ok) throw new Error(`${opened.error.reason}: ${opened.error.detail ?? ''}`);
const { store, notices, close } = opened.value;
const read = store.readStream(streamOf(1));
const appended = store.append(chainOf(2, 1));
close();
process.stdout.write(JSON.stringify({ notices, read: read.ok && read.value.length, appended }));
