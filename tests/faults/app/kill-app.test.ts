import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { attemptStream } from '../../../content/journal/stream.ts';
import type { AttemptId, EventId, ProfileId } from '../../../content/journal/event.ts';
import type { ClaimId } from '../../../content/lesson/format.ts';
import { dataFolder } from '../../builders/data-folder.ts';
import { attemptId, eventId } from '../../builders/ids.ts';
import { valueOf, withStore } from '../../builders/open-store.ts';
import { type Chance, createChance } from '../chance.ts';
import { noteFigures, spreadMs } from '../figures.ts';
import { needs } from '../needs.ts';
import { sized, SLACK } from '../size.ts';
import { launch, type RunningApp, until, untilItStands, whyNoApp } from './running-app.ts';

const START_LIMIT_MS = 3000;
const SITTING_MS = 600;
/** What the program notes of a page that it loads again, for whatever reason. */
const LOADED_AGAIN = /not drawn after|\/index\.html: /;
const KILLED = ['main', 'page', 'group'] as const;

interface Place {
  readonly attempt: AttemptId;
  readonly claims: readonly ClaimId[];
}

/** An exam over the longest lesson, in which a response may be given again and again. */
async function startExam(running: RunningApp, attempt: AttemptId): Promise<Place> {
  const start = valueOf(await running.invoke('readStart', {}));
  // Made by the page's own maker of random ids.
  const fresh = crypto.randomUUID() as ProfileId;
  const profile = start.profile ?? valueOf(await running.invoke('createProfile', { profile: fresh, name: null })).id;
  const lessons = valueOf(await running.invoke('listLessons', { profile }));
  const longest = lessons.reduce((a, b) => (b.claims > a.claims ? b : a));
  const request = {
    profile,
    attempt,
    lesson: longest.hash,
    mode: 'exam',
    choice: { kind: 'all' },
    again: null,
  } as const;
  return { attempt, claims: valueOf(await running.invoke('startAttempt', request)).claims };
}

const numberedId = (attempt: number, n: number): EventId => eventId(attempt * 1_000_000 + n + 1);

/** The page gives one response after another from `from` on, over the real channel, and tells the main process of each receipt. */
async function respondOn(running: RunningApp, number: number, { attempt, claims }: Place, from: number): Promise<void> {
  const ids = Array.from({ length: 500 }, (_, at) => numberedId(number, from + at));
  await running.inPage(`
    window.answered = ${String(from)};
    void (async () => {
      const claims = ${JSON.stringify(claims)};
      const ids = ${JSON.stringify(ids)};
      const labels = ['evidence', 'attribution', 'rhetoric'];
      for (const [at, event] of ids.entries()) {
        const n = ${String(from)} + at;
        const request = { event, attempt: ${JSON.stringify(attempt)}, claim: claims[n % claims.length], label: labels[n % 3], confidence: 'fairly' };
        const answer = await window.claimsort.invoke('respond', request);
        if (!answer.ok) throw new Error(JSON.stringify(answer));
        window.answered = n + 1;
      }
    })(); 0`);
}

const readAnswered = async (running: RunningApp): Promise<number> =>
  Number(
    await until(
      () => running.inPage('window.answered'),
      (value) => typeof value === 'number',
    ),
  );

interface Outcome {
  kills: number;
  responses: number;
  readonly wrong: string[];
  readonly startsMs: number[];
  /** How often the program found its own page empty and loaded it again. */
  loadedAgain: number;
}

async function killOften(kills: number, chance: Chance): Promise<Outcome> {
  const outcome: Outcome = { kills: 0, responses: 0, wrong: [], startsMs: [], loadedAgain: 0 };
  const folder = dataFolder();
  const answered: number[] = [];
  let running = await launch(folder);
  for (let number = 1; number <= kills; number += 1) {
    const which = KILLED[number % KILLED.length] ?? 'main';
    const place = await startExam(running, attemptId(number));
    await respondOn(running, number, place, 0);
    await new Promise((resolve) => setTimeout(resolve, chance.next() * SITTING_MS));
    const acknowledged = await readAnswered(running);
    await running.kill(which);
    outcome.kills += 1;
    if (which === 'page') {
      await untilItStands(running);
    } else {
      await running.end();
      running = await launch(folder);
      outcome.startsMs.push(running.startMs);
    }
    const notices = valueOf(await running.invoke('readNotices', {}));
    if (notices.length > 0) outcome.wrong.push(`${which}, ${number}: ${notices.map(({ what }) => what).join()}`);
    answered.push(acknowledged);
    outcome.responses += acknowledged;
  }
  outcome.loadedAgain = running.readLog().split(LOADED_AGAIN).length - 1;
  await running.end();
  withStore(path.join(folder, 'data'), ({ store }) => {
    for (const [at, acknowledged] of answered.entries()) {
      const ids = valueOf(store.readStream(attemptStream(attemptId(at + 1)))).map(({ id }) => id);
      const places = Array.from({ length: acknowledged }, (_, n) => ids.indexOf(numberedId(at + 1, n)));
      // The first event of the stream is the start of the attempt; each response follows the one before.
      const lost = places.filter((place, n) => place !== n + 1).length;
      if (lost > 0) outcome.wrong.push(`attempt ${at + 1}: ${lost} of ${acknowledged} are lost`);
      if (new Set(ids).size !== ids.length) outcome.wrong.push(`attempt ${at + 1}: some are there twice`);
    }
  });
  return outcome;
}

describe('the program that is killed at any time', () => {
  it('has lost no response that was answered, whichever of its processes was killed, and stands again within 3 s', async (context) => {
    needs(context, whyNoApp());
    const { kills, responses, wrong, startsMs, loadedAgain } = await killOften(sized(12, 100), createChance());
    const starts = spreadMs(startsMs);
    noteFigures({
      fault: 'kill -9, the program',
      cases: kills,
      broken: wrong.length,
      counted: {
        killed: 'main, page and the whole group in turn',
        'acknowledged responses': responses,
        'next start to the first screen, median ms': starts.median,
        'next start to the first screen, longest ms': starts.max,
        'pages that stayed empty and were loaded again': loadedAgain,
      },
      control: 'that of the storage process, whose store this is',
    });
    expect(wrong).toEqual([]);
    expect(starts.max).toBeLessThan(START_LIMIT_MS * SLACK);
    expect(responses).toBeGreaterThan(kills);
  });
});
