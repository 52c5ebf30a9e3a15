import type { Failure } from '../failure.ts';
import type { ProfileId } from '../journal/event.ts';
import { claimText } from '../lesson/claim-text.ts';
import { newPassagesOf } from '../practice/choose-passages.ts';
import { ok, type Result } from '../result.ts';
import { countMisses, countRight, judgeAnswers, type RightByLabel } from '../self-study/attempt-digest.ts';
import { isMended, lastOutcome } from '../self-study/coach-outcome.ts';
import type { CoachView } from '../self-study/self-study.ts';
import { addRows, ANSWERS_NEEDED, type CostlyCell, findCostliest } from '../self-study/weigh-misses.ts';
import type { Attempts } from './attempts.ts';
import type { Digests, NamedDigest } from './digests.ts';
import type { LessonArchive } from './lesson-archive.ts';
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

/** The part of the desk that finds what costs a person most. */
export interface Coach {
  read(profile: ProfileId): Result<Coaching, Failure>;
}

/** Makes the part of the desk that finds what costs a person most, over all finished attempts and the practice. */
export function createCoach(tools: {
  readonly digests: Digests;
  readonly attempts: Pick<Attempts, 'readState' | 'readKeyOf'>;
  readonly archive: LessonArchive;
  readonly journal: PracticeJournal;
}): Coach {
  const { digests, attempts, archive, journal } = tools;

  /** The person's own answers of the cell's family, newest first. */
  const findExamples = (
    { cell, family }: CostlyCell,
    marked: readonly NamedDigest[],
  ): Result<Advice['examples'], Failure> => {
    const examples: Advice['examples'][number][] = [];
    for (const { attempt, digest } of marked.toReversed()) {
      if (examples.length >= EXAMPLES) break;
      const isHere = digest.marks?.misses.some(
        ({ key, response, family: of }) => key === cell.key && response === cell.response && of === family,
      );
      if (isHere !== true) continue;
      const state = attempts.readState(attempt);
      if (!state.ok) return state;
      const lesson = archive.readLesson(state.value.lesson);
      if (!lesson.ok) return lesson;
      const key = attempts.readKeyOf(state.value);
      if (!key.ok) return key;
      if (key.value === null) continue;
      const judged = judgeAnswers(state.value, key.value);
      for (const { claim, ...answer } of judged.toReversed()) {
        const [miss] = countMisses([answer]);
        if (miss?.key !== cell.key || miss.response !== cell.response || miss.family !== family) continue;
        examples.push({ attempt, lesson: lesson.value.title, claim, text: claimText(lesson.value, claim) });
      }
    }
    return ok(examples.slice(0, EXAMPLES));
  };

  return {
    read(profile) {
      const all = digests.of(profile);
      if (!all.ok) return all;
      const practice = journal.read(profile);
      if (!practice.ok) return practice;
      const { passages, byId } = journal.bank();
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

      const worst = findCostliest(misses, (cell) => isMended(cell, practice.value, inLessons, isInBank));
      if (worst === null) return ok({ view: { kind: 'nothing-to-mend', answered }, inLessons });
      const examples = findExamples(worst, marked);
      if (!examples.ok) return examples;
      const { cell, family, lost, count } = worst;
      const underway = journal.findUnderway(practice.value, 'coach');
      const view: CoachView = {
        ...{ kind: 'advice', cell, family, lost, count, of: rows[cell.key].of },
        examples: examples.value,
        passagesLeft: newPassagesOf(family, passages, practice.value, 0).length,
        begun: underway === null ? 0 : underway.passages.length - underway.answers.size,
        since: lastOutcome(cell, practice.value, isInBank),
      };
      return ok({ view, inLessons });
    },
  };
}
