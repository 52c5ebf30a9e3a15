import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { openStore } from '../../../electron/storage/open-store.ts';
import { compare, deskOver, readSitting, respondTo, sitDown } from '../sitting.ts';

// A student whose folder may not be written to, or is taken away. Tells how the start went, how each response was
// answered, and what is there when the folder is as it was. `root` is a file system of this program alone. The folder is
// made by another process (`make`), which has let go of it for certain when this one meets it.
const [, , scenario = '', root = '', phase = ''] = process.argv;
const stick = path.join(root, 'stick');
const folder = path.join(stick, 'data');
const now = () => new Date();

function answer(): { readonly start: string; readonly answers: readonly string[] } {
  const opened = openStore({ folder, now });
  if (!opened.ok) return { start: opened.error.reason, answers: [] };
  const { store, notices } = opened.value;
  const desk = deskOver(store);
  const kept = readSitting(store).length;
  const given = respondTo(desk, 10);
  opened.value.close();
  return {
    start: notices.map(({ what }) => what).join() || 'open',
    answers: [String(kept), given.ok ? 'kept' : given.error.code],
  };
}

/** Responds while the folder is bad, and once it is as it was. */
function answerWhile(
  makeBad: () => void,
  mend: () => void,
): { readonly start: string; readonly answers: readonly string[] } {
  const opened = openStore({ folder, now });
  if (!opened.ok) return { start: opened.error.reason, answers: [] };
  const desk = deskOver(opened.value.store);
  makeBad();
  const answers = [respondTo(desk, 10), respondTo(desk, 10), opened.value.backUp()].map((one) =>
    one.ok ? 'kept' : one.error.code,
  );
  mend();
  const retried = respondTo(desk, 10);
  opened.value.close();
  return { start: 'open', answers: [...answers, retried.ok ? 'kept' : retried.error.code] };
}

function becomeNobody(): void {
  if (process.getuid?.() === 0) {
    process.setgid?.(65_534);
    process.setuid?.(65_534);
  }
}

const mount = (...args: readonly string[]): void => void execFileSync('mount', args);
const allFiles = (mode: number): void => {
  for (const name of fs.readdirSync(folder))
    if (fs.statSync(path.join(folder, name)).isFile()) fs.chmodSync(path.join(folder, name), mode);
};

const SCENARIOS: Readonly<Record<string, () => { readonly start: string; readonly answers: readonly string[] }>> = {
  'folder and files may not be written'() {
    allFiles(0o444);
    fs.chmodSync(folder, 0o555);
    for (const above of [root, stick]) fs.chmodSync(above, 0o755);
    becomeNobody();
    return answer();
  },
  'files may not be written'() {
    allFiles(0o444);
    fs.chmodSync(folder, 0o777);
    for (const above of [root, stick]) fs.chmodSync(above, 0o755);
    becomeNobody();
    return answer();
  },
  'folder may not even be looked into'() {
    fs.chmodSync(folder, 0o000);
    for (const above of [root, stick]) fs.chmodSync(above, 0o755);
    becomeNobody();
    return answer();
  },
  'mounted read-only before the start'() {
    mount('-o', 'remount,bind,ro', stick);
    return answer();
  },
  'unmounted while in use': () =>
    answerWhile(
      () => void execFileSync('umount', ['-l', stick]),
      () => mount('--bind', path.join(root, 'device'), stick),
    ),
  'folder moved away while in use': () =>
    answerWhile(
      () => fs.renameSync(folder, `${folder}-moved`),
      () => fs.renameSync(`${folder}-moved`, folder),
    ),
  'folder deleted while in use': () =>
    answerWhile(
      () => fs.rmSync(folder, { recursive: true }),
      () => undefined,
    ),
};

function make(): unknown {
  fs.mkdirSync(stick, { recursive: true });
  if (scenario.includes('mount')) {
    fs.mkdirSync(path.join(root, 'device'));
    mount('--bind', path.join(root, 'device'), stick);
  }
  const made = openStore({ folder, now });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const desk = deskOver(made.value.store);
  sitDown(desk);
  for (let n = 0; n < 10; n += 1) respondTo(desk, n);
  made.value.close();
  return {};
}

function meet(): unknown {
  const run = SCENARIOS[scenario];
  if (run === undefined) throw new Error(`There is no ${scenario}`);
  const outcome = run();
  if (!scenario.includes('while') || scenario.includes('deleted')) return { ...outcome, lost: 0, doubled: 0 };
  const opened = openStore({ folder, now });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return { ...outcome, ...compare(readSitting(opened.value.store), 11) };
}

fs.writeSync(1, `${JSON.stringify(phase === 'make' ? make() : meet())}\n`);
process.kill(process.pid, 'SIGKILL');
