import { type Failure, failure } from '../../base/failure.ts';
import { type EventId, type ProfileId, sessionIdSchema } from '../../journal/event.ts';
import { chooseForCoach, choosePassages } from '../../practice/choose-passages.ts';
import { seedOf } from '../../practice/draw-passage.ts';
import type { PracticeSession, PracticeState } from '../../practice/fold-practice.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { AnswerPassage, StartPractice } from './commands.ts';
import type { PracticeView } from '../../study/views.ts';
import type { Coach } from './coaching.ts';
import type { PracticeJournal } from './practice-journal.ts';
import { toPracticeView } from './practice-view.ts';
import type { Profiles } from '../people/profiles.ts';

type Plan = Pick<PracticeSession, 'why' | 'cell' | 'before' | 'passages'>;

/** The part of the desk that asks passages and takes the answers. */
export interface Practices {
  start(request: StartPractice): Result<PracticeView, Failure>;
  answer(request: AnswerPassage): Result<PracticeView, Failure>;
}

/** Makes the part of the desk that asks passages and takes the answers. */
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

  const show = (profile: ProfileId, session: PracticeSession): Result<PracticeView, Failure> => {
    const plan = journal.plan(profile);
    if (!plan.ok) return plan;
    const practice = journal.read(profile);
    if (!practice.ok) return practice;
    const days = journal.daysThisWeek(profile);
    if (!days.ok) return days;
    return ok(toPracticeView(session, journal.bank().byId, plan.value, practice.value, days.value));
  };

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

  const planReview = ({ profile, session }: StartPractice, practice: PracticeState): Result<Plan | null, Failure> => {
    const plan = journal.plan(profile);
    if (!plan.ok) return plan;
    const { due, round } = plan.value;
    const passages = choosePassages(due.slice(0, round), journal.bank().passages, practice, seedOf(session));
    return ok({ why: 'review', cell: null, before: null, passages: passages.map(({ id }) => id) });
  };

  const planCoaching = ({ profile, session }: StartPractice, practice: PracticeState): Result<Plan | null, Failure> => {
    const coaching = coach.read(profile);
    if (!coaching.ok) return coaching;
    const { view, inLessons } = coaching.value;
    if (view.kind !== 'advice') return ok(null);
    const { cell } = view;
    const passages = chooseForCoach(view, journal.bank().passages, practice, seedOf(session));
    return ok({ why: 'coach', cell, before: inLessons[cell.key], passages: passages.map(({ id }) => id) });
  };

  return {
    start(request) {
      const { profile, session, why } = request;
      if (!sessionIdSchema.safeParse(session).success) return err(failure('bad-request', 'session'));
      const practice = read(profile);
      if (!practice.ok) return practice;
      const same = practice.value.sessions.get(session);
      if (same !== undefined) return same.why === why ? show(profile, same) : err(failure('bad-request', 'session'));
      const underway = journal.findUnderway(practice.value, why);
      if (underway !== null) return show(profile, underway);
      const plan = planFor(request, practice.value);
      if (!plan.ok) return plan;
      if (plan.value === null || plan.value.passages.length === 0) return err(failure('not-allowed', 'why'));
      const payload = { session, ...plan.value };
      // `newId` promises a UUID, and the door of the journal looks at it again.
      const id = tools.newId() as EventId;
      return showAfter(request, journal.append(profile, { id, kind: 'practice-started', payload }));
    },
    answer(request) {
      const { profile, event, session, index, label, confidence } = request;
      const practice = read(profile);
      if (!practice.ok) return practice;
      const asked = practice.value.sessions.get(session);
      if (asked === undefined) return err(failure('not-found', 'session'));
      const passage = journal.bank().byId.get(asked.passages[index] ?? '');
      if (passage === undefined) return err(failure('bad-request', 'index'));
      const earlier = practice.value.taken.get(event);
      if (earlier !== undefined) {
        const isSame =
          earlier.session === session &&
          earlier.passage === passage.id &&
          earlier.label === label &&
          earlier.confidence === confidence;
        return isSame ? show(profile, asked) : err(failure('bad-request', 'event'));
      }
      if (asked.answers.has(passage.id)) return err(failure('already-answered'));
      const { id, family, level, entry } = passage;
      const payload = {
        ...{ session, passage: id, family, level, key: entry.label, label, confidence },
        credit: entry.credits[label],
      };
      return showAfter(request, journal.append(profile, { id: event, kind: 'passage-answered', payload }));
    },
  };
}
