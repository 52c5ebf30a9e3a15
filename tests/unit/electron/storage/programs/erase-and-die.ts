import { DatabaseSync } from '@photostructure/sqlite';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { openStore } from '../../../../../electron/storage/open-store.ts';
import { profileId } from '../../../../builders/ids.ts';

// Erases profile 1 of a folder and ends itself right before the nth thing that it would do to the disk; with a number
// that is too large it finishes, and writes how many things it did.
const [, , folder = '', nth = ''] = process.argv;
const opened = openStore({ folder, now: () => new Date() });
if (!opened.ok) throw new Error(`${opened.error.reason}: ${opened.error.detail ?? ''}`);

let steps = 0;
function countCalls(owner: object, name: string): void {
  const call: unknown = Reflect.get(owner, name);
  if (typeof call !== 'function') throw new Error(`no ${name}`);
  Reflect.set(owner, name, function (this: unknown, ...of: readonly unknown[]): unknown {
    steps += 1;
    if (steps === Number(nth)) process.kill(process.pid, 'SIGKILL');
    const result: unknown = Reflect.apply(call, this, of);
    return result;
  });
}
for (const name of ['writeFileSync', 'renameSync', 'rmSync', 'fsyncSync']) countCalls(fs, name);
countCalls(Object(Reflect.get(DatabaseSync, 'prototype')) as object, 'exec');
syncBuiltinESMExports();

const erased = opened.value.store.eraseProfile(profileId(1));
if (!erased.ok) throw new Error(JSON.stringify(erased.error));
process.stdout.write(String(steps));
process.kill(process.pid, 'SIGKILL');
