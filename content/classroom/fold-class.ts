import type { ClassId, JournalEvent, Payload, ProfileId } from '../journal/event.ts';
import { readPayload } from '../journal/read-payload.ts';
import type { ClaimId, LessonId } from '../lesson/format.ts';

/** A class as its journal tells it. No student is named in it: the journal does not forget. */
export interface ClassState {
  readonly profile: ProfileId;
  readonly name: string;
  readonly isRemoved: boolean;
  /** Where the teacher reads a claim differently, by lesson and then by claim. */
  readonly changes: ReadonlyMap<LessonId, ReadonlyMap<ClaimId, KeyOverride>>;
}

/** The teacher's own reading of a claim. */
export type KeyOverride = Pick<Payload<'key-changed'>, 'claim' | 'label' | 'credits'>;

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
    return { profile: event.profile, name: happening.payload.name, isRemoved: false, changes: new Map() };
  }
  if (happening === null || state.isRemoved) return state;
  switch (happening.kind) {
    case 'class-renamed':
      return { ...state, name: happening.payload.name };
    case 'class-removed':
      return { ...state, isRemoved: true };
    case 'key-changed': {
      const { lesson, claim, label, credits } = happening.payload;
      return withChange(state, lesson, (changes) => changes.set(claim, { claim, label, credits }));
    }
    case 'key-change-undone': {
      const { lesson, claim } = happening.payload;
      return withChange(state, lesson, (changes) => changes.delete(claim));
    }
    default:
      return state;
  }
}

function withChange(
  state: ClassState,
  lesson: LessonId,
  change: (changes: Map<ClaimId, KeyOverride>) => unknown,
): ClassState {
  const changes = new Map(state.changes.get(lesson));
  change(changes);
  return { ...state, changes: new Map(state.changes).set(lesson, changes) };
}

/** The id of a class in the name of its stream. */
export const classOfStream = (stream: string): ClassId =>
  // The stream is `class:` and the id; the door of the journal sees to that.
  stream.slice('class:'.length) as ClassId;
