import { randomUUID } from 'node:crypto';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { compare } from '../row.mjs';

const SMALL = 1000;
const LARGE = 4000;
const REPEATS = 9;
/** Four times the claims may cost each claim this much more, because caches are finite; steps in the square would give 4. */
const GOAL = 2;
const LABELS = /** @type {const} */ (['evidence', 'attribution', 'rhetoric']);

/** @param {string} name */
const fromContent = (name) =>
  import(pathToFileURL(path.resolve(import.meta.dirname, `../../../out/bench/content/${name}.mjs`)).href);

/** @param {number} size @param {(previous: object | null, happening: object, time: string, id: string) => object} nextEvent */
function makeAttempt(size, nextEvent) {
  const profile = randomUUID();
  const stream = `attempt:${randomUUID()}`;
  const time = '2026-03-09T08:15:00.000Z';
  const hash = `sha256:${'0'.repeat(64)}`;
  const claims = Array.from({ length: size }, (_, at) => `c${String(at + 1)}`);
  const happenings = [
    {
      ...{ profile, stream, kind: 'started' },
      payload: {
        ...{ lesson: hash, key: hash, mode: 'guided', claims, again: null },
        options: {
          ...{ asksConfidence: true, asksCues: false, asksBeforeReason: false, asksReasoning: 'none' },
          ...{ asksBearing: false, readsAloud: true },
        },
      },
    },
    ...claims.map((claim, at) => ({
      ...{ profile, stream, kind: 'responded' },
      payload: { claim, label: LABELS[at % 3], confidence: 'fairly' },
    })),
  ];
  /** @type {object[]} */
  const events = [];
  for (const happening of happenings) events.push(nextEvent(events.at(-1) ?? null, happening, time, randomUUID()));
  const entries = claims.map((claim, at) => {
    const label = LABELS[(at >> 1) % 3];
    return {
      ...{ claim, label, cues: [] },
      credits: { evidence: 0, attribution: 0, rhetoric: 0, [label ?? 'evidence']: 1 },
    };
  });
  return { events, key: { entries } };
}

/**
 * Microseconds for each claim, the least of some runs, because whatever else the machine does only adds. Each run goes through as many claims, in one attempt or in four,
 * so that the collector has as much to do on both sides.
 * @param {number} size
 * @param {() => unknown} work
 */
function perClaim(size, work) {
  const times = Array.from({ length: REPEATS }, () => {
    const began = performance.now();
    for (let done = 0; done < LARGE; done += size) work();
    return performance.now() - began;
  });
  return (Math.min(...times) * 1000) / LARGE;
}

/** What scoring an attempt and folding its journal cost for each claim, at 4,000 claims against 1,000. @param {number} rounds */
export async function measureGrowth(rounds) {
  const [{ scoreAttempt }, { foldAttempt }, { nextEvent }] = await Promise.all(
    ['score-attempt', 'fold-attempt', 'next-event'].map(fromContent),
  );
  const sizes = [SMALL, LARGE].map((size) => ({ size, ...makeAttempt(size, nextEvent) }));
  /** In ms per claim. @type {Record<'fold' | 'score', Record<'small' | 'large', number[]>>} */
  const found = { fold: { small: [], large: [] }, score: { small: [], large: [] } };
  for (let round = -5; round < rounds; round += 1) {
    for (const { size, events, key } of round % 2 === 0 ? sizes : sizes.toReversed()) {
      const state = foldAttempt(events);
      if (state?.responses.size !== size) throw new Error('The attempt is not the one that was made.');
      const fold = perClaim(size, () => foldAttempt(events));
      const score = perClaim(size, () => scoreAttempt(key, state));
      if (round < 0) continue;
      found.fold[size === SMALL ? 'small' : 'large'].push(fold);
      found.score[size === SMALL ? 'small' : 'large'].push(score);
    }
  }
  /** @param {string} name @param {'fold' | 'score'} what */
  const row = (name, what) =>
    compare({
      ...{ name: `${name}, per claim at 4,000 against 1,000`, unit: 'µs', goal: GOAL },
      ...{ ours: found[what].large, theirs: found[what].small },
    });
  return { rows: [row('scoring one attempt', 'score'), row('folding a journal', 'fold')] };
}
