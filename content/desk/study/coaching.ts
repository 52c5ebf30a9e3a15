import type { Failure } from '../../base/failure.ts';
import type { ProfileId } from '../../journal/event.ts';
import { claimText } from '../../lesson/claim-text.ts';
import { chooseForCoach } from '../../practice/choose-passages.ts';
import type { PracticeSession, PracticeState } from '../../practice/fold-practice.ts';
import { ok, type Result } from '../../base/result.ts';
import { countMisses, countRight, judgeAnswers, type Miss, type RightByLabel } from '../../study/attempt-digest.ts';
import { coachedFamily, isMended, lastOutcome } from '../../study/coach-outcome.ts';
import type { CoachView } from '../../study/views.ts';
import { addRows, ANSWERS_NEEDED, findMixUp, type MixUp, mixUpOf } from '../../study/weigh-misses.ts';
import type { Attempts } from '../attempts/attempts.ts';
import type { Digests, NamedDigest } from '../store/digests.ts';
import type { LessonArchive } from '../lessons/lesson-archive.ts';
import type { PracticeJournal } from './practice-journal.ts';

/** What the coach shows at most of a person's own answers. */
const EXAMPLES = 3;

type Advice = Extract<CoachView, { readonly kind: 'advice' }>;

/** What the coach found, and what it was found in. */
export interface Coaching {
  readonly view: CoachView;
  /** Right answers in lessons, by the label of the key. */
  readonly inLessons: RightByLabel;
}

/** The part of the desk that finds what a person mixes up most. */
export interface Coach {
  read(profile: ProfileId): Result<Coaching, Failure>;
}

/** Makes the part of the desk that finds what a person mixes up most, over all finished attempts and the practice. */
export function createCoach(tools: {
  readonly digests: Digests;
  readonly attempts: Pick<Attempts, 'readState' | 'readKeyOf'>;
  readonly archive: LessonArchive;
  readonly journal: PracticeJournal;
}): Coach {
  const { digests, attempts, archive, journal } = tools;

  /** The person's own answers of what the sentence speaks of, newest first. */
  const findExamples = (
    { cell, family, about }: MixUp,
    marked: readonly NamedDigest[],
  ): Result<Advice['examples'], Failure> => {
    const isMeant = (miss: Pick<Miss, 'key' | 'response' | 'family'>) =>
      miss.key === cell.key && miss.response === cell.response && (about === 'cell' || miss.family === family);
    const examples = new Map<string, Advice['examples'][number]>();
    for (const { attempt, digest } of marked.toReversed()) {
      if (examples.size >= EXAMPLES) break;
      if (digest.marks?.misses.some(isMeant) !== true) continue;
      const state = attempts.readState(attempt);
      if (!state.ok) return state;
      const lesson = archive.readLesson(state.value.lesson);
      if (!lesson.ok) return lesson;
      const key = attempts.readKeyOf(state.value);
      if (!key.ok) return key;
      if (key.value === null) continue;
      for (const { claim, ...answer } of judgeAnswers(state.value, key.value).toReversed()) {
        if (!countMisses([answer]).some(isMeant)) continue;
        const text = claimText(lesson.value, claim);
        // The same claim in two attempts is one example.
        if (!examples.has(text)) examples.set(text, { attempt, lesson: lesson.value.title, claim, text });
      }
    }
    return ok([...examples.values()].slice(0, EXAMPLES));
  };

  /** The passages of the round that starting would deal or go on with. */
  const roundFor = (topic: MixUp, practice: PracticeState, underway: PracticeSession | null): Advice['round'] =>
    underway === null
      ? {
          // Which passages are drawn follows from the session; how many does not.
          passages: chooseForCoach(topic, journal.bank().passages, practice, 0).length,
          isBegun: false,
        }
      : { passages: journal.openIn(underway).length, isBegun: true };

  /** The topic of a round under way, so that its name does not change before it ends. */
  const goOnWith = (underway: PracticeSession, misses: readonly Miss[]): MixUp | null => {
    const { byId } = journal.bank();
    const family = coachedFamily(underway, (passage) => byId.get(passage)?.family ?? null);
    return underway.cell === null || family === null ? null : mixUpOf(misses, underway.cell, family);
  };

  return {
    read(profile) {
      const all = digests.of(profile);
      if (!all.ok) return all;
      const practice = journal.read(profile);
      if (!practice.ok) return practice;
      const { byId } = journal.bank();
      const isInBank = (passage: string) => byId.has(passage);
      const marked = all.value.filter(({ digest }) => digest.key !== null);
      const marks = marked.flatMap(({ digest }) => digest.marks ?? []);
      const inLessons = addRows(marks.map(({ rows }) => rows));
      const practised = practice.value.answers.map(({ key, label, credit, family }) => ({
        ...{ key, response: label, credit, family },
      }));
      const misses = [...marks.flatMap((mark) => mark.misses), ...countMisses(practised)];
      const rows = addRows([inLessons, countRight(practised)]);
      const answered = rows.evidence.of + rows.attribution.of + rows.rhetoric.of;
      if (answered < ANSWERS_NEEDED)
        return ok({ view: { kind: 'too-early', answered, needed: ANSWERS_NEEDED }, inLessons });

      const begun = journal.findUnderway(practice.value, 'coach');
      const begunAbout = begun === null ? null : goOnWith(begun, misses);
      const mixUp = begunAbout ?? findMixUp(misses, (topic) => isMended(topic, practice.value, inLessons, isInBank));
      if (mixUp === null) return ok({ view: { kind: 'nothing-to-mend', answered }, inLessons });
      const examples = findExamples(mixUp, marked);
      if (!examples.ok) return examples;
      const { cell, family, about } = mixUp;
      const view: CoachView = {
        ...{ kind: 'advice', ...mixUp, of: rows[cell.key].of, examples: examples.value },
        round: roundFor(mixUp, practice.value, begunAbout === null ? null : begun),
        since: lastOutcome({ cell, family: about === 'family' ? family : null }, practice.value, isInBank),
      };
      return ok({ view, inLessons });
    },
  };
}
