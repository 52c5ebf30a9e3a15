import * as fs from 'node:fs';
import { openStore } from '../../../electron/storage/open-store.ts';
import { deskOver, respondTo, sitDown } from '../sitting.ts';

// Starts over a folder at a given moment, says whether it has it, gives one response if it has, and stays until stdin ends.
const [, , folder = '', at = '0', response = '0'] = process.argv;
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Math.max(Number(at) - Date.now() - 5, 0));
while (Date.now() < Number(at));
const opened = openStore({ folder, now: () => new Date() });
if (opened.ok) {
  const desk = deskOver(opened.value.store);
  const sat = sitDown(desk);
  const answer = sat.ok ? respondTo(desk, Number(response)) : sat;
  fs.writeSync(1, `${answer.ok ? 'wrote' : JSON.stringify(answer.error)}\n`);
} else {
  fs.writeSync(1, `${opened.error.reason}\n`);
}
fs.readSync(0, Buffer.alloc(1));
if (opened.ok) opened.value.close();
