import * as fs from 'node:fs';
import type { Desk } from '../../../content/desk/commands.ts';
import type { OpenStore } from '../../../electron/storage/open-outcome.ts';
import { openStore } from '../../../electron/storage/open-store.ts';
import { deskOver, respondTo, sitDown } from '../sitting.ts';

// Gives the responses `from` up to but not including `to` and writes the number of each to stdout once it is
// acknowledged. Before response `leave` the student goes, with a backup and a clean close, and comes again.
// `again` other than 0 stands for a retry that forgot its id and made a new one.
const [, , folder = '', from = '0', to = 'Infinity', leave = '', again = '0'] = process.argv;

function mustBeFine(answer: { readonly ok: boolean }): void {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
}

function begin(): { readonly open: OpenStore; readonly desk: Desk } {
  const began = performance.now();
  const opened = openStore({ folder, now: () => new Date() });
  if (!opened.ok) throw new Error(`${opened.error.reason}: ${opened.error.detail ?? ''}`);
  const openMs = performance.now() - began;
  fs.writeSync(1, `open ${String(openMs)} ${JSON.stringify(opened.value.notices)}\n`);
  const desk = deskOver(opened.value.store);
  mustBeFine(sitDown(desk));
  return { open: opened.value, desk };
}

let sitting = begin();
for (let n = Number(from); n < Number(to); n += 1) {
  if (String(n) === leave) {
    mustBeFine(sitting.open.backUp());
    mustBeFine(sitting.open.close());
    sitting = begin();
  }
  mustBeFine(respondTo(sitting.desk, n, n === Number(from) ? Number(again) : 0));
  fs.writeSync(1, `${String(n)}\n`);
}
// Not by itself: a program that ends lets go of its files, and a power cut does not.
process.kill(process.pid, 'SIGKILL');
