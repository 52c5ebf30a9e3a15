import type { Failure } from '../../base/failure.ts';
import type { ProfileId } from '../../journal/event.ts';
import { claimText } from '../../lesson/claim-text.ts';
import { chooseForCoach } from '../../practice/choose-passages.ts';
import type { PracticeSession, PracticeState } from '../../practice/fold-practice.ts';
import { type Result, resultOf, valueOf } from '../../base/result.ts';
import { countMisses, countRight, judgeAnswers, type Miss, type RightByLabel } from '../../study/attempt-digest.ts';
import { coachedFamily, isMended, lastOutcome } from '../../study/coach-outcome.ts';
import type { CoachView } from '../../study/views.ts';
import { addRows, ANSWERS_NEEDED, findMixUp, type MixUp, mixUpOf } from '../../study/weigh-misses.ts';
import type { Attempts } from '../attempts/attempts.ts';
import type { Digests, NamedDigest } from '../store/digests.ts';
import type { LessonArchive } from '../lessons/lesson-archive.ts';
import type { PracticeJournal } from './practice-journal.ts';

/** The most examples of a person's own answers that the coach shows. */
const EXAMPLES = 3;

type Advice = Extract<CoachView, { readonly kind: 'advice' }>;

/** The coach's finding, with its data. */
export interface Coaching {
  readonly view: CoachView;
  /** Right answers in lessons, by the label in the key. */
  readonly inLessons: RightByLabel;
}

/** The part of the desk that finds what a person mixes up most. */
export interface Coach {
  read(profile: ProfileId): Result<Coaching, Failure>;
}

/** Creates the part of the desk that finds what a person mixes up most, over all finished attempts and the practice. */
export function createCoach(tools: {
  readonly digests: Digests;
  readonly attempts: Pick<Attempts, 'readState' | 'readKeyOf'>;
  readonly archive: LessonArchive;
  readonly journal: PracticeJournal;
}): Coach {
  const { digests, attempts, archive, journal } = tools;

  /** The person's own answers that are examples of the mix-up, newest first. */
  const findExamples = (
    { cell, family, about }: MixUp,
    marked: readonly NamedDigest[],
  ): Result<Advice['examples'], Failure> =>
    resultOf(function* () {
      const isMeant = (miss: Pick<Miss, 'key' | 'response' | 'family'>) =>
        miss.key === cell.key && miss.response === cell.response && (about === 'cell' || miss.family === family);
      const examples = new Map<string, Advice['examples'][number]>();
      for (const { attempt, digest } of marked.toReversed()) {
        if (examples.size >= EXAMPLES) break;
        if (digest.marks?.misses.some(isMeant) !== true) continue;
        const state = yield* valueOf(attempts.readState(attempt));
        const lesson = yield* valueOf(archive.readLesson(state.lesson));
        const key = yield* valueOf(attempts.readKeyOf(state));
        if (key === null) continue;
        for (const { claim, ...answer } of judgeAnswers(state, key).toReversed()) {
          if (!countMisses([answer]).some(isMeant)) continue;
          const text = claimText(lesson, claim);
          // The same claim in two attempts is one example.
          if (!examples.has(text)) examples.set(text, { attempt, lesson: lesson.title, claim, text });
        }
      }
      return [...examples.values()].slice(0, EXAMPLES);
    });

  /** The passages of the round that would be started or continued. */
  const roundFor = (topic: MixUp, practice: PracticeState, underway: PracticeSession | null): Advice['round'] =>
    underway === null
      ? {
          // The session decides which passages are drawn, but not how many.
          passages: chooseForCoach(topic, journal.bank(practice).passages, practice, 0).length,
          isBegun: false,
        }
      : { passages: journal.openIn(underway, practice).length, isBegun: true };

  /** The topic of a round in progress, so that it does not change before the round ends. */
  const goOnWith = (underway: PracticeSession, practice: PracticeState, misses: readonly Miss[]): MixUp | null => {
    const { byId } = journal.bank(practice);
    const family = coachedFamily(underway, (passage) => byId.get(passage)?.family ?? null);
    return underway.cell === null || family === null ? null : mixUpOf(misses, underway.cell, family);
  };

  return {
    read: (profile) =>
      resultOf(function* () {
        const all = yield* valueOf(digests.of(profile));
        const practice = yield* valueOf(journal.read(profile));
        const { byId } = journal.bank(practice);
        const isInBank = (passage: string) => byId.has(passage);
        const marked = all.filter(({ digest }) => digest.key !== null);
        const marks = marked.flatMap(({ digest }) => digest.marks ?? []);
        const inLessons = addRows(marks.map(({ rows }) => rows));
        const practised = practice.answers.map(({ key, label, credit, family }) => ({
          ...{ key, response: label, credit, family },
        }));
        const misses = [...marks.flatMap((mark) => mark.misses), ...countMisses(practised)];
        const rows = addRows([inLessons, countRight(practised)]);
        const answered = rows.evidence.of + rows.attribution.of + rows.rhetoric.of;
        if (answered < ANSWERS_NEEDED)
          return { view: { kind: 'too-early', answered, needed: ANSWERS_NEEDED }, inLessons };

        const begun = journal.findUnderway(practice, 'coach');
        const begunAbout = begun === null ? null : goOnWith(begun, practice, misses);
        const mixUp = begunAbout ?? findMixUp(misses, (topic) => isMended(topic, practice, inLessons, isInBank));
        if (mixUp === null) return { view: { kind: 'nothing-to-mend', answered }, inLessons };
        const examples = yield* valueOf(findExamples(mixUp, marked));
        const { cell, family, about } = mixUp;
        const view: CoachView = {
          ...{ kind: 'advice', ...mixUp, of: rows[cell.key].of, examples },
          round: roundFor(mixUp, practice, begunAbout === null ? null : begun),
          since: lastOutcome({ cell, family: about === 'family' ? family : null }, practice, isInBank),
        };
        return { view, inLessons };
      }),
  };
}
