import { type Edit, MAX_EDITS } from '../journal/edits.ts';
import type { ClassId, JournalEvent, Payload, ProfileId } from '../journal/event.ts';
import { readPayload } from '../journal/read-payload.ts';
import type { ClaimId, LessonId } from '../lesson/format.ts';
import type { ContentHash } from '../base/content-hash.ts';
import { toPlainName } from '../text/to-plain-name.ts';

/**
 * The state of a class according to its journal. It names no students, because nothing can be removed from the journal.
 */
export interface ClassState {
  readonly profile: ProfileId;
  readonly name: string;
  readonly isRemoved: boolean;
  /** The id of the class on every computer that has it: the id of its stream, unless it came in a co-teacher's file. */
  readonly shared: ClassId;
  /** When it was created, on the computer where it was first created; ISO 8601 in UTC. */
  readonly madeAt: string;
  /** The changes that led to each reading of a claim and each choice of a revision, by `factOf`, the newest last. */
  readonly edits: ReadonlyMap<string, readonly ClassEdit[]>;
  /** The teacher's changes to the key, by lesson and then by claim. */
  readonly changes: ReadonlyMap<LessonId, ReadonlyMap<ClaimId, KeyOverride>>;
  /** How often the key of a lesson was changed or restored; this is added to the revision of a released key. */
  readonly keySteps: ReadonlyMap<LessonId, number>;
  /** The claims on the worksheet of a lesson, if the teacher chose some; a lesson without an entry has all. */
  readonly sheets: ReadonlyMap<LessonId, readonly ClaimId[]>;
  /** What was chosen when a lesson was handed out last. */
  readonly handOuts: ReadonlyMap<LessonId, HandOutChoice>;
  /**
   * All selections of claims with which a lesson was handed out, oldest first: hand-in codes for each of them may still
   * come.
   */
  readonly handedOut: ReadonlyMap<LessonId, readonly HandOutChoice['claims'][]>;
  /** The revision of a lesson that counts, if the teacher chose one. */
  readonly revisions: ReadonlyMap<LessonId, ContentHash>;
}

/** What was chosen when a lesson was handed out. */
export type HandOutChoice = Omit<Payload<'hand-out-chosen'>, 'lesson' | 'claims'> & {
  readonly claims: 'all' | 'dozen' | readonly ClaimId[];
};

/** A change in the journal; `by` is omitted for a change that the teacher of this class made here. */
export type ClassEdit = Omit<Edit, 'by'> & Partial<Pick<Edit, 'by'>>;

/** The subject of an edit: a claim of a lesson, or the choice of the revision that counts. */
export const factOf = (lesson: LessonId, claim: ClaimId | null): string =>
  claim === null ? lesson : `${lesson} ${claim}`;

/** The teacher's own reading of a claim. */
export type KeyOverride = Pick<Payload<'key-changed'>, 'claim' | 'label' | 'credits' | 'reason'>;

/**
 * Folds a stream of events into the state of a class, or null if none was created. It continues from `from`, so folding
 * a journal in parts gives the same result as folding the whole. The last name counts, and the last key change of each
 * claim; nothing counts after the class was removed.
 */
export function foldClass(events: readonly JournalEvent[], from: ClassState | null = null): ClassState | null {
  return events.reduce(applyEvent, from);
}

function applyEvent(state: ClassState | null, event: JournalEvent): ClassState | null {
  const happening = readPayload(event);
  if (state === null) {
    if (happening?.kind !== 'class-created') return null;
    const { profile, stream, time } = event;
    const { name, shared = { id: classOfStream(stream), madeAt: time } } = happening.payload;
    const nothing = { changes: new Map(), keySteps: new Map(), sheets: new Map(), revisions: new Map() };
    return {
      ...{ profile, name: toPlainName(name), isRemoved: false, shared: shared.id, madeAt: shared.madeAt },
      ...{ ...nothing, edits: new Map(), handOuts: new Map(), handedOut: new Map() },
    };
  }
  if (happening === null || state.isRemoved) return state;
  switch (happening.kind) {
    case 'class-renamed':
      return { ...state, name: toPlainName(happening.payload.name) };
    case 'class-removed':
      return { ...state, isRemoved: true };
    case 'key-changed': {
      const { lesson, claim, label, credits, reason, edits } = happening.payload;
      const changed = withChange(state, lesson, (changes) => changes.set(claim, { claim, label, credits, reason }));
      return withEdits(changed, factOf(lesson, claim), event, edits);
    }
    case 'key-change-undone': {
      const { lesson, claim, edits } = happening.payload;
      const changed = withChange(state, lesson, (changes) => changes.delete(claim));
      return withEdits(changed, factOf(lesson, claim), event, edits);
    }
    case 'sheet-chosen': {
      const { lesson, claims } = happening.payload;
      return { ...state, sheets: withEntry(state.sheets, lesson, claims) };
    }
    case 'hand-out-chosen': {
      const { lesson, ...choice } = happening.payload;
      const handedOut = [...(state.handedOut.get(lesson) ?? []), choice.claims];
      return {
        ...state,
        handOuts: withEntry(state.handOuts, lesson, choice),
        handedOut: withEntry(state.handedOut, lesson, handedOut),
      };
    }
    case 'revision-chosen': {
      const { lesson, revision, edits } = happening.payload;
      const chosen = { ...state, revisions: withEntry(state.revisions, lesson, revision) };
      return withEdits(chosen, factOf(lesson, null), event, edits);
    }
    default:
      return state;
  }
}

/** The map with a changed entry; null removes the entry. */
function withEntry<T>(map: ReadonlyMap<LessonId, T>, lesson: LessonId, value: T | null): ReadonlyMap<LessonId, T> {
  const next = new Map(map);
  if (value === null) next.delete(lesson);
  else next.set(lesson, value);
  return next;
}

function withChange(
  state: ClassState,
  lesson: LessonId,
  change: (changes: Map<ClaimId, KeyOverride>) => unknown,
): ClassState {
  const changes = new Map(state.changes.get(lesson));
  change(changes);
  const steps = (state.keySteps.get(lesson) ?? 0) + 1;
  return {
    ...state,
    changes: withEntry(state.changes, lesson, changes),
    keySteps: withEntry(state.keySteps, lesson, steps),
  };
}

/**
 * Adds the changes that an event lists; an event without a list is itself a change by the teacher of the class. Earlier
 * changes stay in the list, because two journals of one class may have been merged.
 */
function withEdits(
  state: ClassState,
  fact: string,
  { id, time }: JournalEvent,
  said: readonly Edit[] | undefined,
): ClassState {
  const added: readonly ClassEdit[] = said ?? [{ id, at: time }];
  const news = new Set(added.map((edit) => edit.id));
  const before = (state.edits.get(fact) ?? []).filter((edit) => !news.has(edit.id));
  return { ...state, edits: new Map(state.edits).set(fact, [...before, ...added].slice(-MAX_EDITS)) };
}

/** The id of a class in the name of its stream. */
export const classOfStream = (stream: string): ClassId =>
  // The stream is `class:` and the id; events are validated before they are written.
  stream.slice('class:'.length) as ClassId;
