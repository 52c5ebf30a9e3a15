import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../../../content/bank/format.ts';
import { createDesk, type DeskTools } from '../../../../../content/desk/create-desk.ts';
import type { Desk } from '../../../../../content/desk/commands.ts';
import { createMemoryStore } from '../../../../../content/desk/store/memory-store.ts';
import type { DeskStore } from '../../../../../content/desk/store/store.ts';
import type { Failure } from '../../../../../content/base/failure.ts';
import { practiceStream } from '../../../../../content/journal/stream.ts';
import { verifyChain } from '../../../../../content/journal/verify-chain.ts';
import { LABELS } from '../../../../../content/lesson/label.ts';
import { ok, type Result } from '../../../../../content/base/result.ts';
import { createFailingStore, type Failing } from '../../../../builders/failing-store.ts';
import { attemptId, claimId, eventId, profileId, sessionId } from '../../../../builders/ids.ts';
import { builtInLesson } from '../../../../builders/lesson-file.ts';
import { BANK, steadyTools } from '../../../../contract/desk-under-test.ts';

const LESSON = builtInLesson();
const me = profileId(1);
const review = (n: number) => ({ profile: me, session: sessionId(n), why: 'review' }) as const;
const answer = (index: number, event = index) =>
  ({
    ...{ profile: me, event: eventId(500 + event), session: sessionId(1), index },
    label: 'evidence',
    confidence: 'sure',
  }) as const;

const deskOver = (store: DeskStore, changes: Partial<DeskTools> = {}): Desk =>
  createDesk({ ...steadyTools(), newId: () => crypto.randomUUID(), store, builtIns: [LESSON], ...changes });

const valueOf = <T>(result: Result<T, Failure>): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

/** A person who has finished one lesson, at a desk whose clock and bank the test turns. */
function setScene() {
  const store = createMemoryStore();
  let time = new Date('2026-01-01T10:00:00.000Z');
  let bank: readonly Passage[] = BANK;
  const open = () => deskOver(store, { now: () => time, bank: () => bank });
  const desk = open();
  desk.createProfile({ profile: me, name: null });
  desk.changeSettings({ profile: me, changes: { asksCues: false } });
  takeLesson(desk, 1);
  return {
    ...{ desk, store, open },
    turnTo: (now: string) => {
      time = new Date(now);
    },
    takeFromBank: (id: string) => {
      bank = bank.filter((passage) => passage.id !== id);
    },
  };
}

function takeLesson(desk: Desk, n: number): void {
  const whole = { mode: 'guided', choice: { kind: 'all' }, again: null } as const;
  desk.startAttempt({ profile: me, attempt: attemptId(n), lesson: LESSON.lessonHash, ...whole });
  for (const [at, label] of LABELS.entries()) {
    const response = { label, confidence: 'sure', claim: claimId(`c${String(at + 1)}`) } as const;
    desk.respond({ event: eventId(n * 10 + at), attempt: attemptId(n), ...response });
  }
  desk.handIn({ attempt: attemptId(n) });
}

describe('createStudies', () => {
  it.each<[Failing]>([['refuses'], ['lies']])('comes through a store that %s once, whenever it does', (how) => {
    const steps: readonly ((desk: Desk) => { readonly ok: boolean })[] = [
      (desk) => desk.startPractice(review(1)),
      (desk) => desk.answerPassage(answer(0)),
      (desk) => desk.answerPassage(answer(1)),
      (desk) => desk.readToday({ profile: me }),
      (desk) => desk.readHistory({ profile: me }),
      (desk) => desk.readProgress({ profile: me }),
      (desk) => desk.readCoach({ profile: me }),
      (desk) => desk.compareAttempts({ first: attemptId(1), second: attemptId(1) }),
    ];
    const sightOf = (desk: Desk) => [desk.startPractice(review(1)), desk.readSkills({ profile: me })];
    const undisturbed = setScene();
    for (const step of steps) expect(step(undisturbed.desk)).toMatchObject({ ok: true });

    for (const failingStep of steps.keys()) {
      let hasFailed = true;
      for (let nth = 1; hasFailed; nth += 1) {
        const { store } = setScene();
        const failing = createFailingStore(store);
        const desk = deskOver(failing.store, { now: () => new Date('2026-01-01T10:00:00.000Z') });
        for (const [at, step] of steps.entries()) {
          if (at === failingStep) failing.failAt(nth, how);
          const answer = step(desk);
          if (at === failingStep) hasFailed = failing.calm();
          const isDisturbed = at === failingStep && hasFailed;
          expect(answer).toMatchObject(isDisturbed ? { ok: false, error: { code: 'disk-full' } } : { ok: true });
          if (isDisturbed) expect(step(desk)).toMatchObject({ ok: true });
        }
        expect(sightOf(desk)).toEqual(sightOf(undisturbed.desk));
        expect(verifyChain(valueOf(store.readStream(practiceStream(me))))).toEqual(ok(null));
      }
    }
  });

  it('goes on with a session of the same day, and leaves one of yesterday', () => {
    const { desk, turnTo } = setScene();
    valueOf(desk.startPractice(review(1)));
    valueOf(desk.answerPassage(answer(0)));
    turnTo('2026-01-01T23:59:00.000Z');
    expect(valueOf(desk.startPractice(review(2))).session).toBe(sessionId(1));
    expect(valueOf(desk.readToday({ profile: me }))).toMatchObject({ kind: 'review', day: { left: 4, round: 4 } });
    turnTo('2026-01-02T00:00:00.000Z');
    expect(valueOf(desk.startPractice(review(3))).session).toBe(sessionId(3));
    // Whoever still has the old one open may finish it.
    expect(desk.answerPassage(answer(1))).toMatchObject({ ok: true });
  });

  it('goes on with a session that midnight fell into, for four hours', () => {
    const { desk, turnTo } = setScene();
    turnTo('2026-01-01T23:50:00.000Z');
    valueOf(desk.startPractice(review(1)));
    valueOf(desk.answerPassage(answer(0)));
    turnTo('2026-01-02T03:49:59.999Z');
    expect(valueOf(desk.readToday({ profile: me }))).toMatchObject({ kind: 'review', day: { round: 4 } });
    expect(valueOf(desk.startPractice(review(2)))).toMatchObject({ session: sessionId(1), answered: { length: 1 } });
    turnTo('2026-01-02T03:50:00.000Z');
    expect(valueOf(desk.startPractice(review(3))).session).toBe(sessionId(3));
  });

  it('leaves a session that a clock which was set back calls tomorrow’s', () => {
    const { desk, turnTo } = setScene();
    valueOf(desk.startPractice(review(1)));
    turnTo('2025-12-31T23:00:00.000Z');
    expect(valueOf(desk.startPractice(review(2))).session).toBe(sessionId(2));
  });

  it('welcomes back after two weeks with five passages', () => {
    const { desk, turnTo } = setScene();
    const { passages } = valueOf(desk.startPractice(review(1)));
    for (const { index } of passages) valueOf(desk.answerPassage(answer(index)));
    turnTo('2026-01-15T10:00:00.000Z');
    expect(valueOf(desk.readToday({ profile: me }))).toMatchObject({
      ...{ kind: 'review', day: { left: 5, round: 5, daysAway: 14 } },
    });
    expect(valueOf(desk.startPractice(review(2))).passages).toHaveLength(5);
  });

  it('draws another passage when a skill comes back, and the first again once all were seen', () => {
    const { desk, turnTo } = setScene();
    const asked: string[] = [];
    for (const day of ['01', '02', '03']) {
      turnTo(`2026-01-${day}T10:00:00.000Z`);
      const session = sessionId(Number(day));
      const view = valueOf(desk.startPractice({ profile: me, session, why: 'review' }));
      for (const { index, passage, isSeenBefore } of view.passages) {
        // A wrong answer brings the skill back the next day.
        const { entry } = BANK.find(({ id }) => id === passage) ?? BANK[0] ?? { entry: null };
        if (entry === null) throw new Error('The bank is not empty.');
        const label = LABELS.find((other) => entry.credits[other] === 0) ?? 'evidence';
        expect(isSeenBefore).toBe(asked.includes(passage));
        valueOf(
          desk.answerPassage({
            ...{ profile: me, session, index, label, confidence: 'sure' },
            event: eventId(Number(day) * 100 + index),
          }),
        );
        asked.push(passage);
      }
    }
    // Two passages of each skill: five new skills, then those and five more, then the first again.
    expect(new Set(asked.slice(0, 15)).size).toBe(15);
    expect(asked.slice(15).filter((passage) => asked.slice(0, 5).includes(passage))).toHaveLength(5);
  });

  it('passes over a passage that a newer program no longer has', () => {
    const { desk, open, takeFromBank } = setScene();
    const { passages } = valueOf(desk.startPractice(review(1)));
    valueOf(desk.answerPassage(answer(0)));
    for (const { passage } of passages.slice(0, 2)) takeFromBank(passage);
    const later = open();
    const view = valueOf(later.startPractice(review(1)));
    expect(view.passages.map(({ index }) => index)).toEqual([2, 3, 4]);
    expect(view.answered).toEqual([]);
    expect(later.answerPassage(answer(1))).toMatchObject({ ok: false, error: { code: 'bad-request', place: 'index' } });
    for (const index of [2, 3, 4]) valueOf(later.answerPassage(answer(index)));
    expect(later.readProgress({ profile: me })).toMatchObject({ ok: true });
    // All that can be answered is: the next session is a new one, with the skill that could not be asked.
    expect(valueOf(later.startPractice(review(4)))).toMatchObject({ session: sessionId(4), passages: { length: 1 } });
  });

  it('has nothing to review without a bank', () => {
    const { store } = setScene();
    const desk = deskOver(store, { bank: () => [] });
    expect(desk.readSkills({ profile: me })).toEqual(ok([]));
    expect(desk.startPractice(review(1))).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(valueOf(desk.readToday({ profile: me }))).toMatchObject({
      ...{ kind: 'rest', day: { left: 0, coming: [] } },
    });
  });

  it('takes no session without a proper id', () => {
    const { desk } = setScene();
    const session = 'not-an-id' as ReturnType<typeof sessionId>; // As a broken page might send it.
    expect(desk.startPractice({ profile: me, session, why: 'review' })).toMatchObject({
      error: { code: 'bad-request' },
    });
  });
});
