import * as fs from 'node:fs';
import { openStore } from '../../../../../electron/storage/open-store.ts';
import { chainOf, longer } from '../../../../builders/chain.ts';
import { streamOf } from '../../../../builders/stream-name.ts';

// Appends one event after another to attempt 1 and writes the sequence of each to stdout once it is acknowledged.
const [, , folder = ''] = process.argv;
const opened = openStore({ folder, now: () => new Date() });
if (!opened.ok) throw new Error(`${opened.error.reason}: ${opened.error.detail ?? ''}`);
const { store } = opened.value;
const kept = store.readStream(streamOf(1));
if (!kept.ok) throw new Error(JSON.stringify(kept.error));
for (let last = kept.value.at(-1); ;) {
  const [next] = last === undefined ? chainOf(1, 1) : longer(1, [...Array<typeof last>(last.sequence), last], 1);
  if (next === undefined) throw new Error('no event');
  const appended = store.append([next]);
  if (!appended.ok) throw new Error(JSON.stringify(appended.error));
  fs.writeSync(1, `${String(next.sequence)}\n`);
  last = next;
}
