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
  /** Where the teacher reads a claim differently, by lesson and then by claim. */
  readonly changes: ReadonlyMap<LessonId, ReadonlyMap<ClaimId, KeyOverride>>;
  /** How often the key of a lesson was changed or put back: by so much a key that goes out is above the lesson's own. */
  readonly keySteps: ReadonlyMap<LessonId, number>;
  /** The claims on the worksheet of a lesson, where the teacher chose some; a lesson that is not in it has all. */
  readonly sheets: ReadonlyMap<LessonId, readonly ClaimId[]>;
  /** What was chosen when a lesson was handed out last. */
  readonly handOuts: ReadonlyMap<LessonId, HandOutChoice>;
  /** The revision by which a lesson's work is counted, where the teacher chose one. */
  readonly revisions: ReadonlyMap<LessonId, ContentHash>;
}

/** What was chosen when a lesson was handed out. */
export type HandOutChoice = Omit<Payload<'hand-out-chosen'>, 'lesson' | 'claims'> & {
  readonly claims: 'all' | 'dozen' | readonly ClaimId[];
};

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
    const { profile } = event;
    const nothing = { changes: new Map(), keySteps: new Map(), sheets: new Map() };
    const name = toPlainName(happening.payload.name);
    return { profile, name, isRemoved: false, ...nothing, handOuts: new Map(), revisions: new Map() };
  }
  if (happening === null || state.isRemoved) return state;
  switch (happening.kind) {
    case 'class-renamed':
      return { ...state, name: toPlainName(happening.payload.name) };
    case 'class-removed':
      return { ...state, isRemoved: true };
    case 'key-changed': {
      const { lesson, claim, label, credits, reason } = happening.payload;
      return withChange(state, lesson, (changes) => changes.set(claim, { claim, label, credits, reason }));
    }
    case 'key-change-undone': {
      const { lesson, claim } = happening.payload;
      return withChange(state, lesson, (changes) => changes.delete(claim));
    }
    case 'sheet-chosen': {
      const { lesson, claims } = happening.payload;
      return { ...state, sheets: withEntry(state.sheets, lesson, claims) };
    }
    case 'hand-out-chosen': {
      const { lesson, ...choice } = happening.payload;
      return { ...state, handOuts: withEntry(state.handOuts, lesson, choice) };
    }
    case 'revision-chosen': {
      const { lesson, revision } = happening.payload;
      return { ...state, revisions: withEntry(state.revisions, lesson, revision) };
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

/** The id of a class in the name of its stream. */
export const classOfStream = (stream: string): ClassId =>
  // The stream is `class:` and the id; the door of the journal sees to that.
  stream.slice('class:'.length) as ClassId;
