import { applyEdit } from '../../content/draft/apply-edit.ts';
import { applyChange } from '../../content/draft/change.ts';
import type { Draft } from '../../content/draft/draft.ts';
import type { Edit } from '../../content/draft/edit.ts';
import type { EditError } from '../../content/draft/edit-error.ts';
import type { DraftStep, DraftView } from '../../content/desk/workshop/views.ts';
import type { Failure } from '../../content/base/failure.ts';
import { err, ok, type Result } from '../../content/base/result.ts';
import type { DraftId, EventId } from '../../content/journal/event.ts';
import { mayPass } from './pending.ts';
import { retryDelayMs } from './retry-delay.ts';
import type { SliceOf } from './slice.ts';
import type { OpenDraft } from './workshop-slice.ts';

/** An edit that was made on the screen and is not saved yet. */
interface Unsaved {
  readonly draft: DraftId;
  readonly event: EventId;
  readonly edit: Edit;
}

/** Identifies a write to a draft. */
export interface DraftWriteName {
  readonly draft: DraftId;
  readonly event: EventId;
  readonly after: number;
}

/** Keeps the draft on the screen and the saved one in sync. */
export interface DraftSending {
  /** The draft on the screen; null if there is none. */
  readonly openNow: () => OpenDraft | null;
  /** Shows a draft that was read; its unsaved edits are discarded. */
  readonly takeView: (view: DraftView) => void;
  /** Applies an edit immediately on the screen, and then saves it. */
  readonly edit: (edit: Edit) => Result<OpenDraft, EditError>;
  /** Sends edits that could not be saved again. */
  readonly sendAgain: () => void;
  /** Tries to save all edits; returns whether all are saved. Another draft is opened only then. */
  readonly flush: () => Promise<boolean>;
  /**
   * Makes a write that is not an edit, after everything before it is saved; edits made meanwhile wait for it, and are
   * applied to the draft that it produces. null if nothing was written, because there is no draft or an earlier edit
   * cannot be saved.
   */
  readonly write: <T>(
    send: (name: DraftWriteName) => Promise<Result<T, Failure> | null>,
    stepOf: (value: T) => DraftStep | 'read-again',
  ) => Promise<Result<T, Failure> | null>;
  readonly newEvent: () => EventId;
  /** Forgets the saved draft, including its key, once the draft has left the screen and is completely saved. */
  readonly forget: () => void;
}

/** Creates the object that keeps the draft on the screen and the saved one in sync; it sends one write at a time. */
export const createDraftSending: SliceOf<DraftSending> = (platform, set, get, loader) => {
  /** In the order in which the edits were made. */
  let unsaved: readonly Unsaved[] = [];
  /** The saved draft, and its step, which the next write refers to. The screen shows it with the unsaved edits. */
  let durable: { readonly draft: Draft; readonly step: number } | null = null;
  let busy: Promise<unknown> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  // The port creates random UUIDs; the brand states their kind.
  const newEvent = (): EventId => platform.newId() as EventId;

  const openNow = (): OpenDraft | null => {
    const { workshop } = get();
    return workshop.kind === 'done' ? workshop.value : null;
  };

  const put = (open: OpenDraft): void => loader.take('workshop', { draft: open.id }, open);

  const takeView = (view: DraftView): void => {
    unsaved = unsaved.filter(({ draft }) => draft !== view.id);
    clearTimeout(timer);
    durable = { draft: view.draft, step: view.step };
    set({ draftSave: { kind: 'saved' } });
    put(toOpen(view));
  };

  const reload = async (draft: DraftId): Promise<void> => {
    const view = await platform.desk.readDraft({ draft });
    if (view.ok && openNow()?.id === draft) takeView(view.value);
  };

  const stepOn = (change: DraftStep['change'], step: number): void => {
    if (durable !== null) durable = { draft: applyChange(durable.draft, change), step };
  };

  const takeEdited = (draft: DraftId, { step, change, undo, redo, isChanged }: DraftStep): void => {
    stepOn(change, step);
    const open = openNow();
    if (open?.id !== draft) return;
    // Both are equal now; parts that the screen already has stay the same objects.
    if (unsaved.length === 0) durable = { draft: open.draft, step };
    put({ ...open, undo, redo, isChanged });
  };

  /** Edits made meanwhile are applied again to the new state of the draft; one that no longer fits is dropped. */
  const takeWritten = (draft: DraftId, { step, change, undo, redo, isChanged }: DraftStep): void => {
    stepOn(change, step);
    const open = openNow();
    if (open?.id !== draft || durable === null) return;
    let shown = durable.draft;
    unsaved = unsaved.filter((one) => {
      const edited = applyEdit(shown, one.edit);
      if (edited.ok) shown = edited.value;
      return edited.ok;
    });
    put({ ...open, draft: shown, undo, redo, isChanged: isChanged || unsaved.length > 0 });
  };

  /** The step of the saved draft after a write whose answer does not contain it; null if it cannot be read. */
  const readStep = async (draft: DraftId): Promise<DraftStep | null> => {
    const view = await platform.desk.readDraft({ draft });
    if (!view.ok) return null;
    durable = { draft: view.value.draft, step: view.value.step };
    return { ...view.value, change: { nextId: view.value.draft.nextId } };
  };

  const forgetLeft = (): void => {
    if (openNow() === null && unsaved.length === 0) durable = null;
  };

  /** Runs tasks one after the other; an error is thrown only to the caller of its task. */
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const turn = (busy ?? Promise.resolve()).then(run, run);
    const done = turn
      .catch(() => null)
      .finally(() => {
        if (busy === done) busy = null;
      });
    busy = done;
    return turn;
  };

  const sendAll = async (draft: DraftId, tries: number): Promise<void> => {
    clearTimeout(timer);
    if (unsaved.length === 0 || durable === null) return;
    set({ draftSave: { kind: 'saving' } });
    let failed: Failure | null = null;
    for (let next = unsaved[0]; next !== undefined && failed === null; next = unsaved[0]) {
      const written = await platform.desk.editDraft({ ...next, after: durable.step });
      if (written.ok) {
        unsaved = unsaved.slice(1);
        takeEdited(draft, written.value);
      } else failed = written.error;
    }
    if (failed === null) {
      set({ draftSave: { kind: 'saved' } });
      forgetLeft();
      return;
    }
    set({ draftSave: { kind: 'failed', failure: failed } });
    if (mayPass(failed)) timer = setTimeout(() => void send(draft, tries + 1), retryDelayMs(tries));
    else {
      // The saved draft differs from what this screen assumed: the saved one takes precedence.
      get().notify({ kind: 'failure', failure: failed });
      await reload(draft);
    }
  };

  /** Sends unsaved edits, the oldest first, until all are saved or one fails; edits made meanwhile are included. */
  const send = (draft: DraftId, tries = 1): Promise<void> => inTurn(() => sendAll(draft, tries));

  return {
    newEvent,
    forget: () => {
      void inTurn(() => {
        forgetLeft();
        return Promise.resolve();
      });
    },
    openNow,
    takeView,
    edit: (edit) => {
      const open = openNow();
      if (open === null) return err('empty');
      const edited = applyEdit(open.draft, edit);
      if (!edited.ok) return edited;
      if (edited.value === open.draft) return ok(open);
      const now = { ...open, draft: edited.value, undo: edit.kind, redo: null, isChanged: true };
      put(now);
      unsaved = [...unsaved, { draft: open.id, event: newEvent(), edit }];
      void send(open.id);
      return ok(now);
    },
    sendAgain: () => {
      const open = openNow();
      if (open !== null) void send(open.id);
    },
    flush: async () => {
      const [first] = unsaved;
      if (first === undefined) return true;
      await send(first.draft);
      if (unsaved.length === 0) return true;
      const { draftSave } = get();
      if (draftSave.kind === 'failed') get().notify({ kind: 'failure', failure: draftSave.failure });
      return false;
    },
    write: (sendWrite, stepOf) =>
      inTurn(async () => {
        const open = openNow();
        if (open === null) return null;
        await sendAll(open.id, 1);
        if (unsaved.length > 0 || durable === null) return null;
        const written = await sendWrite({ draft: open.id, event: newEvent(), after: durable.step });
        if (openNow()?.id !== open.id) return null;
        if (!written?.ok) return written;
        const step = stepOf(written.value);
        const now = step === 'read-again' ? await readStep(open.id) : step;
        if (now !== null) takeWritten(open.id, now);
        return written;
      }),
  };
};

const toOpen = ({ id, draft, undo, redo, isChanged }: DraftView): OpenDraft => ({ id, draft, undo, redo, isChanged });
