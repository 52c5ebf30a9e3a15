import { toMarkedWords } from '../../lesson/marked-words.ts';
import { type Failure, failure } from '../../base/failure.ts';
import type { AttemptId, EventId, ProfileId } from '../../journal/event.ts';
import { type AttemptState, foldAttempt } from '../../journal/fold-attempt.ts';
import { attemptStream } from '../../journal/stream.ts';
import { isReasonShown } from '../../journal/is-reason-shown.ts';
import type { AnswerKey, StudentHalf } from '../../lesson/format.ts';
import { claimText } from '../../lesson/claim-text.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { type Shown, toAttemptView, toFeedback } from './attempt-view.ts';
import type { FlagClaim, MarkCues, Respond, ShowReason, StartAttempt } from './commands.ts';
import { createKeptStreams, type Entry } from '../store/kept-streams.ts';
import type { LessonArchive } from '../lessons/lesson-archive.ts';
import { checkFlag, checkMarkCues, checkRespond, checkShowReason } from './may-respond.ts';
import type { Profiles } from '../people/profiles.ts';
import type { Shelf } from '../lessons/shelf.ts';
import { createStartAttempt } from './start-attempt.ts';
import type { DeskStore } from '../store/store.ts';
import type { AttemptView, Feedback, ResponseReceipt } from '../views.ts';

/** The part of the desk that starts and keeps attempts. */
export interface Attempts {
  start(request: StartAttempt): Result<AttemptView, Failure>;
  open(attempt: AttemptId): Result<AttemptView, Failure>;
  respond(request: Respond): Result<ResponseReceipt, Failure>;
  markCues(request: MarkCues): Result<Feedback, Failure>;
  showReason(request: ShowReason): Result<Feedback, Failure>;
  flagClaim(request: FlagClaim): Result<null, Failure>;
  moveTo(attempt: AttemptId, claim: AttemptState['current']): Result<null, Failure>;
  /** Closes an attempt; once more for one that is closed changes nothing. */
  handIn(attempt: AttemptId): Result<null, Failure>;
  /** Notes that the file for the teacher was written; `not-allowed` before the hand-in. */
  noteGiven(attempt: AttemptId): Result<null, Failure>;
  setAside(attempt: AttemptId): Result<null, Failure>;
  /** Drops a retry, under way or handed in; `not-allowed` for an attempt of its own. */
  drop(attempt: AttemptId): Result<null, Failure>;
  /** What an attempt is shown from, with the key of `readKeyOf`. */
  readShown(attempt: AttemptId): Result<Shown, Failure>;
  /** An attempt as its journal tells it; `not-found` when it was never started. */
  readState(attempt: AttemptId): Result<AttemptState, Failure>;
  /** The key of the attempt's day; for an exam edition the one that arrived for its own revision, or null. */
  readKeyOf(state: AttemptState): Result<AnswerKey | null, Failure>;
}

/** Makes the part of the desk that starts and keeps attempts. */
export function createAttempts(tools: {
  readonly store: DeskStore;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly profiles: Profiles;
  readonly shelf: Shelf;
  readonly archive: LessonArchive;
}): Attempts {
  const { shelf, archive } = tools;
  const streams = createKeptStreams(tools, foldAttempt);
  // `newId` promises a UUID, and the door of the journal looks at it again.
  const newEventId = () => tools.newId() as EventId;

  const streamOf = (attempt: AttemptId) => streams.readState(attemptStream(attempt));

  const read = (attempt: AttemptId): Result<AttemptState, Failure> => {
    const state = streamOf(attempt);
    if (!state.ok) return state;
    return state.value === null ? err(failure('not-found', 'attempt')) : ok(state.value);
  };

  const append = (
    attempt: AttemptId,
    profile: ProfileId,
    entry: Entry<
      | 'started'
      | 'responded'
      | 'cues-marked'
      | 'reason-shown'
      | 'flagged'
      | 'moved'
      | 'handed-in'
      | 'set-aside'
      | 'dropped'
      | 'to-give'
      | 'given'
    >,
  ): Result<AttemptState, Failure> => {
    const after = streams.append(attemptStream(attempt), profile, entry);
    if (!after.ok) return after;
    return after.value === null ? err(failure('storage-failed')) : ok(after.value);
  };

  const readKeyOf: Attempts['readKeyOf'] = ({ key, lesson }) =>
    key === null ? shelf.findKey(lesson) : archive.readKey(key);

  /** What the feedback of an attempt is told from; null while no key is there. */
  const readTold = (state: AttemptState): Result<{ lesson: StudentHalf; key: AnswerKey } | null, Failure> => {
    const lesson = archive.readLesson(state.lesson);
    if (!lesson.ok) return lesson;
    const key = readKeyOf(state);
    if (!key.ok) return key;
    return ok(key.value === null ? null : { lesson: lesson.value, key: key.value });
  };

  /** Follows a retry to the attempt that was no retry; null for an attempt of its own, and when that attempt is gone. */
  const findOrigin = ({ again }: AttemptState): Result<AttemptId | null, Failure> => {
    // A journal that was brought in may lead in a circle, which no attempt of this program does.
    const met = new Set<AttemptId>();
    let origin: AttemptId | null = null;
    for (let next = again; next !== null && !met.has(next);) {
      met.add(next);
      const state = streamOf(next);
      if (!state.ok) return state;
      if (state.value === null) break;
      origin = next;
      next = state.value.again;
    }
    return ok(origin);
  };

  const toShown = (attempt: AttemptId, state: AttemptState): Result<Shown, Failure> => {
    const lesson = archive.readLesson(state.lesson);
    if (!lesson.ok) return lesson;
    const key = readKeyOf(state);
    if (!key.ok) return key;
    const origin = findOrigin(state);
    return origin.ok ? ok({ attempt, state, lesson: lesson.value, key: key.value, origin: origin.value }) : origin;
  };

  const show = (attempt: AttemptId, state: AttemptState): Result<AttemptView, Failure> => {
    const shown = toShown(attempt, state);
    return shown.ok ? ok(toAttemptView(shown.value)) : shown;
  };

  /** Whether an attempt is the exam that a teacher handed out, so that the teacher waits for it. */
  const isSetByTeacher = ({ mode, again, lesson }: AttemptState): Result<boolean, Failure> => {
    if (mode !== 'exam' || again !== null) return ok(false);
    const shelved = shelf.find(lesson);
    if (shelved.ok) return ok(shelved.value.assignment !== null);
    return shelved.error.code === 'not-found' ? ok(false) : shelved;
  };

  return {
    readKeyOf,
    readState: read,
    start: createStartAttempt({ ...tools, readStarted: streamOf, append, read, readKeyOf, newEventId, show }),
    open(attempt) {
      const state = read(attempt);
      return state.ok ? show(attempt, state.value) : state;
    },
    respond(request) {
      const { event, attempt, claim, label, confidence } = request;
      const state = read(attempt);
      if (!state.ok) return state;
      const verdict = checkRespond(state.value, request);
      if (!verdict.ok) return verdict;
      // Before the response is written, so that nothing can fail between writing it and saying so.
      const { mode, asksCues, asksBeforeReason } = state.value;
      const tells = mode === 'guided' && !asksCues && !asksBeforeReason;
      const told = tells ? readTold(state.value) : ok(null);
      if (!told.ok) return told;
      let after = state.value;
      if (verdict.value === 'take') {
        const entry = { id: event, kind: 'responded', payload: { claim, label, confidence } } as const;
        const appended = append(attempt, state.value.profile, entry);
        if (!appended.ok) return appended;
        after = appended.value;
      }
      const entry = told.value?.key.entries.find((one) => one.claim === claim);
      const isTold = entry !== undefined && told.value !== null && isReasonShown(after, claim);
      return ok({
        claim,
        response: { label, confidence },
        feedback: isTold ? toFeedback(entry, after, told.value.lesson) : null,
      });
    },
    markCues(request) {
      const { attempt, claim, offsets } = request;
      const state = read(attempt);
      if (!state.ok) return state;
      const told = readTold(state.value);
      if (!told.ok) return told;
      const entry = told.value?.key.entries.find((one) => one.claim === claim);
      if (told.value === null || entry === undefined) return err(failure('bad-request', 'claim'));
      const verdict = checkMarkCues(state.value, told.value.lesson, request);
      if (!verdict.ok) return verdict;
      if (verdict.value === 'taken') return ok(toFeedback(entry, state.value, told.value.lesson));
      const payload = { claim, ...toMarkedWords(claimText(told.value.lesson, claim), offsets) };
      const after = append(attempt, state.value.profile, { id: newEventId(), kind: 'cues-marked', payload });
      return after.ok ? ok(toFeedback(entry, after.value, told.value.lesson)) : after;
    },
    showReason(request) {
      const { attempt, claim } = request;
      const state = read(attempt);
      if (!state.ok) return state;
      const verdict = checkShowReason(state.value, request);
      if (!verdict.ok) return verdict;
      const told = readTold(state.value);
      if (!told.ok) return told;
      const entry = told.value?.key.entries.find((one) => one.claim === claim);
      if (told.value === null || entry === undefined) return err(failure('bad-request', 'claim'));
      if (verdict.value === 'taken') return ok(toFeedback(entry, state.value, told.value.lesson));
      const shown = { id: newEventId(), kind: 'reason-shown', payload: { claim } } as const;
      const after = append(attempt, state.value.profile, shown);
      return after.ok ? ok(toFeedback(entry, after.value, told.value.lesson)) : after;
    },
    flagClaim(request) {
      const { attempt, claim, isFlagged } = request;
      const state = read(attempt);
      if (!state.ok) return state;
      const verdict = checkFlag(state.value, request);
      if (!verdict.ok) return verdict;
      if (verdict.value === 'taken') return ok(null);
      const payload = { claim, isFlagged };
      const after = append(attempt, state.value.profile, { id: newEventId(), kind: 'flagged', payload });
      return after.ok ? ok(null) : after;
    },
    moveTo(attempt, claim) {
      const state = read(attempt);
      if (!state.ok) return state;
      if (state.value.isSetAside) return err(failure('not-allowed', 'attempt'));
      if (state.value.isHandedIn) return err(failure('handed-in-already'));
      if (!state.value.claims.includes(claim)) return err(failure('bad-request', 'claim'));
      if (state.value.current === claim) return ok(null);
      const moved = append(attempt, state.value.profile, { id: newEventId(), kind: 'moved', payload: { claim } });
      return moved.ok ? ok(null) : moved;
    },
    handIn(attempt) {
      const state = read(attempt);
      if (!state.ok) return state;
      if (state.value.isSetAside) return err(failure('not-allowed', 'attempt'));
      if (state.value.isHandedIn) return ok(null);
      const { profile } = state.value;
      const isSet = isSetByTeacher(state.value);
      if (!isSet.ok) return isSet;
      // Before it, because nothing but what became of it counts after the hand-in.
      const told =
        isSet.value && !state.value.isToGive
          ? append(attempt, profile, { id: newEventId(), kind: 'to-give', payload: {} })
          : ok(null);
      if (!told.ok) return told;
      const after = append(attempt, profile, { id: newEventId(), kind: 'handed-in', payload: {} });
      return after.ok ? ok(null) : after;
    },
    noteGiven(attempt) {
      const state = read(attempt);
      if (!state.ok) return state;
      if (!state.value.isHandedIn) return err(failure('not-allowed', 'attempt'));
      if (!state.value.isToGive || state.value.isGiven) return ok(null);
      const after = append(attempt, state.value.profile, { id: newEventId(), kind: 'given', payload: {} });
      return after.ok ? ok(null) : after;
    },
    drop(attempt) {
      const state = read(attempt);
      if (!state.ok) return state;
      if (state.value.again === null) return err(failure('not-allowed', 'attempt'));
      if (state.value.isDropped) return ok(null);
      const after = append(attempt, state.value.profile, { id: newEventId(), kind: 'dropped', payload: {} });
      return after.ok ? ok(null) : after;
    },
    readShown(attempt) {
      const state = read(attempt);
      return state.ok ? toShown(attempt, state.value) : state;
    },
    setAside(attempt) {
      const state = read(attempt);
      if (!state.ok) return state;
      if (state.value.isHandedIn) return err(failure('handed-in-already'));
      if (state.value.isSetAside) return ok(null);
      const after = append(attempt, state.value.profile, { id: newEventId(), kind: 'set-aside', payload: {} });
      return after.ok ? ok(null) : after;
    },
  };
}
