import { applyChange } from '../../content/draft/change.ts';
import { applyEdit } from '../../content/draft/apply-edit.ts';
import type { Edit } from '../../content/draft/edit.ts';
import type { DraftStep, DraftView } from '../../content/desk/workshop/views.ts';
import type { Failure } from '../../content/base/failure.ts';
import { ok, type Result } from '../../content/base/result.ts';
import type { ReadDocument, ReadingWarning } from '../../content/reading/read-document.ts';
import { MAX_DOCUMENT_BYTES, refusal } from '../../content/reading/read-document.ts';
import type { DraftId, EventId } from '../../content/journal/event.ts';
import { mayPass } from './pending.ts';
import { profileOf } from './profile-of.ts';
import { retryDelayMs } from './retry-delay.ts';
import type { SliceOf } from './slice.ts';
import type { OpenDraft, SayOrigin, WorkshopCommands } from './workshop-slice.ts';

/** An edit that was made on the screen and is not durable yet. */
interface Unsaved {
  readonly draft: DraftId;
  readonly event: EventId;
  readonly edit: Edit;
}

export const createWorkshopCommands: SliceOf<WorkshopCommands> = (platform, set, get, loader) => {
  /** In the order in which they were made; one after the other goes out, so that none overtakes another. */
  let unsaved: readonly Unsaved[] = [];
  /** What the next write names as `after`. */
  let step = 0;
  let sending: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  // The port makes random UUIDs; the brand says of what.
  const newEvent = (): EventId => platform.newId() as EventId;

  const openNow = (): OpenDraft | null => {
    const { workshop } = get();
    return workshop.kind === 'done' ? workshop.value : null;
  };

  const put = (open: OpenDraft): void => loader.take('workshop', { draft: open.id }, open);

  const takeView = (view: DraftView): void => {
    unsaved = unsaved.filter(({ draft }) => draft !== view.id);
    clearTimeout(timer);
    step = view.step;
    set({ draftSave: { kind: 'saved' } });
    put(toOpen(view));
  };

  const reload = async (draft: DraftId): Promise<void> => {
    const view = await platform.desk.readDraft({ draft });
    if (view.ok && openNow()?.id === draft) takeView(view.value);
  };

  const takeStep = (draft: DraftId, { step: at, undo, redo, isChanged }: DraftStep): void => {
    step = at;
    const open = openNow();
    if (open?.id === draft) put({ ...open, undo, redo, isChanged });
  };

  /** Sends what is not saved, the oldest first, until all is or one cannot be; what is made meanwhile goes along. */
  const send = (draft: DraftId, tries = 1): Promise<void> => {
    clearTimeout(timer);
    sending ??= sendAll(draft, tries).finally(() => {
      sending = null;
    });
    return sending;
  };

  const sendAll = async (draft: DraftId, tries: number): Promise<void> => {
    set({ draftSave: { kind: 'saving' } });
    let failed: Failure | null = null;
    for (let next = unsaved[0]; next !== undefined && failed === null; next = unsaved[0]) {
      const written = await platform.desk.editDraft({ ...next, after: step });
      if (written.ok) {
        unsaved = unsaved.slice(1);
        takeStep(draft, written.value);
      } else failed = written.error;
    }
    if (failed === null) {
      set({ draftSave: { kind: 'saved' } });
      return;
    }
    set({ draftSave: { kind: 'failed', failure: failed } });
    if (mayPass(failed)) timer = setTimeout(() => void send(draft, tries + 1), retryDelayMs(tries));
    else {
      // The draft is not what this screen took it for: what is durable counts.
      get().notify({ kind: 'failure', failure: failed });
      await reload(draft);
    }
  };

  const settled = async (draft: DraftId): Promise<boolean> => {
    await send(draft);
    return unsaved.length === 0;
  };

  /** Whether everything that was edited is durable, after trying; another draft is opened only then. */
  const flush = async (): Promise<boolean> => {
    const [first] = unsaved;
    if (first === undefined || (await settled(first.draft))) return true;
    const { draftSave } = get();
    if (draftSave.kind === 'failed') get().notify({ kind: 'failure', failure: draftSave.failure });
    return false;
  };

  /** Takes an edit back or makes it again, after everything before it is durable. */
  const inTurn = async (
    write: (of: { draft: DraftId; event: EventId; after: number }) => Promise<Result<DraftStep, Failure>>,
  ): Promise<void> => {
    const open = openNow();
    if (open === null || !(await settled(open.id))) return;
    const written = await write({ draft: open.id, event: newEvent(), after: step });
    const now = openNow();
    if (now?.id !== open.id) return;
    if (!written.ok) {
      if (written.error.code !== 'not-allowed') get().notify({ kind: 'failure', failure: written.error });
      return;
    }
    takeStep(open.id, written.value);
    const { undo, redo, isChanged, change } = written.value;
    put({ ...now, draft: applyChange(now.draft, change), undo, redo, isChanged });
  };

  const readDrafts = async (): Promise<void> => {
    const profile = profileOf(get());
    if (profile === null) return;
    await loader.load('drafts', { profile }, () => platform.desk.listDrafts({ profile }));
  };

  const bring = (read: Result<ReadDocument, Failure>, sayOrigin: SayOrigin): void => {
    if (!read.ok) {
      get().notify({ kind: 'failure', failure: read.error });
      return;
    }
    const { name, outcome } = read.value;
    if (!outcome.ok) set({ workshopRefusal: { kind: 'document', name, refusal: outcome.error } });
    else if (commands.editDraft({ kind: 'bring-in', brought: outcome.value.brought }))
      noteOrigin(sayOrigin(name), outcome.value.warnings);
  };

  /** How the text came here is known; the author may say it better. */
  const noteOrigin = (provenance: string, warnings: readonly ReadingWarning[]): void => {
    set({ readingWarnings: warnings });
    if (openNow()?.draft.details.provenance === '')
      commands.editDraft({ kind: 'set-details', changes: { provenance } });
  };

  const commands: WorkshopCommands = {
    showDrafts: async () => {
      set({ removedDraft: null });
      get().show({ kind: 'drafts' });
      await readDrafts();
    },

    makeDraft: async (language) => {
      const profile = profileOf(get());
      if (profile === null || !(await flush())) return;
      const draft = platform.newId() as DraftId; // The port makes random UUIDs; the brand says of what.
      const made = await platform.desk.createDraft({ profile, draft, language, brought: null });
      if (!made.ok) {
        get().notify({ kind: 'failure', failure: made.error });
        return;
      }
      get().show({ kind: 'workshop', draft, step: 'text' });
      takeView(made.value);
    },

    openDraft: async (draft, at) => {
      if (!(await flush())) return;
      get().show({ kind: 'workshop', draft, step: at });
      const read: { view: DraftView | null } = { view: null };
      await loader.load('workshop', { draft }, async () => {
        const view = await platform.desk.readDraft({ draft });
        if (!view.ok) return view;
        read.view = view.value;
        return ok(toOpen(view.value));
      });
      if (read.view !== null && openNow()?.id === draft) takeView(read.view);
    },

    removeDraft: async ({ draft, title }) => {
      const removed = await platform.desk.removeDraft({ draft });
      if (removed.ok) set({ removedDraft: { draft, title } });
      else get().notify({ kind: 'failure', failure: removed.error });
      await readDrafts();
    },

    restoreDraft: async () => {
      const { removedDraft } = get();
      if (removedDraft === null) return;
      const restored = await platform.desk.restoreDraft({ draft: removedDraft.draft });
      if (restored.ok) set({ removedDraft: null });
      else get().notify({ kind: 'failure', failure: restored.error });
      await readDrafts();
    },

    editDraft: (edit) => {
      const open = openNow();
      if (open === null) return false;
      const edited = applyEdit(open.draft, edit);
      if (!edited.ok) {
        set({ workshopRefusal: { kind: 'edit', error: edited.error } });
        return false;
      }
      set({ workshopRefusal: null, finishedDraft: null });
      if (edited.value === open.draft) return true;
      put({ ...open, draft: edited.value, undo: edit.kind, redo: null, isChanged: true });
      unsaved = [...unsaved, { draft: open.id, event: newEvent(), edit }];
      void send(open.id);
      return true;
    },

    undoDraft: () => inTurn((of) => platform.desk.undoEdit(of)),
    redoDraft: () => inTurn((of) => platform.desk.redoEdit(of)),

    saveDraftAgain: () => {
      const open = openNow();
      if (open !== null) void send(open.id);
    },

    finishDraft: async () => {
      const open = openNow();
      if (open === null || !(await settled(open.id))) return;
      const finished = await platform.desk.finishDraft({ draft: open.id, event: newEvent(), after: step });
      if (openNow()?.id !== open.id) return;
      if (!finished.ok) {
        get().notify({ kind: 'failure', failure: finished.error });
        return;
      }
      takeStep(open.id, finished.value.step);
      set({ finishedDraft: finished.value });
    },

    draftFromLesson: async (lesson, as, by) => {
      const profile = profileOf(get());
      if (profile === null || !(await flush())) return;
      const draft = platform.newId() as DraftId; // The port makes random UUIDs; the brand says of what.
      const how = as === 'edit' ? { kind: as } : { kind: as, by };
      const made = await platform.desk.draftFromLesson({ profile, draft, lesson, as: how });
      if (!made.ok) {
        get().notify({ kind: 'failure', failure: made.error });
        return;
      }
      get().show({ kind: 'workshop', draft: made.value.id, step: 'claims' });
      takeView(made.value);
    },

    pasteIntoDraft: async (pasted, sayOrigin) => bring(await platform.machine.readPasted(pasted), sayOrigin),
    chooseDocument: async (sayOrigin) => {
      const chosen = await platform.machine.chooseDocument({});
      if (chosen !== null) bring(chosen, sayOrigin);
    },
    readDocument: async (file, sayOrigin) => {
      if (file.size > MAX_DOCUMENT_BYTES) {
        set({ workshopRefusal: { kind: 'document', name: file.name, refusal: refusal('too-large') } });
        return;
      }
      const bytes = new Uint8Array(await file.arrayBuffer());
      bring(await platform.machine.readDocument({ name: file.name, bytes }), sayOrigin);
    },
  };
  return commands;
};

const toOpen = ({ id, draft, undo, redo, isChanged }: DraftView): OpenDraft => ({ id, draft, undo, redo, isChanged });
