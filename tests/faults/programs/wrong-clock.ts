import * as fs from 'node:fs';
import { activeSeconds } from '../../../content/study/active-seconds.ts';
import { localDay } from '../../../electron/host/local-day.ts';
import { listBackups } from '../../../electron/storage/backups.ts';
import { openStore } from '../../../electron/storage/open-store.ts';
import { attemptStream } from '../../../content/journal/stream.ts';
import { attemptOf, deskOver, readSitting, respondTo, sitDown } from '../sitting.ts';

// Sits once at each of the times that are given (milliseconds, with the zone of the process), five responses each, with
// a backup and a clean close; tells in which order everything is found again.
const [, , folder = '', ...times] = process.argv;
const bad: string[] = [];
let next = 0;
for (const time of times.map(Number)) {
  let looks = 0;
  const now = () => new Date(time + 1000 * (looks += 1));
  const opened = openStore({ folder, now });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const { store, notices, backUp, close } = opened.value;
  if (notices.length > 0) bad.push(`notices: ${notices.map(({ what }) => what).join()}`);
  const desk = deskOver(store, now);
  for (const answer of [sitDown(desk), ...Array.from({ length: 5 }, () => respondTo(desk, next++))]) {
    if (!answer.ok) bad.push(JSON.stringify(answer.error));
  }
  const kept = backUp();
  if (!kept.ok) bad.push(JSON.stringify(kept.error));
  const order = readSitting(store);
  if (order.some((n, at) => n !== at)) bad.push(`the order is ${order.join()}`);
  const events = store.readStream(attemptStream(attemptOf(0)));
  if (!events.ok) throw new Error(JSON.stringify(events.error));
  if (activeSeconds(events.value) < 0) bad.push('a negative time');
  if (events.value.some((event) => Number.isNaN(Date.parse(event.time)))) bad.push('an invalid time');
  if (!/^\d{4}-\d\d-\d\d$/.test(localDay(now()))) bad.push(`an invalid day: ${localDay(now())}`);
  // The newest backup is the one that was made last, whatever the clock said.
  const newest = listBackups(folder)[0];
  if (newest === undefined) throw new Error('There is no backup.');
  fs.mkdirSync(`${folder}-restored`, { recursive: true });
  fs.copyFileSync(newest.path, `${folder}-restored/claimsort.sqlite`);
  const restored = openStore({ folder: `${folder}-restored`, now });
  if (!restored.ok) throw new Error(JSON.stringify(restored.error));
  const inBackup = readSitting(restored.value.store).length;
  if (inBackup !== next) bad.push(`the newest backup holds ${inBackup} of ${next}`);
  restored.value.close();
  fs.rmSync(`${folder}-restored`, { recursive: true });
  close();
}
fs.writeSync(1, JSON.stringify(bad));
process.kill(process.pid, 'SIGKILL');
