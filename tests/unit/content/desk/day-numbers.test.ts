import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONFIDENCES } from '../../../../content/attempt/confidence.ts';
import { createDesk } from '../../../../content/desk/create-desk.ts';
import type { Desk } from '../../../../content/desk/commands.ts';
import { createMemoryStore } from '../../../../content/desk/store/memory-store.ts';
import type { Failure } from '../../../../content/base/failure.ts';
import { LABELS } from '../../../../content/lesson/label.ts';
import type { Result } from '../../../../content/base/result.ts';
import type { PracticeView } from '../../../../content/study/views.ts';
import { attemptId, eventId, profileId, sessionId } from '../../../builders/ids.ts';
import { builtInLesson } from '../../../builders/lesson-file.ts';
import { utcDay } from '../../../builders/utc-day.ts';
import { BANK } from '../../../contract/desk-under-test.ts';

const LESSON = builtInLesson();
const me = profileId(1);
const HOUR = 3_600_000;
/** Somebody who finishes this often has enough answers for advice, and a habit: all is evidence. */
const WITH_ADVICE = 7;

const valueOf = <T>(result: Result<T, Failure>): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

/** What somebody may do at any moment; `sure` and `label` are places in their lists. */
type Step =
  | { readonly kind: 'round'; readonly why: 'review' | 'coach'; readonly answers: number; readonly label: number }
  | { readonly kind: 'lesson' }
  | { readonly kind: 'wait'; readonly hours: number };

const STEPS: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('round' as const),
    why: fc.constantFrom('review' as const, 'review' as const, 'coach' as const),
    answers: fc.nat(12),
    // 3: the right one.
    label: fc.nat(3),
  }),
  fc.constant({ kind: 'lesson' as const }),
  fc.record({
    kind: fc.constant('wait' as const),
    hours: fc.oneof(
      fc.integer({ min: 1, max: 30 }),
      fc.constantFrom(24, 24, 48, 24 * 8, 24 * 60),
      // A clock that was set back.
      fc.integer({ min: -50, max: -1 }),
    ),
  }),
);

/** A desk whose clock the test turns, and what somebody does at it. */
function setScene(lessons: number) {
  const store = createMemoryStore();
  let time = Date.parse('2026-01-01T10:00:00.000Z');
  let n = 0;
  const next = () => (n += 1);
  const desk = createDesk({
    ...{ store, now: () => new Date(time), newId: () => crypto.randomUUID(), dayOf: utcDay, bank: () => BANK },
    builtIns: [LESSON],
  });
  valueOf(desk.createProfile({ profile: me, name: null }));
  valueOf(desk.changeSettings({ profile: me, changes: { asksCues: false } }));

  const takeLesson = () => {
    const attempt = attemptId(next());
    const whole = { mode: 'guided', choice: { kind: 'all' }, again: null } as const;
    const { claims } = valueOf(desk.startAttempt({ profile: me, attempt, lesson: LESSON.lessonHash, ...whole }));
    for (const claim of claims) {
      const response = { label: 'evidence', confidence: 'sure', claim } as const;
      valueOf(desk.respond({ event: eventId(next()), attempt, ...response }));
    }
    valueOf(desk.handIn({ attempt }));
  };
  for (let at = 0; at < lessons; at += 1) takeLesson();
  return {
    ...{ desk, takeLesson },
    wait: (hours: number) => (time += hours * HOUR),
    begin: (why: 'review' | 'coach') => desk.startPractice({ profile: me, session: sessionId(next()), why }),
    answer: (view: PracticeView, index: number, label: number) => {
      const passage = BANK.find(({ id }) => id === view.passages.find((one) => one.index === index)?.passage);
      const said = LABELS[label] ?? passage?.entry.label ?? 'evidence';
      const confidence = CONFIDENCES[index % CONFIDENCES.length] ?? 'sure';
      const event = eventId(next());
      return desk.answerPassage({ profile: me, event, session: view.session, index, label: said, confidence });
    },
  };
}

/** Every number of today and of the days to come, wherever it is read, is the same. */
function expectAgreement(desk: Desk) {
  const today = valueOf(desk.readToday({ profile: me }));
  const skills = valueOf(desk.readSkills({ profile: me }));
  const { day } = today;
  const on = (at: string) => skills.filter(({ comesBack }) => comesBack === at).length;
  const freshToday = day.left - on(day.today);
  expect(freshToday).toBeGreaterThanOrEqual(0);
  expect(freshToday).toBeLessThanOrEqual(5);
  // What is planned is planned once: each skill that was practised on one day, each other one on at most one.
  expect(day.coming.map((one) => one.back)).toEqual(day.coming.map((one) => on(one.day)));
  const fresh = day.coming.reduce((all, one) => all + one.fresh, freshToday);
  const started = skills.filter(({ comesBack }) => comesBack !== null).length;
  expect([started, started + fresh]).toEqual([skills.filter(({ reviews }) => reviews > 0).length, skills.length]);
  expect(day.coming.map((one) => one.day)).toEqual(day.coming.map((one) => one.day).toSorted());
  expect(day.coming.every((one) => one.day > day.today && one.back + one.fresh > 0)).toBe(true);
  // What is due is offered, and nothing else is called due.
  expect(today.kind === 'review').toBe(day.left > 0);
  expect(day.round > 0).toBe(day.left > 0);
  expect(day.round).toBeLessThanOrEqual(day.left);
  return day;
}

const openIn = ({ passages, answered }: PracticeView) =>
  passages.filter(({ index }) => !answered.some((one) => one.index === index));

describe('the numbers of the day', () => {
  it('agree everywhere, and are dealt as they were told, whatever was done and whenever', () => {
    fc.assert(
      fc.property(fc.array(STEPS, { maxLength: 25 }), fc.constantFrom(1, WITH_ADVICE), (steps, lessons) => {
        const scene = setScene(lessons);
        const { desk } = scene;
        for (const step of steps) {
          const before = expectAgreement(desk);
          if (step.kind === 'lesson') scene.takeLesson();
          if (step.kind === 'wait') scene.wait(step.hours);
          if (step.kind !== 'round') continue;

          const coach = valueOf(desk.readCoach({ profile: me }));
          const promised = step.why === 'review' ? before.round : coach.kind === 'advice' ? coach.round.passages : 0;
          const begun = scene.begin(step.why);
          if (promised === 0) {
            // Done for today means that nothing can be begun.
            expect(begun).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
            continue;
          }
          let view = valueOf(begun);
          expect(openIn(view)).toHaveLength(promised);
          expect(view.day).toEqual(before);
          for (const { index } of openIn(view).slice(0, step.answers)) {
            const earlier = view.day;
            view = valueOf(scene.answer(view, index, step.label));
            expect(view.day).toEqual(expectAgreement(desk));
            // One answer is one less for today; the coach's do not count.
            expect(earlier.left - view.day.left).toBe(step.why === 'review' ? 1 : 0);
            expect(view.end === null).toBe(openIn(view).length > 0);
          }
        }
        expectAgreement(desk);
      }),
      { numRuns: 40 },
    );
  });

  it('come true on the next day that brings something, and on no day before it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.constantFrom(0, 0, 0, 1, 3, 9)), { maxLength: 20 }), (days) => {
        const scene = setScene(1);
        const finishToday = (label: number) => {
          while (expectAgreement(scene.desk).left > 0) {
            let view = valueOf(scene.begin('review'));
            for (const { index } of openIn(view)) view = valueOf(scene.answer(view, index, label));
          }
          return expectAgreement(scene.desk);
        };
        for (const [label, later] of days) {
          const [next] = finishToday(label).coming;
          if (next === undefined) return;
          for (let today = ''; today < next.day;) {
            scene.wait(24);
            const day = expectAgreement(scene.desk);
            today = day.today;
            expect(day.left).toBe(today === next.day ? next.back + next.fresh : 0);
          }
          scene.wait(24 * later);
        }
      }),
      { numRuns: 20 },
    );
  });
});
