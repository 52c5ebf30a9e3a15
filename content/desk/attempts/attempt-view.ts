import { claimText } from '../../lesson/claim-text.ts';
import { cueWords, type MarkedWords, readMarkedWords } from '../../lesson/marked-words.ts';
import { joinWords, wordsInSpans } from '../../lesson/words.ts';
import { readBearings } from '../../scoring/bearing.ts';
import { readCues, scoreCues } from '../../scoring/cues.ts';
import { toDebriefView } from '../../debrief/debrief-view.ts';
import type { AttemptState } from '../../journal/fold-attempt.ts';
import type { AttemptId } from '../../journal/event.ts';
import { isReasonShown } from '../../journal/is-reason-shown.ts';
import type { AnswerKey, ClaimId, KeyEntry, StudentHalf } from '../../lesson/format.ts';
import { earnedBy } from '../../lesson/credit.ts';
import { scoreAttempt, scoreResponse } from '../../scoring/score-attempt.ts';
import type { AttemptView, CueFeedback, Feedback, ScoredResult } from '../views.ts';

/** The key entry of one claim, with the response, its credit (0 without a response), and the marked words. */
export function toFeedback(entry: KeyEntry, state: AttemptState, lesson: StudentHalf): Feedback {
  const response = state.responses.get(entry.claim) ?? null;
  const marked = state.marked.get(entry.claim);
  return {
    claim: entry.claim,
    response,
    credit: response === null ? 0 : scoreResponse(entry, response.label),
    entry,
    // Marked words are only compared if the key has cues.
    cues: marked === undefined || entry.source === undefined ? null : toCueFeedback(entry, marked, lesson),
  };
}

function toCueFeedback(entry: KeyEntry, marking: MarkedWords, lesson: StudentHalf): CueFeedback {
  const text = claimText(lesson, entry.claim);
  const { words, spans } = readMarkedWords(text, lesson.language, marking);
  const marked = wordsInSpans(words, spans);
  const key = cueWords(text, words, entry);
  return { marked: joinWords(words, marked), inKey: joinWords(words, key.inKey), score: scoreCues(marked, key) };
}

/** The data from which an attempt is shown. */
export interface Shown {
  readonly attempt: AttemptId;
  readonly state: AttemptState;
  readonly lesson: StudentHalf;
  /** null while there is no key. */
  readonly key: AnswerKey | null;
  /** The attempt whose missed claims a retry repeats, through any number of retries; null if it is not a retry. */
  readonly origin: AttemptId | null;
}

/**
 * An attempt as the screen may see it. It has feedback for the claims whose reason was shown in a guided attempt, for
 * all claims of the attempt after hand-in, and for none before that in an exam or while there is no key.
 */
export function toAttemptView({ attempt, state, lesson, key, origin }: Shown): AttemptView {
  return {
    attempt,
    lessonHash: state.lesson,
    lesson,
    mode: state.mode,
    asksConfidence: state.asksConfidence,
    asksCues: state.asksCues,
    asksBeforeReason: state.asksBeforeReason,
    asksReasoning: state.asksReasoning,
    asksBearing: state.asksBearing,
    readsAloud: state.readsAloud || state.isHandedIn,
    claims: state.claims,
    retryOf: origin,
    current: state.current,
    flagged: state.claims.filter((claim) => state.flagged.has(claim)),
    responses: toRecord(state.responses),
    sentences: toRecord(state.sentences),
    hints: toRecord(state.hints),
    bearings: toRecord(state.bearings),
    feedback: toRecord(key === null ? new Map() : visibleFeedback(state, lesson, key)),
    isHandedIn: state.isHandedIn,
    isWaitedFor: state.isToGive && state.isHandedIn && !state.isGiven,
    isGiven: state.isToGive && state.isHandedIn && state.isGiven,
    isSet: state.isSet || state.isToGive,
    isSetAside: state.isSetAside,
  };
}

/** The scored result, without the end of the lesson. */
export function toScore(view: AttemptView, { state }: Shown, key: AnswerKey): Omit<ScoredResult, 'end'> {
  return {
    kind: 'scored',
    attempt: view,
    score: scoreAttempt(key, state),
    cues: readCues(Object.values(view.feedback).flatMap(({ cues }) => (cues === null ? [] : [cues.score]))),
    bearing: readBearings(key.entries, state.bearings),
    lookAgain: claimsToLookAtAgain(view),
    debrief: toDebriefView(key),
  };
}

/** Wrong first, then part credit, then missing; each in reading order. Claims that earned 1 are left out. */
export function claimsToLookAtAgain({
  claims,
  feedback,
}: Pick<AttemptView, 'claims' | 'feedback'>): readonly ClaimId[] {
  const entries = claims.flatMap((claim) => feedback[claim] ?? []);
  const isWrong = ({ response, credit }: Feedback) => response !== null && earnedBy(credit) === 'none';
  const isPart = ({ credit }: Feedback) => earnedBy(credit) === 'part';
  const isMissing = ({ response }: Feedback) => response === null;
  return [isWrong, isPart, isMissing].flatMap((is) => entries.filter(is).map(({ claim }) => claim));
}

function visibleFeedback(state: AttemptState, lesson: StudentHalf, key: AnswerKey): ReadonlyMap<ClaimId, Feedback> {
  const asked = new Set(state.claims);
  const shown = key.entries.filter(({ claim }) => asked.has(claim) && isReasonShown(state, claim));
  return new Map(shown.map((entry) => [entry.claim, toFeedback(entry, state, lesson)]));
}

// A record, not a map, because it is sent between processes and is part of a state that must be serialisable.
function toRecord<T>(map: ReadonlyMap<ClaimId, T>): Readonly<Record<ClaimId, T>> {
  return Object.fromEntries(map);
}
