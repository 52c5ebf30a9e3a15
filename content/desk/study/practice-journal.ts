import type { Passage } from '../../bank/format.ts';
import { type Failure, failure } from '../../base/failure.ts';
import type { ProfileId } from '../../journal/event.ts';
import { practiceStream } from '../../journal/stream.ts';
import { foldPractice, NO_PRACTICE, type PracticeSession, type PracticeState } from '../../practice/fold-practice.ts';
import { type DayPlan, planDay, skillsOf } from '../../practice/plan-day.ts';
import type { Skill } from '../../practice/skill-card.ts';
import { failWith, ok, type Result, resultOf, valueOf } from '../../base/result.ts';
import { isComplete } from '../../study/coach-outcome.ts';
import { daysThisWeek } from '../../study/days-this-week.ts';
import type { Digests } from '../store/digests.ts';
import { createKeptStreams, type Entry } from '../store/kept-streams.ts';
import type { DeskMemory } from '../store/desk-memory.ts';
import type { DeskStore } from '../store/store.ts';

/** How long a round can still be continued after it was started before midnight, in ms. */
const OVER_MIDNIGHT = 4 * 3_600_000;

/** The passages of the bank, indexed on first use. */
export interface BankIndex {
  readonly passages: readonly Passage[];
  readonly byId: ReadonlyMap<string, Passage>;
  /** The skills that have passages. */
  readonly skills: readonly Skill[];
}

/** The part of the desk that stores practice and plans reviews. */
export interface PracticeJournal {
  read(profile: ProfileId): Result<PracticeState, Failure>;
  append(profile: ProfileId, entry: Entry<PracticeEntryKind>): Result<PracticeState, Failure>;
  /** The passages that the person can be asked: the built-in ones, followed by the added ones. */
  bank(practice: Pick<PracticeState, 'own'>): BankIndex;
  /** The plan of the day. Every figure about today comes from here. */
  plan(profile: ProfileId): Result<DayPlan, Failure>;
  /** The number of days of this week, from Monday, on which the person sorted or practised. */
  daysThisWeek(profile: ProfileId): Result<number, Failure>;
  /** The unfinished session for a reason that was started today or a few hours ago; null if there is none. */
  findUnderway(practice: PracticeState, why: PracticeSession['why']): PracticeSession | null;
  /** The unanswered passages of a session, in their order, without those that the bank no longer has. */
  openIn(session: PracticeSession, practice: Pick<PracticeState, 'own'>): readonly Passage[];
}

/** The event kinds in the journal of a person's practice. */
type PracticeEntryKind =
  'practice-started' | 'passage-answered' | 'passages-added' | 'passages-removed' | 'passages-restored';

/** Creates the part of the desk that stores practice. */
export function createPracticeJournal(tools: {
  readonly store: DeskStore;
  readonly memory: DeskMemory;
  readonly now: () => Date;
  readonly dayOf: (time: Date) => string;
  readonly bank: () => readonly Passage[];
  readonly digests: Digests;
}): PracticeJournal {
  const { now, dayOf, digests } = tools;
  const streams = createKeptStreams(tools, foldPractice);
  let shipped: BankIndex | null = null;
  const withOwn = new WeakMap<PracticeState['own'], BankIndex>();

  const bank: PracticeJournal['bank'] = ({ own }) => {
    shipped ??= indexBank(tools.bank());
    if (own.size === 0) return shipped;
    const known = withOwn.get(own);
    if (known !== undefined) return known;
    const added = [...own.values()].flatMap(({ passage, isRemoved }) => (isRemoved ? [] : [passage]));
    const index = indexBank([...shipped.passages, ...added]);
    withOwn.set(own, index);
    return index;
  };

  const read: PracticeJournal['read'] = (profile) => {
    const state = streams.readState(practiceStream(profile));
    return state.ok ? ok(state.value ?? NO_PRACTICE) : state;
  };

  const findUnderway: PracticeJournal['findUnderway'] = (practice, why) => {
    const { sessions } = practice;
    const isInBank = (passage: string) => bank(practice).byId.has(passage);
    const time = now();
    const isRecent = (startedAt: Date): boolean => {
      const age = time.getTime() - startedAt.getTime();
      return dayOf(startedAt) === dayOf(time) || (age >= 0 && age < OVER_MIDNIGHT);
    };
    return (
      [...sessions.values()].findLast(
        (session) => session.why === why && !isComplete(session, isInBank) && isRecent(new Date(session.startedAt)),
      ) ?? null
    );
  };

  const openIn: PracticeJournal['openIn'] = ({ passages, answers }, practice) =>
    passages.flatMap((id) => (answers.has(id) ? [] : (bank(practice).byId.get(id) ?? [])));

  /** When each lesson attempt was started and last worked on, and whether any was handed in. */
  const lessonsOf = (
    profile: ProfileId,
  ): Result<{ readonly times: readonly string[]; readonly isAnyDone: boolean }, Failure> =>
    resultOf(function* () {
      const attempts = yield* valueOf(digests.withRetries(profile));
      return {
        times: attempts.flatMap(({ digest }) => [digest.startedAt, digest.lastAt]),
        isAnyDone: attempts.some(({ digest }) => digest.standing === 'handed-in'),
      };
    });

  return {
    read,
    bank,
    findUnderway,
    openIn,
    append: (profile, entry) =>
      resultOf(function* () {
        const after = yield* valueOf(streams.append(practiceStream(profile), profile, entry));
        return after ?? (yield* failWith(failure('storage-failed')));
      }),
    plan: (profile) =>
      resultOf(function* () {
        const practice = yield* valueOf(read(profile));
        const lessons = yield* valueOf(lessonsOf(profile));
        const underway = findUnderway(practice, 'review');
        return planDay(practice, {
          ...{ now: now(), dayOf, skills: bank(practice).skills },
          // A person who adds passages wants to practise them, even before the first lesson.
          mayBegin: lessons.isAnyDone || [...practice.own.values()].some(({ isRemoved }) => !isRemoved),
          ...{ activity: lessons.times },
          underway: underway === null ? [] : openIn(underway, practice).map(({ family, level }) => ({ family, level })),
        });
      }),
    daysThisWeek: (profile) =>
      resultOf(function* () {
        const practice = yield* valueOf(read(profile));
        const lessons = yield* valueOf(lessonsOf(profile));
        const times = [...lessons.times, ...practice.answers.map(({ time }) => time)];
        return daysThisWeek(times, { now: now(), dayOf });
      }),
  };
}

const indexBank = (passages: readonly Passage[]): BankIndex => ({
  passages,
  byId: new Map(passages.map((passage) => [passage.id, passage])),
  skills: skillsOf(passages),
});
