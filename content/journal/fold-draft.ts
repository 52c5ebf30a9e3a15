import type { ContentHash } from '../base/content-hash.ts';
import { applyEdit } from '../draft/apply-edit.ts';
import { applyChange, type Change, changeBetween, changeTo } from '../draft/change.ts';
import type { Draft } from '../draft/draft.ts';
import type { EditKind } from '../draft/edit.ts';
import type { EventId, EventKind, JournalEvent, ProfileId } from './event.ts';
import { readPayload } from './read-payload.ts';

/** An edit that can be undone and redone, linked to the previous one. */
export interface Step {
  readonly kind: EditKind;
  readonly back: Change;
  readonly forth: Change;
  readonly below: Step | null;
}

/** A finished revision of a draft: a lesson with its key, by their hashes. */
export interface FinishedRevision {
  readonly lesson: ContentHash;
  readonly key: ContentHash;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** The state of a draft according to its journal. */
export interface DraftState {
  readonly profile: ProfileId;
  readonly draft: Draft;
  /** The sequence number of its last event, from 0: it grows with every event of the draft. */
  readonly step: number;
  /** The last event, so that a retried write is recognised, and its change. */
  readonly last: { readonly event: EventId; readonly change: Change };
  /** The stacks of edits to undo and to redo, the next one on top. */
  readonly undo: Step | null;
  readonly redo: Step | null;
  /** The lessons that were made from it, oldest first. */
  readonly finished: readonly FinishedRevision[];
  /** Whether it was changed since it was last made into a lesson; true if it never was. */
  readonly isChanged: boolean;
  /** The texts that were given out to be sorted without the key, oldest first. */
  readonly lent: readonly ContentHash[];
  readonly isRemoved: boolean;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  readonly changedAt: string;
}

/**
 * Folds a stream of events into the state of a draft, or null if none was created. It continues from `from`, which is
 * not changed, so folding a journal in pieces gives the same result.
 *
 * Ignored: a second creation, an edit that cannot be applied, an undo without anything to undo, and every event that
 * this program cannot read. Edits before a draft was finished can no longer be undone and are not folded again: the
 * last `draft-finished` contains the whole draft.
 */
export function foldDraft(events: readonly JournalEvent[], from: DraftState | null = null): DraftState | null {
  if (from !== null) return events.reduce(applyEvent, from);
  const whole = events.findLastIndex((event) => event.kind === 'draft-finished' && readPayload(event) !== null);
  return events.filter(({ kind }, at) => at >= whole || !IN_BETWEEN.includes(kind)).reduce(applyEvent, from);
}

/** Events that need not be read if a later event contains the whole draft. */
const IN_BETWEEN: readonly string[] = ['draft-edited', 'draft-undone', 'draft-redone'] satisfies readonly EventKind[];

function applyEvent(state: DraftState | null, event: JournalEvent): DraftState | null {
  const happening = readPayload(event);
  if (state === null) {
    if (happening?.kind !== 'draft-created') return null;
    const { draft } = happening.payload;
    const change = { nextId: draft.nextId };
    return {
      ...{ profile: event.profile, draft, step: event.sequence, last: { event: event.id, change } },
      ...{ undo: null, redo: null, finished: [], isChanged: true, lent: [], isRemoved: false },
      ...{ createdAt: event.time, changedAt: event.time },
    };
  }
  const next = { ...state, step: event.sequence, last: { event: event.id, change: { nextId: state.draft.nextId } } };
  switch (happening?.kind) {
    case 'draft-edited': {
      const edited = applyEdit(state.draft, happening.payload.edit);
      if (!edited.ok || edited.value === state.draft) return next;
      const forth = changeBetween(state.draft, edited.value);
      const back = changeBetween(edited.value, state.draft);
      const undo: Step = { kind: happening.payload.edit.kind, back, forth, below: state.undo };
      return { ...changed(next, edited.value, forth, event), undo, redo: null };
    }
    case 'draft-undone': {
      const top = state.undo;
      if (top === null) return next;
      const after = applyChange(state.draft, top.back);
      return { ...changed(next, after, top.back, event), undo: top.below, redo: { ...top, below: state.redo } };
    }
    case 'draft-redone': {
      const top = state.redo;
      if (top === null) return next;
      const after = applyChange(state.draft, top.forth);
      return { ...changed(next, after, top.forth, event), redo: top.below, undo: { ...top, below: state.undo } };
    }
    case 'draft-finished': {
      const { draft, lesson, key } = happening.payload;
      // The previous state is not known for certain, because earlier edits are not read (`IN_BETWEEN`).
      return {
        ...changed(next, draft, changeTo(draft), event),
        ...{ undo: null, redo: null, isChanged: false },
        finished: [...state.finished, { lesson, key, at: event.time }],
      };
    }
    case 'draft-lent':
      return { ...next, lent: [...state.lent, happening.payload.lesson] };
    case 'draft-removed':
      return { ...next, isRemoved: true };
    case 'draft-restored':
      return { ...next, isRemoved: false };
    default:
      return next;
  }
}

const changed = (state: DraftState, draft: Draft, change: Change, { id, time }: JournalEvent): DraftState => ({
  ...state,
  draft,
  last: { event: id, change },
  isChanged: true,
  changedAt: time,
});
