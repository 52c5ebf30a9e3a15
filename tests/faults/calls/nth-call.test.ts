import type * as sqlite from '@photostructure/sqlite';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { FAILURE_CODES } from '../../../content/base/failure.ts';
import { saveFile } from '../../../electron/files/save-file.ts';
import { openStore } from '../../../electron/storage/open-store.ts';
import type * as storageFailure from '../../../electron/storage/storage-failure.ts';
import { failureText } from '#text/failure-text.ts';
import { startupText } from '#text/startup.ts';
import { dataFolder } from '../../builders/data-folder.ts';
import { steadyClock } from '../../builders/open-store.ts';
import { noteFigures } from '../figures.ts';
import { compare, deskOver, readSitting, respondTo, sitDown } from '../sitting.ts';
import { isSoak } from '../size.ts';
import { arm, aside, disarm, type Errno, ERRNOS } from './trouble.ts';

// Both ports to the machine are wrapped: the file system, and the engine that writes by itself.
vi.mock('node:fs', async (importOriginal) => {
  const { guarded } = await import('./trouble.ts');
  return guarded(await importOriginal<typeof fs>(), [
    ...([
      'accessSync',
      'chmodSync',
      'closeSync',
      'copyFileSync',
      'fsyncSync',
      'linkSync',
      'mkdirSync',
      'mkdtempSync',
    ] as const),
    ...([
      'openSync',
      'readFileSync',
      'readSync',
      'readdirSync',
      'renameSync',
      'rmSync',
      'statSync',
      'writeFileSync',
    ] as const),
  ]);
});
vi.mock('@photostructure/sqlite', async (importOriginal) => {
  const { guardedObject, pass } = await import('./trouble.ts');
  const actual = await importOriginal<typeof sqlite>();
  return {
    ...actual,
    DatabaseSync: function open(...of: ConstructorParameters<typeof actual.DatabaseSync>) {
      pass('sqlite');
      return guardedObject(new actual.DatabaseSync(...of), ['exec', 'prepare']);
    },
  };
});

/** What lies in the folder already, left by a program that was killed; and how many responses a session adds. */
const KEPT = 20;
const TO = KEPT + 5;

/** The correct failure codes for each error. A file that could not be saved has a code of its own. */
const TRUE_CODES: Readonly<Record<Errno, readonly string[]>> = {
  EIO: ['storage-failed', 'file-not-written'],
  ENOSPC: ['disk-full'],
  EACCES: ['read-only', 'storage-failed', 'file-not-written'],
  EMFILE: ['storage-failed', 'file-not-written'],
  EBUSY: ['storage-busy', 'storage-failed', 'file-not-written'],
};

interface Outcome {
  readonly codes: readonly string[];
  readonly acknowledged: number;
  readonly wrong: readonly string[];
}

/** A step that is tried again when it fails, as a person does; `null` when it goes on failing. */
function persist<T>(
  step: () =>
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly error: { readonly code?: string; readonly reason?: string } },
  tries: number,
  codes: string[],
): { readonly value: T } | null {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const answer = step();
    if (answer.ok) return { value: answer.value };
    codes.push(answer.error.code ?? answer.error.reason ?? 'nothing');
  }
  return null;
}

/** A student comes, answers, saves a file, leaves with a backup and a clean close; each step is tried so often. */
function sitOnce(folder: string, from: number, to: number, tries: number, open = openStore): Outcome {
  const codes: string[] = [];
  const wrong: string[] = [];
  let acknowledged = from;
  try {
    const began = persist(() => open({ folder, now: steadyClock() }), tries, codes);
    const store = began?.value ?? null;
    // Where the folder may not be written to for a moment, the store is read-only until the next start.
    const isReadOnly = store?.notices.some(({ what }) => what === 'read-only') === true;
    if (store?.notices.some(({ what }) => what !== 'read-only') === true)
      wrong.push(`damage is reported: ${store.notices.map(({ what }) => what).join()}; ${store.damage.join()}`);
    if (store !== null && !isReadOnly) {
      const desk = deskOver(store.store);
      const isDown = persist(() => sitDown(desk), tries, codes) !== null;
      for (let n = from; isDown && n < to; n += 1) {
        if (persist(() => respondTo(desk, n), tries, codes) === null) break;
        acknowledged = n + 1;
      }
      const { backUp } = store;
      persist(backUp, tries, codes);
      persist(() => saveFile(path.join(folder, 'result.json'), 'x'.repeat(100)), tries, codes);
    }
    if (store !== null) persist(store.close, 1, codes);
  } catch (error) {
    wrong.push(`thrown: ${String(error)}`);
  }
  return { codes, acknowledged, wrong };
}

/** What the next process finds: it gets the files as they are, and none of the handles. */
function nextStart(folder: string): string {
  const next = dataFolder(true);
  if (fs.existsSync(folder)) fs.cpSync(folder, next, { recursive: true });
  return next;
}

interface Trouble {
  readonly at: number;
  readonly isForGood: boolean;
  readonly errno: Errno;
}

/** One session in which a call fails, then one without trouble; gives what did not hold. */
function fail(
  base: string,
  { at, isForGood, errno }: Trouble,
  open = openStore,
): { readonly wrong: readonly string[]; readonly hasCome: boolean } {
  const folder = nextStart(base);
  // Twice the same trouble in one step can be that one call was made twice; a third try must go through.
  arm({ at, isForGood, errno });
  const first = sitOnce(folder, KEPT, TO, isForGood ? 1 : 3, open);
  const second = sitOnce(
    aside(() => nextStart(folder)),
    first.acknowledged,
    first.acknowledged,
    1,
    open,
  );
  const hasCome = disarm() >= at;
  const after = nextStart(folder);
  const quiet = sitOnce(after, first.acknowledged, TO + 2, 1);
  const opened = openStore({ folder: nextStart(after), now: steadyClock() });
  const kept = opened.ok ? compare(readSitting(opened.value.store), TO + 2) : null;
  if (opened.ok) opened.value.close();
  const codes = [...first.codes, ...second.codes];
  return {
    hasCome,
    wrong: [
      ...[...first.wrong, ...second.wrong, ...quiet.wrong],
      ...codes.filter((code) => !hasSentence(code)).map((code) => `no sentence for ${code}`),
      ...codes.filter((code) => !TRUE_CODES[errno].includes(code)).map((code) => `${errno} is called ${code}`),
      ...quiet.codes.map((code) => `without trouble: ${code}`),
      ...(kept === null || kept.lost + kept.doubled > 0 ? [`kept: ${JSON.stringify(kept)}`] : []),
    ].map((what) => `call ${at} ${isForGood ? 'and all after it' : 'once'}, ${errno}: ${what}`),
  };
}

const hasSentence = (code: string): boolean =>
  FAILURE_CODES.some((known) => known === code && failureText[known].what !== '') || Object.hasOwn(startupText, code);

/** A folder as a kill leaves it, in the middle of a sitting. */
function killedFolder(): string {
  const folder = dataFolder(true);
  const opened = openStore({ folder, now: steadyClock() });
  if (!opened.ok) throw new Error(opened.error.reason);
  const desk = deskOver(opened.value.store);
  sitDown(desk);
  for (let n = 0; n < KEPT; n += 1) respondTo(desk, n);
  const killed = nextStart(folder);
  opened.value.close();
  return killed;
}

/** How many calls a session without trouble makes. */
function countCalls(base: string): number {
  const folder = nextStart(base);
  arm(null);
  sitOnce(folder, KEPT, TO, 1);
  return disarm();
}

/** A program that takes any failure to read for damage of the file. */
async function openMistrusting(): Promise<typeof openStore> {
  vi.resetModules();
  vi.doMock('../../../electron/storage/storage-failure.ts', async (importOriginal) => ({
    ...(await importOriginal<typeof storageFailure>()),
    isMachineTrouble: () => false,
  }));
  const { openStore: open } = await import('../../../electron/storage/open-store.ts');
  return open;
}

describe('a call to the machine that fails', () => {
  it('is reported by a clear message, loses nothing acknowledged, and succeeds when it is tried again', async () => {
    const base = killedFolder();
    const calls = countCalls(base);
    const wrong: string[] = [];
    let cases = 0;
    let came = 0;
    for (let at = 1; at <= calls; at += 1) {
      for (const isForGood of [false, true]) {
        // In turn, where time is short: each call meets two of the five, and its neighbours the others.
        const errnos = isSoak ? ERRNOS : [ERRNOS[(at + (isForGood ? 2 : 0)) % ERRNOS.length] ?? 'EIO'];
        for (const errno of errnos) {
          const found = fail(base, { at, isForGood, errno });
          cases += 1;
          came += found.hasCome ? 1 : 0;
          wrong.push(...found.wrong);
        }
      }
    }
    const open = await openMistrusting();
    const mistrusting = Array.from({ length: 60 }, (_, at) =>
      fail(base, { at: at + 1, isForGood: false, errno: 'EIO' }, open),
    ).filter((found) => found.wrong.length > 0).length;

    noteFigures({
      fault: 'n-th call fails',
      cases,
      broken: wrong.length,
      counted: {
        'calls of a session': calls,
        'faults that came to pass': came,
        kinds: `${ERRNOS.join(' ')}, once and for good${isSoak ? '' : ', two of the ten at each call'}`,
      },
      control: `every failure to read taken for damage: ${mistrusting} of 60 sessions wrong`,
    });
    expect(wrong).toEqual([]);
    expect(came).toBe(cases);
    expect(mistrusting).toBeGreaterThan(0);
  });
});
