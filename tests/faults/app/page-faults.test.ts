import { describe, expect, it } from 'vitest';
import type { AttemptView } from '../../../content/desk/views.ts';
import type { AttemptId, ProfileId } from '../../../content/journal/event.ts';
import { attemptId } from '../../builders/ids.ts';
import { dataFolder } from '../../builders/data-folder.ts';
import { valueOf } from '../../builders/open-store.ts';
import { type Chance, createChance } from '../chance.ts';
import { noteFigures, spreadMs } from '../figures.ts';
import { needs } from '../needs.ts';
import { sized, SLACK } from '../size.ts';
import { launch, type RunningApp, until, whyNoApp } from './running-app.ts';
import { hangUndriven } from './undriven-app.ts';

const LIMIT_MS = 2000;
const FAULTS = ['crash', 'reload', 'hang'] as const;
type Fault = (typeof FAULTS)[number];

const PLACE = /Claim (\d+) of (\d+)/;

/** The text of the screen that sorts, where one claim of the article is marked; `false` on any other. */
const SORTING = 'document.querySelector(\'article [aria-current="true"]\') !== null && document.body.innerText';

const isText = (text: unknown): boolean => typeof text === 'string' && PLACE.test(text);
const untilSorting = (running: RunningApp): Promise<unknown> => until(() => running.inPage(SORTING), isText);

/** Goes in without a name, starts an attempt and has the page open it, as it does after being loaded again. */
async function startSorting(running: RunningApp, number: number): Promise<AttemptId> {
  const start = valueOf(await running.invoke('readStart', {}));
  const profile: ProfileId =
    start.profile ??
    valueOf(await running.invoke('createProfile', { profile: crypto.randomUUID() as ProfileId, name: null })).id;
  valueOf(await running.invoke('chooseProfile', { profile }));
  valueOf(await running.invoke('changeSettings', { profile, changes: { asksCues: false } }));
  const lessons = valueOf(await running.invoke('listLessons', { profile }));
  const longest = lessons.reduce((a, b) => (b.claims > a.claims ? b : a));
  const attempt = attemptId(number);
  const request = {
    profile,
    attempt,
    lesson: longest.hash,
    mode: 'guided',
    choice: { kind: 'all' },
    again: null,
  } as const;
  valueOf(await running.invoke('startAttempt', request));
  await running.inPage(`history.replaceState(null, '', location.pathname + '#attempt=${attempt}')`);
  await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
  await untilSorting(running);
  return attempt;
}

/** What the journal says of an attempt, asked through the page. */
const readView = async (running: RunningApp, attempt: AttemptId): Promise<AttemptView> =>
  valueOf(await running.invoke('openAttempt', { attempt }));

/** Which claim the screen shows, from 0; -1 when it shows none. */
const shownClaim = (text: string): number => Number(PLACE.exec(text)?.[1] ?? 0) - 1;

/** A new minute for the program's own clock, so that the faults of this test do not add up to a safe screen. */
const nextMinute = (running: RunningApp): Promise<void> =>
  running.app.evaluate(() => {
    const shift = 61_000;
    const Before = Date;
    globalThis.Date = class extends Before {
      constructor(...of: readonly [] | readonly [string | number | Date]) {
        super(of.length === 0 ? Before.now() + shift : of[0]);
      }
    } as DateConstructor;
    Object.assign(globalThis.Date, { now: () => Before.now() + shift });
  });

/** Makes a fault and waits until the page stands there again; gives how long that took. */
async function make(running: RunningApp, fault: Fault): Promise<number> {
  await running.inPage('window.isTheOldOne = true');
  if (fault === 'hang') {
    await running.app.evaluate(({ BrowserWindow, dialog }) => {
      void BrowserWindow.getAllWindows()[0]
        ?.webContents.executeJavaScript('for (;;);')
        .catch(() => undefined);
      dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const began = performance.now();
  await running.app.evaluate(({ BrowserWindow }, what) => {
    const [window] = BrowserWindow.getAllWindows();
    if (what === 'crash') window?.webContents.forcefullyCrashRenderer();
    if (what === 'reload') window?.webContents.reload();
    // What Chromium tells after some seconds of waiting; the person then asks for the window to be started again.
    if (what === 'hang') window?.emit('unresponsive');
  }, fault);
  await until(() => running.inPage(`window.isTheOldOne !== true && ${SORTING}`), isText);
  return performance.now() - began;
}

interface Outcome {
  readonly backMs: Record<Fault, number[]>;
  readonly wrong: string[];
  responses: number;
}

async function sortAmidFaults(running: RunningApp, points: number, chance: Chance): Promise<Outcome> {
  const outcome: Outcome = { backMs: { crash: [], reload: [], hang: [] }, wrong: [], responses: 0 };
  let number = 1;
  let attempt = await startSorting(running, number);
  for (let point = 0; point < points; point += 1) {
    const fault = FAULTS[point % FAULTS.length] ?? 'crash';
    let before = await readView(running, attempt);
    if (Object.keys(before.responses).length === before.claims.length) {
      attempt = await startSorting(running, (number += 1));
      before = await readView(running, attempt);
    }
    const claim = shownClaim(await running.readText());
    await running.press(chance.pick(['1', '2', '3']));
    await running.press(chance.pick(['q', 'w', 'e']));
    // The fault comes while the response is on its way, just answered, or long there.
    await new Promise((resolve) => setTimeout(resolve, chance.next() * 120));
    const acknowledged = await running.inPage(
      "Boolean(document.querySelector('[role=region][aria-label], section')) && document.body.innerText",
    );
    const saved = /^(Yes|Partly right|Not quite|The key says)/m.test(String(acknowledged));
    outcome.backMs[fault].push(await make(running, fault));
    await nextMinute(running);
    const after = await readView(running, attempt);
    const text = await running.readText();
    const shown = shownClaim(text);
    const where = `point ${point}, ${fault}`;
    if (after.claims[shown] !== after.current) outcome.wrong.push(`${where}: claim ${shown} is shown`);
    if (claim >= 0 && shown !== claim) outcome.wrong.push(`${where}: claim ${claim} was shown, now ${shown}`);
    for (const [id, response] of Object.entries(before.responses)) {
      if (JSON.stringify(after.responses[id as keyof typeof after.responses]) !== JSON.stringify(response))
        outcome.wrong.push(`${where}: ${id} is not as it was`);
    }
    const here = after.claims[claim];
    if (saved && here !== undefined && after.responses[here] === undefined)
      outcome.wrong.push(`${where}: a response that had been answered is gone`);
    const responded = Object.keys(after.responses).length;
    outcome.responses += responded - Object.keys(before.responses).length;
    // Behind the last answer stands the result; the next point begins another attempt.
    if (responded === after.claims.length) continue;
    if (here !== undefined && after.responses[here] !== undefined) await running.press('Enter');
    await untilSorting(running);
  }
  return outcome;
}

describe('the page of the program', () => {
  it('comes back at the same claim with the same responses after a crash, a reload or a hang', async (context) => {
    needs(context, whyNoApp());
    const running = await launch(dataFolder());
    const points = sized(18, 200);
    const { backMs, wrong, responses } = await sortAmidFaults(running, points, createChance());
    await running.end();
    const forgetful = await forgetPlace();

    const times = Object.entries(backMs).map(([fault, all]) => [fault, spreadMs(all)] as const);
    noteFigures({
      fault: 'renderer crash, reload, hang',
      cases: points,
      broken: wrong.length,
      counted: {
        'responses given': responses,
        ...Object.fromEntries(
          times.map(([fault, { median, max }]) => [`back after a ${fault}, median / longest ms`, `${median} / ${max}`]),
        ),
      },
      control: `a page that forgets where it was: shows ${forgetful}`,
    });
    expect(wrong).toEqual([]);
    for (const [fault, { max }] of times) expect(max, fault).toBeLessThan(LIMIT_MS * SLACK);
    expect(forgetful).toBe('no claim');
  });

  it('becomes a safe screen after three crashes in a minute', async (context) => {
    needs(context, whyNoApp());
    const running = await launch(dataFolder());
    await startSorting(running, 1);
    const crash = (): Promise<unknown> =>
      running.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
      );
    for (const _ of [1, 2]) {
      await crash();
      await untilSorting(running);
    }
    await crash();
    const text = await until(running.readText, (shown) => shown.length > 40);
    expect(text).toContain('Claimsort keeps stopping');
    expect(text).toContain('Every answer that was saved is safe.');
    await running.end();
  });

  it('is started again by itself when it hangs and nobody answers the question', async (context) => {
    needs(context, whyNoApp());
    const found = await hangUndriven(dataFolder());
    expect(found.processes).toEqual({ areOthers: true });
    expect(found.text).toContain('Continue without a name');
  });
});

/** What a page shows after a reload when its address does not say where it was. */
async function forgetPlace(): Promise<string> {
  const running = await launch(dataFolder());
  await startSorting(running, 1);
  await running.inPage("history.replaceState(null, '', location.pathname); window.isTheOldOne = true");
  await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
  await until(
    () => running.inPage('window.isTheOldOne !== true && document.body.innerText.length'),
    (length) => Number(length) > 100,
  );
  const text = await running.inPage(SORTING);
  await running.end();
  return isText(text) ? 'the claim' : 'no claim';
}
