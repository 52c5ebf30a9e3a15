import type { Passage } from '../bank/format.ts';
import { type Failure, failure } from '../failure.ts';
import type { ProfileId } from '../journal/event.ts';
import { practiceStream } from '../journal/stream.ts';
import { foldPractice, NO_PRACTICE, type PracticeSession, type PracticeState } from '../practice/fold-practice.ts';
import { planReview, type ReviewPlan, skillsOf } from '../practice/plan-review.ts';
import type { Skill } from '../practice/skill-card.ts';
import { err, ok, type Result } from '../result.ts';
import { isComplete } from '../self-study/coach-outcome.ts';
import type { Digests } from './digests.ts';
import { createKeptStreams, type Entry } from './kept-streams.ts';
import type { DeskStore } from './store.ts';

/** How long a round is still gone on with when midnight falls into it, in ms. */
const OVER_MIDNIGHT = 4 * 3_600_000;

/** The passages of the bank, put in order when they are first asked for. */
export interface BankIndex {
  readonly passages: readonly Passage[];
  readonly byId: ReadonlyMap<string, Passage>;
  /** The skills that there are passages for. */
  readonly skills: readonly Skill[];
}

/** The part of the desk that keeps what a person practised, and says what is to be reviewed. */
export interface PracticeJournal {
  read(profile: ProfileId): Result<PracticeState, Failure>;
  append(profile: ProfileId, entry: Entry<'practice-started' | 'passage-answered'>): Result<PracticeState, Failure>;
  bank(): BankIndex;
  plan(profile: ProfileId): Result<ReviewPlan, Failure>;
  /** The session that was begun today, or a few hours ago, for a reason and is not finished; null when there is none. */
  findUnderway(practice: PracticeState, why: PracticeSession['why']): PracticeSession | null;
}

/** Makes the part of the desk that keeps what a person practised. */
export function createPracticeJournal(tools: {
  readonly store: DeskStore;
  readonly now: () => Date;
  readonly dayOf: (time: Date) => string;
  readonly bank: () => readonly Passage[];
  readonly digests: Digests;
}): PracticeJournal {
  const { now, dayOf, digests } = tools;
  const streams = createKeptStreams(tools, foldPractice);
  let index: BankIndex | null = null;

  const bank: PracticeJournal['bank'] = () => {
    index ??= indexBank(tools.bank());
    return index;
  };

  const read: PracticeJournal['read'] = (profile) => {
    const state = streams.readState(practiceStream(profile));
    return state.ok ? ok(state.value ?? NO_PRACTICE) : state;
  };

  return {
    read,
    bank,
    append(profile, entry) {
      const after = streams.append(practiceStream(profile), profile, entry);
      if (!after.ok) return after;
      return after.value === null ? err(failure('storage-failed')) : ok(after.value);
    },
    findUnderway({ sessions }, why) {
      const isInBank = (passage: string) => bank().byId.has(passage);
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
    },
    plan(profile) {
      const practice = read(profile);
      if (!practice.ok) return practice;
      const attempts = digests.withRetries(profile);
      if (!attempts.ok) return attempts;
      return ok(
        planReview(practice.value, {
          ...{ now: now(), dayOf, skills: bank().skills },
          mayBegin: attempts.value.some(({ digest }) => digest.standing === 'handed-in'),
          activity: attempts.value.map(({ digest }) => digest.startedAt),
        }),
      );
    },
  };
}

const indexBank = (passages: readonly Passage[]): BankIndex => ({
  passages,
  byId: new Map(passages.map((passage) => [passage.id, passage])),
  skills: skillsOf(passages),
});
