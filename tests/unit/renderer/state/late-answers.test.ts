// Answers may arrive in any order. The screen shows the answer to the last request, for the current person.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createDesk, type WholeDesk } from '../../../../content/desk/create-desk.ts';
import { createMemoryStore } from '../../../../content/desk/store/memory-store.ts';
import type { AttemptId, ClassId, ProfileId } from '../../../../content/journal/event.ts';
import { LABELS } from '../../../../content/lesson/label.ts';
import { createMemoryPlatform } from '../../../../renderer/platform/memory-platform.ts';
import type { Platform } from '../../../../renderer/platform/platform.ts';
import type { AppState } from '../../../../renderer/state/app-state.ts';
import { type AppStore, createAppStore } from '../../../../renderer/state/app-store.ts';
import type { Slot } from '../../../../renderer/state/loader.ts';
import { ONE_INSTALLATION } from '../../../builders/hand-in.ts';
import { draftId } from '../../../builders/draft.ts';
import { attemptId, claimId, classId, eventId, profileId } from '../../../builders/ids.ts';
import { builtInLesson } from '../../../builders/lesson-file.ts';
import { valueOf } from '../../../builders/open-store.ts';
import { smallBank } from '../../../builders/passages.ts';
import { utcDay } from '../../../builders/utc-day.ts';

const PEOPLE = [1, 2] as const;
const LESSONS = ['one', 'two'].map((id) => builtInLesson({ id, title: `Lesson ${id}` }));
const personOf = (n: number): ProfileId => profileId(n);
const classOf = (n: number): ClassId => classId(n);
/** Two finished attempts at each lesson, by person and lesson. */
const attemptsOf = (person: number): readonly AttemptId[] => [0, 1, 2, 3].map((n) => attemptId(10 * person + n));

/** Two people, each with a class and four finished attempts. */
function fillDesk(): WholeDesk {
  let [seconds, ids, events] = [0, 0, 0];
  const desk = createDesk({
    ...{ store: createMemoryStore(), builtIns: LESSONS, signer: ONE_INSTALLATION },
    ...{ dayOf: utcDay, bank: () => smallBank(2) },
    now: () => new Date(Date.UTC(2026, 0, 1) + 1000 * (seconds += 1)),
    newId: () => `00000009-0000-4000-8000-${(ids += 1).toString(16).padStart(12, '0')}`,
  });
  for (const person of PEOPLE) {
    const profile = personOf(person);
    valueOf(desk.createProfile({ profile, name: `Person ${String(person)}` }));
    valueOf(desk.createDraft({ profile, draft: draftId(person), language: 'en', brought: null }));
    valueOf(desk.createClass({ profile, class: classOf(person), name: `Class ${String(person)}` }));
    for (const [at, attempt] of attemptsOf(person).entries()) {
      const { lessonHash: lesson } = LESSONS[at % 2] ?? LESSONS[0] ?? builtInLesson();
      const started = { profile, attempt, lesson, mode: 'exam', again: null } as const;
      for (const claim of valueOf(desk.startAttempt({ ...started, choice: { kind: 'all' } })).claims)
        valueOf(
          desk.respond({
            ...{ event: eventId((events += 1)), attempt, claim, confidence: 'sure' },
            label: LABELS[events % 3] ?? 'evidence',
          }),
        );
      valueOf(desk.handIn({ attempt }));
    }
    for (const [at, { lessonHash: lesson }] of LESSONS.entries())
      valueOf(
        desk.enterPaper({
          ...{ class: classOf(person), entry: attemptId(100 * person + at), lesson, name: 'Ada' },
          answers: { [LESSONS[at]?.lesson.claims[0]?.id ?? claimId('c1')]: 'evidence' as const },
        }),
      );
  }
  return desk;
}

/** Answers that are held back until they are let go. */
interface DelayedPlatform {
  readonly platform: Platform;
  readonly waiting: (() => void)[];
}

/** A platform whose every answer waits. What it says is settled when it is asked for, and only comes late. */
function delayAnswers(platform: Platform): DelayedPlatform {
  const waiting: (() => void)[] = [];
  const hold = <T extends object>(of: T): T =>
    new Proxy(of, {
      get(target, name, receiver) {
        const call: unknown = Reflect.get(target, name, receiver);
        if (typeof call !== 'function' || name === 'newId' || name === 'onCommand') return call;
        return (...args: readonly unknown[]) => {
          const answer: unknown = Reflect.apply(call, target, args);
          return new Promise((resolve) => waiting.push(() => resolve(answer)));
        };
      },
    });
  return { platform: { ...platform, desk: hold(platform.desk), machine: hold(platform.machine) }, waiting };
}

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

const lessonAt = (n: number) => LESSONS[n % 2]?.lessonHash ?? LESSONS[0]?.lessonHash ?? builtInLesson().lessonHash;

/** What somebody may do; each number says with which of the lessons, attempts or rules. */
const deeds: readonly (readonly [name: string, act: (state: AppState, n: number, person: number) => unknown])[] = [
  ['the lessons', (state) => state.showLibrary()],
  ['a lesson', (state, n) => state.openLesson(lessonAt(n))],
  [
    'a new attempt',
    (state, n) => state.startAttempt({ lesson: lessonAt(n), mode: 'guided', choice: { kind: 'all' }, again: null }),
  ],
  ['an attempt', (state, n, person) => state.openAttempt(attemptsOf(person)[n % 4] ?? attemptId(1))],
  ['a result', (state, n, person) => state.openResult(attemptsOf(person)[n % 4] ?? attemptId(1))],
  ['a hand-in code', (state, n, person) => state.readHandInCode(attemptsOf(person)[n % 4] ?? attemptId(1))],
  [
    'two attempts',
    (state, n, person) =>
      state.compare(attemptsOf(person)[n % 2] ?? attemptId(1), attemptsOf(person)[2 + (n % 2)] ?? attemptId(1)),
  ],
  ['the history', (state) => state.showHistory()],
  ['the progress', (state) => state.showProgress()],
  ['practice', (state) => state.showPractice()],
  ['a round of practice', (state) => state.startPractice('review')],
  ['the classes', (state) => state.showClasses()],
  ['a class', (state, _, person) => state.openClass(classOf(person))],
  ['a report', (state, n, person) => state.openReport(classOf(person), lessonAt(n))],
  ['a rule', (state, n) => state.chooseRule((['first-exam', 'last', 'best', 'first'] as const)[n % 4] ?? 'last')],
  ['student pages', (state) => state.openStudentPages()],
  ['a worksheet', (state, n) => state.openWorksheet(lessonAt(n), null)],
  ['papers', (state, n, person) => state.openPaperAnswers(classOf(person), lessonAt(n))],
  ['codes', (state, n, person) => state.openCodes(classOf(person), lessonAt(n))],
  ['the projector', (state, n, person) => state.openProjector(lessonAt(n), classOf(person), 'My class')],
  ['about', (state) => state.readAbout()],
  ['the data folder', (state) => state.readDataFolder()],
  ['the drafts', (state) => state.showDrafts()],
  ['a draft', (state, n) => state.openDraft(draftId(1 + (n % 2)), 'text')],
  ['who sorted a draft here', (state) => state.readReadersHere()],
  ['one’s own passages', (state) => state.readOwnPassages()],
  ['the passages of a draft', (state) => state.readPassagesOfDraft()],
  ['somebody else', (state, n) => state.chooseProfile(personOf(1 + (n % 2)))],
];

type Check = (state: AppState, person: number) => void;

/** What must be so of each slot when all answers have come. A slot that is missing here does not compile. */
const checks: Readonly<Record<Slot, Check>> = {
  session: (state, person) => expect(state.session).toMatchObject({ value: { profile: personOf(person) } }),
  shelf: ({ shelf }) => expect(shelf.kind).toBe('done'),
  opening: ({ screen, opening }) => {
    if (screen.kind === 'opening') expect(opening).toMatchObject({ kind: 'done', value: { hash: screen.lesson } });
  },
  attempt: ({ screen, attempt }) => {
    if (screen.kind === 'sorting') expect(attempt).toMatchObject({ kind: 'done', value: { attempt: screen.attempt } });
  },
  result: ({ screen, result }) => {
    if (screen.kind === 'result')
      expect(result).toMatchObject({ kind: 'done', value: { attempt: { attempt: screen.attempt } } });
  },
  handInCode: ({ handInCode }, person) => {
    expect(handInCode.kind).not.toBe('working');
    if (handInCode.kind === 'done') expect(attemptsOf(person)).toContain(handInCode.value.attempt);
  },
  comparison: ({ screen, comparison }) => {
    if (screen.kind !== 'comparison') return;
    const { first, second } = screen;
    expect(comparison).toMatchObject({ value: { first: { attempt: first }, second: { attempt: second } } });
  },
  history: ({ history }, person) => {
    if (history.kind !== 'done') return;
    const own = attemptsOf(person);
    const foreign = attemptsOf(3 - person);
    expect(history.value.map(({ attempt }) => attempt)).toEqual(expect.arrayContaining([...own]));
    for (const { attempt } of history.value) expect(foreign).not.toContain(attempt);
  },
  progress: () => null,
  today: () => null,
  coach: () => null,
  skills: () => null,
  practice: ({ screen, practice }) => {
    if (screen.kind === 'practising') expect(practice.kind).toBe('done');
  },
  classes: ({ classes, screen }, person) => {
    if (classes.kind === 'done') expect(classes.value.map((one) => one.class)).toEqual([classOf(person)]);
    if (screen.kind === 'classes' || screen.kind === 'class') expect(classes.kind).toBe('done');
  },
  inbox: ({ screen, inbox }) => {
    if (screen.kind === 'class') expect(inbox.kind).toBe('done');
  },
  report: ({ screen, report, reportRule }) => {
    if (screen.kind !== 'class-report' && screen.kind !== 'student-pages') return;
    expect(report).toMatchObject({ kind: 'done', value: { lesson: screen.lesson, rule: reportRule } });
  },
  teacherCopy: ({ screen, teacherCopy }) => {
    if (screen.kind === 'worksheet' || screen.kind === 'paper-answers' || screen.kind === 'student-pages')
      expect(teacherCopy).toMatchObject({ kind: 'done', value: { hash: screen.lesson } });
  },
  codes: ({ screen, codes }) => {
    if (screen.kind === 'codes') expect(codes.kind).toBe('done');
  },
  projector: ({ screen, projector }) => {
    if (screen.kind === 'projector') expect(projector).toMatchObject({ kind: 'done', value: { hash: screen.lesson } });
  },
  drafts: ({ drafts, screen }, person) => {
    if (drafts.kind === 'done') expect(drafts.value.map(({ draft }) => draft)).toEqual([draftId(person)]);
    if (screen.kind === 'drafts') expect(drafts.kind).toBe('done');
  },
  workshop: ({ screen, workshop }) => {
    if (screen.kind !== 'workshop') expect(workshop.kind).toBe('idle');
    else if (workshop.kind === 'done') expect(workshop.value.id).toBe(screen.draft);
  },
  finishPreview: ({ screen, finishPreview }) => {
    if (screen.kind !== 'workshop') expect(finishPreview.kind).toBe('idle');
  },
  ownPassages: ({ ownPassages }) => expect(ownPassages.kind).not.toBe('working'),
  passagesOfDraft: ({ screen, passagesOfDraft }) => {
    if (screen.kind !== 'workshop') expect(passagesOfDraft.kind).toBe('idle');
    else expect(passagesOfDraft.kind).not.toBe('working');
  },
  readersHere: ({ screen, workshop, readersHere }) => {
    if (screen.kind !== 'workshop') expect(readersHere.kind).toBe('idle');
    else if (workshop.kind === 'done') expect(readersHere.kind).not.toBe('working');
  },
  about: ({ about }) => expect(about.kind).not.toBe('working'),
  dataFolder: ({ dataFolder }) => expect(dataFolder.kind).not.toBe('working'),
  // What is written, and no answer to a question.
  handIn: ({ handIn }) => expect(handIn.kind).toBe('idle'),
  imported: ({ imported }) => expect(imported.kind).toBe('idle'),
  erasure: ({ erasure }) => expect(erasure.kind).toBe('idle'),
  paperSaved: ({ paperSaved }) => expect(paperSaved.kind).toBe('idle'),
};

const personNow = (app: AppStore): number => {
  const { session } = app.getState();
  return session.kind === 'done' && session.value.profile === personOf(2) ? 2 : 1;
};

describe('answers that come late', () => {
  // Loaded beforehand: how long that takes is no part of what is promised here.
  beforeAll(() =>
    Promise.all([
      import('../../../../renderer/state/beside-commands.ts'),
      import('../../../../renderer/state/own-passages-commands.ts'),
      import('../../../../renderer/state/paper-commands.ts'),
      import('../../../../renderer/state/projector-commands.ts'),
      import('../../../../renderer/state/workshop-commands.ts'),
    ]),
  );

  it('never stand where another question’s answer belongs, nor with another person', async () => {
    const desk = fillDesk();
    const step = fc.tuple(fc.nat({ max: deeds.length - 1 }), fc.nat(7), fc.nat(3), fc.nat(1000));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), fc.nat(1000), async (steps, last) => {
        const { platform, waiting } = delayAnswers(createMemoryPlatform(desk, {}));
        const app = createAppStore(platform);
        const letGo = async (which: number): Promise<void> => {
          waiting.splice(which % waiting.length, 1)[0]?.();
          await settle();
        };
        void app.getState().start();
        while (waiting.length > 0) await letGo(0);
        for (const [deed, n, released, which] of steps) {
          void deeds[deed]?.[1](app.getState(), n, personNow(app));
          await settle();
          for (let one = 0; one < released && waiting.length > 0; one += 1) await letGo(which + one);
        }
        while (waiting.length > 0) await letGo(last);
        const state = app.getState();
        for (const check of Object.values(checks)) check(state, personNow(app));
        // Nothing waits for an answer that was dropped.
        const slots = Object.keys(checks) as (keyof typeof checks)[];
        expect(slots.filter((slot) => state[slot].kind === 'working')).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('leave nothing of the previous person to the next, in any slice', async () => {
    const app = createAppStore(createMemoryPlatform(fillDesk(), {}));
    await app.getState().start();
    await app.getState().chooseProfile(personOf(1));
    for (const [, act] of deeds.slice(0, -1)) await act(app.getState(), 1, 1);
    await app.getState().chooseProfile(personOf(2));
    const said = JSON.stringify(app.getState());
    expect(said).toContain('Person 2');
    for (const ofTheOther of ['Class 1', classOf(1), ...attemptsOf(1)]) expect(said).not.toContain(ofTheOther);
  });
});
