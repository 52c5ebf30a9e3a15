import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Failure } from '../../../content/base/failure.ts';
import type { Result } from '../../../content/base/result.ts';
import { saveFile } from '../../../electron/files/save-file.ts';
import { examine } from '../../../electron/storage/examine.ts';
import { listBackups } from '../../../electron/storage/backups.ts';
import { connect } from '../../../electron/storage/connection.ts';
import { openStore } from '../../../electron/storage/open-store.ts';
import { compare, deskOver, readSitting, respondTo, sitDown } from '../sitting.ts';

// A student on a disk that gets full, is given room, and goes on; tells what was lost, how long each refusal took, and
// what lies about. `ballast` bytes are taken from the start, so that the disk gets full at another point each time.
// Three programs run one after the other: `sit`, `start` on the disk that is full again, and `end` where there is room.
const [, , disk = '', ballast = '0', phase = ''] = process.argv;
const folder = path.join(disk, 'data');
const ballastFile = path.join(disk, 'ballast');
const refusals: { readonly code: string; readonly ms: number }[] = [];

function refused(answer: Result<unknown, Failure>, began: number): boolean {
  if (!answer.ok) refusals.push({ code: answer.error.code, ms: performance.now() - began });
  return !answer.ok;
}

function must<T>(
  answer: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

const take = (bytes: number): void => fs.writeFileSync(ballastFile, Buffer.alloc(bytes, 1));
const fill = (): void => {
  const full = fs.openSync(path.join(disk, 'filler'), 'a');
  try {
    for (;;) fs.writeSync(full, Buffer.alloc(512, 1));
  } catch {
    // That was the last of it.
  } finally {
    fs.closeSync(full);
  }
};

function sit(): unknown {
  const first = must(openStore({ folder, now: () => new Date() }));
  const desk = deskOver(first.store);
  must(sitDown(desk));
  must(respondTo(desk, 0));
  take(Number(ballast));
  let next = 1;
  for (; next < 5000; next += 1) {
    const began = performance.now();
    if (refused(respondTo(desk, next), began)) break;
  }
  fill();
  for (let n = 0; n < 3; n += 1) {
    const began = performance.now();
    refused(respondTo(desk, next), began);
  }
  const backupBegan = performance.now();
  const backup = first.backUp();
  refused(backup, backupBegan);
  const exported = path.join(disk, 'result.json');
  const saveBegan = performance.now();
  refused(saveFile(exported, 'x'.repeat(300_000)), saveBegan);
  const halves = fs
    .readdirSync(disk, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.part|building|inspected|result\.json/.test(name));
  const badBackups = listBackups(folder).filter((file) => {
    const database = connect(file.path);
    const { damage } = examine(database);
    database.close();
    return damage.length > 0;
  }).length;
  const whileFull = compare(readSitting(first.store), next);

  fs.rmSync(ballastFile);
  fs.rmSync(path.join(disk, 'filler'), { force: true });
  const retried = respondTo(desk, next).ok;
  for (let n = next + 1; n < next + 5; n += 1) must(respondTo(desk, n));
  const savedLater = saveFile(exported, 'x'.repeat(1000)).ok;
  const acknowledged = next + 5;
  fs.writeFileSync(path.join(disk, 'acknowledged'), String(acknowledged));
  fill();
  return { acknowledged, refusals, halves, badBackups, whileFull, retried, savedLater };
}

function start(): unknown {
  const started = openStore({ folder, now: () => new Date() });
  return { startWhileFull: started.ok ? 'open' : started.error.reason };
}

function end(): unknown {
  fs.rmSync(path.join(disk, 'filler'), { force: true });
  const last = must(openStore({ folder, now: () => new Date() }));
  const acknowledged = Number(fs.readFileSync(path.join(disk, 'acknowledged'), 'utf8'));
  return { after: compare(readSitting(last.store), acknowledged), notices: last.notices.map(({ what }) => what) };
}

fs.writeSync(1, `${JSON.stringify(phase === 'sit' ? sit() : phase === 'start' ? start() : end())}\n`);
process.kill(process.pid, 'SIGKILL');
