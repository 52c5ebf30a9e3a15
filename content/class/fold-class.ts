import { type Edit, MAX_EDITS } from '../journal/edits.ts';
import type { ClassId, JournalEvent, Payload, ProfileId } from '../journal/event.ts';
import { readPayload } from '../journal/read-payload.ts';
import type { ClaimId, LessonId } from '../lesson/format.ts';
import type { ContentHash } from '../base/content-hash.ts';
import { toPlainName } from '../text/to-plain-name.ts';

/** A class as its journal tells it. No student is named in it: the journal does not forget. */
export interface ClassState {
  readonly profile: ProfileId;
  readonly name: string;
  readonly isRemoved: boolean;
  /** What the class is called on every computer that has it; the id of its stream unless it came in a co-teacher's file. */
  readonly shared: ClassId;
  /** When it was made, ISO 8601 in UTC: on the computer where it was first made. */
  readonly madeAt: string;
  /** The changes that led to each reading of a claim and each choice of a revision, by `factOf`, the newest last. */
  readonly edits: ReadonlyMap<string, readonly ClassEdit[]>;
  /** Where the teacher reads a claim differently, by lesson and then by claim. */
  readonly changes: ReadonlyMap<LessonId, ReadonlyMap<ClaimId, KeyOverride>>;
  /** How often the key of a lesson was changed or put back: by so much a key that goes out is above the lesson's own. */
  readonly keySteps: ReadonlyMap<LessonId, number>;
  /** The claims on the worksheet of a lesson, where the teacher chose some; a lesson that is not in it has all. */
  readonly sheets: ReadonlyMap<LessonId, readonly ClaimId[]>;
  /** What was chosen when a lesson was handed out last. */
  readonly handOuts: ReadonlyMap<LessonId, HandOutChoice>;
  /** Every choice of claims that a lesson was handed out with, the oldest first: hand-in codes of each may still come. */
  readonly handedOut: ReadonlyMap<LessonId, readonly HandOutChoice['claims'][]>;
  /** The revision by which a lesson's work is counted, where the teacher chose one. */
  readonly revisions: ReadonlyMap<LessonId, ContentHash>;
}

/** What was chosen when a lesson was handed out. */
export type HandOutChoice = Omit<Payload<'hand-out-chosen'>, 'lesson' | 'claims'> & {
  readonly claims: 'all' | 'dozen' | readonly ClaimId[];
};

/** A change as the journal tells it; `by` is left out for a change that the teacher of this very class made here. */
export type ClassEdit = Omit<Edit, 'by'> & Partial<Pick<Edit, 'by'>>;

/** What an edit is about: a claim of a lesson, or the revision of a lesson by which work is counted. */
export const factOf = (lesson: LessonId, claim: ClaimId | null): string =>
  claim === null ? lesson : `${lesson} ${claim}`;

/** The teacher's own reading of a claim. */
export type KeyOverride = Pick<Payload<'key-changed'>, 'claim' | 'label' | 'credits' | 'reason'>;

/**
 * What a stream of events amounts to: the state of a class, or null while none was made. It goes on from `from`, so a
 * journal folded in pieces gives the same as the whole. The last name counts, and the last reading of each claim; after
 * the class was removed nothing counts.
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

/** The map with another entry; null takes the entry away. */
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
 * With what an event says of its changes; one that says nothing is itself a change by the teacher of the class. What was
 * known before stays known: two journals of one class may have been put together.
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
  // The stream is `class:` and the id; the door of the journal sees to that.
  stream.slice('class:'.length) as ClassId;
