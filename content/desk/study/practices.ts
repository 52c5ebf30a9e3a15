import { type Failure, failure } from '../../base/failure.ts';
import { type EventId, type ProfileId, sessionIdSchema } from '../../journal/event.ts';
import { chooseForCoach, choosePassages } from '../../practice/choose-passages.ts';
import { seedOf } from '../../practice/draw-passage.ts';
import type { PracticeSession, PracticeState } from '../../practice/fold-practice.ts';
import { err, failWith, type Result, resultOf, valueOf } from '../../base/result.ts';
import type { AnswerPassage, StartPractice } from './commands.ts';
import type { PracticeView } from '../../study/views.ts';
import type { Coach } from './coaching.ts';
import type { PracticeJournal } from './practice-journal.ts';
import { toPracticeView } from './practice-view.ts';
import type { Profiles } from '../people/profiles.ts';

type Plan = Pick<PracticeSession, 'why' | 'cell' | 'before' | 'passages'>;

/** The part of the desk that asks passages and accepts answers. */
export interface Practices {
  start(request: StartPractice): Result<PracticeView, Failure>;
  answer(request: AnswerPassage): Result<PracticeView, Failure>;
}

/** Creates the part of the desk that asks passages and accepts answers. */
export function createPractices(tools: {
  readonly newId: () => string;
  readonly profiles: Pick<Profiles, 'read'>;
  readonly journal: PracticeJournal;
  readonly coach: Coach;
}): Practices {
  const { profiles, journal, coach } = tools;

  const read = (profile: ProfileId): Result<PracticeState, Failure> => {
    const person = profiles.read(profile);
    return person.ok ? journal.read(profile) : person;
  };

  const show = (profile: ProfileId, session: PracticeSession): Result<PracticeView, Failure> =>
    resultOf(function* () {
      const plan = yield* valueOf(journal.plan(profile));
      const practice = yield* valueOf(journal.read(profile));
      const days = yield* valueOf(journal.daysThisWeek(profile));
      return toPracticeView(session, journal.bank(practice).byId, plan, practice, days);
    });

  const showAfter = (
    { profile, session }: Pick<StartPractice, 'profile' | 'session'>,
    after: Result<PracticeState, Failure>,
  ): Result<PracticeView, Failure> => {
    if (!after.ok) return after;
    const written = after.value.sessions.get(session);
    return written === undefined ? err(failure('storage-failed')) : show(profile, written);
  };

  const planFor = (request: StartPractice, practice: PracticeState): Result<Plan | null, Failure> =>
    request.why === 'review' ? planReview(request, practice) : planCoaching(request, practice);

  const planReview = ({ profile, session }: StartPractice, practice: PracticeState): Result<Plan | null, Failure> =>
    resultOf(function* () {
      const plan = yield* valueOf(journal.plan(profile));
      const { due, round } = plan;
      const passages = choosePassages(due.slice(0, round), journal.bank(practice).passages, practice, seedOf(session));
      return { why: 'review', cell: null, before: null, passages: passages.map(({ id }) => id) };
    });

  const planCoaching = ({ profile, session }: StartPractice, practice: PracticeState): Result<Plan | null, Failure> =>
    resultOf(function* () {
      const coaching = yield* valueOf(coach.read(profile));
      const { view, inLessons } = coaching;
      if (view.kind !== 'advice') return null;
      const { cell } = view;
      const passages = chooseForCoach(view, journal.bank(practice).passages, practice, seedOf(session));
      return { why: 'coach', cell, before: inLessons[cell.key], passages: passages.map(({ id }) => id) };
    });

  return {
    start: (request) =>
      resultOf(function* () {
        const { profile, session, why } = request;
        if (!sessionIdSchema.safeParse(session).success) return yield* failWith(failure('bad-request', 'session'));
        const practice = yield* valueOf(read(profile));
        const same = practice.sessions.get(session);
        if (same !== undefined)
          return same.why === why
            ? yield* valueOf(show(profile, same))
            : yield* failWith(failure('bad-request', 'session'));
        const underway = journal.findUnderway(practice, why);
        if (underway !== null) return yield* valueOf(show(profile, underway));
        const plan = yield* valueOf(planFor(request, practice));
        if (plan === null || plan.passages.length === 0) return yield* failWith(failure('not-allowed', 'why'));
        const payload = { session, ...plan };
        // `newId` returns a UUID, and the journal validates it again.
        const id = tools.newId() as EventId;
        return yield* valueOf(showAfter(request, journal.append(profile, { id, kind: 'practice-started', payload })));
      }),
    answer: (request) =>
      resultOf(function* () {
        const { profile, event, session, index, label, confidence } = request;
        const practice = yield* valueOf(read(profile));
        const asked = practice.sessions.get(session);
        if (asked === undefined) return yield* failWith(failure('not-found', 'session'));
        const passage = journal.bank(practice).byId.get(asked.passages[index] ?? '');
        if (passage === undefined) return yield* failWith(failure('bad-request', 'index'));
        const earlier = practice.taken.get(event);
        if (earlier !== undefined) {
          const isSame =
            earlier.session === session &&
            earlier.passage === passage.id &&
            earlier.label === label &&
            earlier.confidence === confidence;
          return isSame ? yield* valueOf(show(profile, asked)) : yield* failWith(failure('bad-request', 'event'));
        }
        if (asked.answers.has(passage.id)) return yield* failWith(failure('already-answered'));
        const { id, family, level, entry } = passage;
        const payload = {
          ...{ session, passage: id, family, level, key: entry.label, label, confidence },
          credit: entry.credits[label],
        };
        return yield* valueOf(
          showAfter(request, journal.append(profile, { id: event, kind: 'passage-answered', payload })),
        );
      }),
  };
}
