import { describe, expect, it } from 'vitest';
import type { Desk } from '../../../../../content/desk/commands.ts';
import { createDesk } from '../../../../../content/desk/create-desk.ts';
import { createMemoryStore } from '../../../../../content/desk/store/memory-store.ts';
import type { DeskStore } from '../../../../../content/desk/store/store.ts';
import { failure } from '../../../../../content/base/failure.ts';
import { attemptStream } from '../../../../../content/journal/stream.ts';
import { LABELS } from '../../../../../content/lesson/label.ts';
import { err } from '../../../../../content/base/result.ts';
import { attemptId, claimId, eventId, profileId } from '../../../../builders/ids.ts';
import { builtInLesson } from '../../../../builders/lesson-file.ts';
import { steadyTools } from '../../../../contract/desk-under-test.ts';

const LESSON = builtInLesson();
const me = profileId(1);

/** A store that counts how often the journal of an attempt is read. */
function countingStore() {
  const inner = createMemoryStore();
  let reads = 0;
  const store: DeskStore = {
    ...inner,
    readStream: (stream) => {
      if (stream.startsWith('attempt:')) reads += 1;
      return inner.readStream(stream);
    },
  };
  return {
    store,
    readsOf: (work: () => unknown): number => {
      reads = 0;
      work();
      return reads;
    },
  };
}

const deskOver = (store: DeskStore, now?: () => Date): Desk =>
  createDesk({
    ...steadyTools(),
    newId: () => crypto.randomUUID(),
    ...(now === undefined ? {} : { now }),
    store,
    builtIns: [LESSON],
  });

function start(desk: Desk, n: number): void {
  const whole = { mode: 'guided', choice: { kind: 'all' }, again: null } as const;
  desk.startAttempt({ profile: me, attempt: attemptId(n), lesson: LESSON.lessonHash, ...whole });
}

function finish(desk: Desk, n: number): void {
  start(desk, n);
  for (const [at, label] of LABELS.entries()) {
    const response = { label, confidence: 'sure', claim: claimId(`c${String(at + 1)}`) } as const;
    desk.respond({ event: eventId(n * 10 + at), attempt: attemptId(n), ...response });
  }
  desk.handIn({ attempt: attemptId(n) });
}

function peopledDesk(store: DeskStore): Desk {
  const desk = deskOver(store);
  desk.createProfile({ profile: me, name: 'Ada' });
  desk.changeSettings({ profile: me, changes: { asksCues: false } });
  for (const n of [1, 2, 3]) finish(desk, n);
  return desk;
}

describe('createDigests', () => {
  it('reads no journal twice, neither in one run nor in the next', () => {
    const { store, readsOf } = countingStore();
    const desk = peopledDesk(store);
    // Handing in has read each once, for the result; what was begun since is read once more.
    expect(readsOf(() => desk.readHistory({ profile: me }))).toBe(0);
    start(desk, 4);
    expect(readsOf(() => desk.readHistory({ profile: me }))).toBe(1);
    expect(readsOf(() => desk.readHistory({ profile: me }))).toBe(0);
    const later = deskOver(store);
    const screens = () => [
      ...[later.readStart({}), later.readHistory({ profile: me }), later.readProgress({ profile: me })],
      ...[later.readCoach({ profile: me }), later.readToday({ profile: me }), later.readSkills({ profile: me })],
    ];
    expect(readsOf(() => screens())).toBe(0);
    start(later, 5);
    expect(readsOf(() => screens())).toBe(1);
  });

  it('believes no digest whose last event is another, and none that is damaged', () => {
    const { store } = countingStore();
    const desk = peopledDesk(store);
    const history = desk.readHistory({ profile: me });
    const rows = store.readDigests(me, 'attempt');
    if (!rows.ok) throw new Error('The rows are there.');
    expect(rows.value).toHaveLength(3);
    const [first, second, third] = rows.value;
    if (first === undefined || second === undefined || third === undefined) throw new Error('There are three.');
    const wrong = second.json.replace(/,3,(false,"[^"]*",false\]\n)/, ',0,$1');
    expect(wrong).not.toBe(second.json);
    store.writeDigests([
      { ...first, json: 'damaged' },
      { ...second, last: third.last, json: wrong },
    ]);
    expect(deskOver(store).readHistory({ profile: me })).toEqual(history);
  });

  it('tells the same without digests, and when none can be kept', () => {
    const inner = createMemoryStore();
    const store: DeskStore = { ...inner, writeDigests: () => err(failure('disk-full')) };
    const desk = peopledDesk(store);
    const history = desk.readHistory({ profile: me });
    expect(history).toMatchObject({ ok: true });
    expect(store.readDigests(me, 'attempt')).toEqual({ ok: true, value: [] });
    expect(deskOver(inner).readHistory({ profile: me })).toEqual(history);
  });

  it('passes over a stream that does not begin with a start', () => {
    const { store } = countingStore();
    const desk = peopledDesk(store);
    const events = store.readStream(attemptStream(attemptId(1)));
    if (!events.ok) throw new Error('The events are there.');
    const [, second] = events.value;
    if (second === undefined) throw new Error('There are several.');
    store.append([{ ...second, id: eventId(999), stream: attemptStream(attemptId(9)) }]);
    expect(desk.readHistory({ profile: me })).toMatchObject({ value: { length: 3 } });
  });

  it('orders attempts by arrival, whatever the clock said', () => {
    const store = createMemoryStore();
    peopledDesk(store);
    const stopped = deskOver(store, () => new Date('2001-01-01T00:00:00.000Z'));
    finish(stopped, 4);
    finish(stopped, 5);
    const history = stopped.readHistory({ profile: me });
    expect(history.ok ? history.value.map(({ attempt, seconds }) => [attempt, seconds > 0]) : []).toEqual([
      [attemptId(5), false],
      [attemptId(4), false],
      ...[3, 2, 1].map((n) => [attemptId(n), true]),
    ]);
    const progress = stopped.readProgress({ profile: me });
    expect(progress.ok ? progress.value.points.map(({ attempt }) => attempt) : []).toEqual(
      [1, 2, 3, 4, 5].map(attemptId),
    );
  });

  it('has what was brought in from a file ready before anybody looks at it', () => {
    const here = createDesk({ ...steadyTools(), store: createMemoryStore(), builtIns: [LESSON] });
    here.createProfile({ profile: me, name: null });
    finish(here, 1);
    finish(here, 2);
    const file = here.exportProfile({ profile: me, form: 'json' });
    const { store, readsOf } = countingStore();
    const there = createDesk({ ...steadyTools(), store, builtIns: [LESSON] });
    const text = file.ok ? file.value.text : '';
    expect(readsOf(() => there.importProfile({ text, confirmed: 'new-person' }))).toBeGreaterThan(0);
    expect(readsOf(() => there.readHistory({ profile: me }))).toBe(0);
    expect(there.readHistory({ profile: me })).toMatchObject({ ok: true, value: [{}, {}] });
  });
});
