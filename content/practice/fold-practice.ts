import type { Passage } from '../bank/format.ts';
import type { EventId, JournalEvent, Payload, SessionId } from '../journal/event.ts';
import { readPayload } from '../journal/read-payload.ts';
import { gradeOf, reviewCard, type SkillCard, skillName } from './skill-card.ts';

/** One practice answer of a person. */
export interface PracticeAnswer extends Payload<'passage-answered'> {
  readonly why: 'review' | 'coach';
  /** ISO 8601, UTC. */
  readonly time: string;
}

/** Passages that were started together. */
export interface PracticeSession extends Payload<'practice-started'> {
  readonly startedAt: string;
  /** The passages of the session that had been answered before it began. */
  readonly seenBefore: ReadonlySet<string>;
  /** By passage, in the order of answering; the first answer to each. */
  readonly answers: ReadonlyMap<string, PracticeAnswer>;
}

/** The practice of a person according to its journal. */
export interface PracticeState {
  /** In the order in which they were started. */
  readonly sessions: ReadonlyMap<SessionId, PracticeSession>;
  /** In the order in which they arrived. */
  readonly answers: readonly PracticeAnswer[];
  /** By its event, so that a retried write is recognised. */
  readonly taken: ReadonlyMap<EventId, PracticeAnswer>;
  /** By the name of the skill. */
  readonly cards: ReadonlyMap<string, SkillCard>;
  /** By passage: the index of its last answer among all answers. */
  readonly lastSeen: ReadonlyMap<string, number>;
  /** Passages that the person added, by id, in the order of adding; the map is replaced only when they change. */
  readonly own: ReadonlyMap<string, OwnPassage>;
}

/** A passage that the person added. */
export interface OwnPassage {
  readonly passage: Passage;
  /** It is no longer asked, but can be restored. */
  readonly isRemoved: boolean;
}

/** The state before any practice. */
export const NO_PRACTICE: PracticeState = {
  sessions: new Map(),
  answers: [],
  taken: new Map(),
  cards: new Map(),
  lastSeen: new Map(),
  own: new Map(),
};

/**
 * Folds a stream of events into sessions, answers and the schedule, or null if no practice was started. It continues
 * from `from`, so folding a journal in pieces gives the same result; folding again from the start gives the same cards.
 * Events are ordered by arrival, never by time.
 *
 * Ignored: a second start of a session, answers to passages that are not in their session, a second answer to a passage
 * of a session, and every event that this program cannot read.
 */
export function foldPractice(events: readonly JournalEvent[], from: PracticeState | null = null): PracticeState | null {
  let state: Draft | null = from === null ? null : draftOf(from);
  for (const event of events) {
    const happening = readPayload(event);
    if (happening?.kind === 'practice-started') {
      state ??= draftOf(NO_PRACTICE);
      applyStart(state, event.time, happening.payload);
    } else if (happening?.kind === 'passage-answered' && state !== null) {
      applyAnswer(state, event, happening.payload);
    } else if (happening?.kind === 'passages-added') {
      state ??= draftOf(NO_PRACTICE);
      const added = happening.payload.passages.map((passage) => [passage.id, { passage, isRemoved: false }] as const);
      state.own = new Map([...state.own, ...added]);
    } else if (state !== null && happening?.kind === 'passages-removed') {
      state.own = setRemoved(state.own, happening.payload.passages, true);
    } else if (state !== null && happening?.kind === 'passages-restored') {
      state.own = setRemoved(state.own, happening.payload.passages, false);
    }
  }
  return state;
}

function setRemoved(
  own: PracticeState['own'],
  ids: readonly string[],
  isRemoved: boolean,
): ReadonlyMap<string, OwnPassage> {
  const meant = new Set(ids);
  return new Map([...own].map(([id, one]) => [id, meant.has(id) ? { passage: one.passage, isRemoved } : one] as const));
}

interface DraftSession extends PracticeSession {
  readonly answers: Map<string, PracticeAnswer>;
}

interface Draft extends PracticeState {
  readonly sessions: Map<SessionId, DraftSession>;
  readonly answers: PracticeAnswer[];
  readonly taken: Map<EventId, PracticeAnswer>;
  readonly cards: Map<string, SkillCard>;
  readonly lastSeen: Map<string, number>;
  own: PracticeState['own'];
}

// Copied once per fold, not per event: folding n events takes time proportional to n.
const draftOf = (state: PracticeState): Draft => ({
  sessions: new Map(
    [...state.sessions].map(([id, session]) => [id, { ...session, answers: new Map(session.answers) }]),
  ),
  answers: [...state.answers],
  taken: new Map(state.taken),
  cards: new Map(state.cards),
  lastSeen: new Map(state.lastSeen),
  own: state.own,
});

function applyStart(state: Draft, startedAt: string, payload: Payload<'practice-started'>): void {
  if (state.sessions.has(payload.session)) return;
  const seenBefore = new Set(payload.passages.filter((passage) => state.lastSeen.has(passage)));
  state.sessions.set(payload.session, { ...payload, startedAt, seenBefore, answers: new Map() });
}

function applyAnswer(state: Draft, { id, time }: JournalEvent, payload: Payload<'passage-answered'>): void {
  const session = state.sessions.get(payload.session);
  if (!session?.passages.includes(payload.passage)) return;
  if (session.answers.has(payload.passage)) return;
  const answer = { ...payload, why: session.why, time };
  // Coaching does not change the schedule.
  if (session.why === 'review') review(state, time, payload);
  session.answers.set(payload.passage, answer);
  state.taken.set(id, answer);
  state.lastSeen.set(payload.passage, state.answers.length);
  state.answers.push(answer);
}

function review(state: Draft, time: string, payload: Payload<'passage-answered'>): void {
  const name = skillName(payload);
  const grade = gradeOf(payload.credit, payload.confidence);
  state.cards.set(name, reviewCard(payload, state.cards.get(name) ?? null, grade, time));
}
