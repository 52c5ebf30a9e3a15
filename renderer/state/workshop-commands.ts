import type { DraftStep, DraftView } from '../../content/desk/workshop/views.ts';
import { failure, type Failure } from '../../content/base/failure.ts';
import { err, ok, type Result } from '../../content/base/result.ts';
import type { ReadDocument, ReadingWarning } from '../../content/reading/read-document.ts';
import { MAX_DOCUMENT_BYTES, refusal } from '../../content/reading/read-document.ts';
import type { DraftId } from '../../content/journal/event.ts';
import type { TrialId } from '../../content/desk/workshop/commands.ts';
import { createTrialPlatform } from '../platform/trial-platform.ts';
import { createDraftSending, type DraftWriteName } from './draft-sending.ts';
import { profileOf } from './profile-of.ts';
import { createOfferCommands } from './offer-commands.ts';
import { createReaderCommands } from './reader-commands.ts';
import type { SliceOf } from './slice.ts';
import type { OfferCommands, ReaderCommands, SayOrigin, WorkshopCommands } from './workshop-slice.ts';

/** Whether a dropped folder has the name of those in which browsers save the pictures and styles of a page. */
const isFolderOfPage = (folder: File, page: File): boolean => {
  const stem = /^(.*)\.x?html?$/iu.exec(page.name)?.[1];
  return (
    stem !== undefined &&
    folder !== page &&
    [`${stem}_`, `${stem}-`, `${stem}.`].some((start) => folder.name.startsWith(start))
  );
};

export const createWorkshopCommands: SliceOf<WorkshopCommands> = (platform, set, get, loader) => {
  const sending = createDraftSending(platform, set, get, loader);
  const { openNow, takeView, flush } = sending;

  const undo = async (write: (name: DraftWriteName) => Promise<Result<DraftStep, Failure>>): Promise<void> => {
    const written = await sending.write(write, (step) => step);
    if (written?.ok === false && written.error.code !== 'not-allowed')
      get().notify({ kind: 'failure', failure: written.error });
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

  /** Records where the text came from, if that is known; the author may correct it. */
  const noteOrigin = (provenance: string, warnings: readonly ReadingWarning[]): void => {
    set({ readingWarnings: warnings });
    if (openNow()?.draft.details.provenance === '')
      commands.editDraft({ kind: 'set-details', changes: { provenance } });
  };

  /** Imports a text into the draft that was on the screen at the request, if it still is. */
  const bringInto = async (
    read: () => Promise<Result<ReadDocument, Failure> | null>,
    sayOrigin: SayOrigin,
  ): Promise<void> => {
    const into = openNow()?.id;
    if (into === undefined) return;
    const answer = await read();
    if (answer !== null && openNow()?.id === into) bring(answer, sayOrigin);
  };

  const readDropped = async (file: File): Promise<Result<ReadDocument, Failure>> => {
    if (file.size > MAX_DOCUMENT_BYTES) return ok({ name: file.name, outcome: err(refusal('too-large')) });
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return await platform.machine.readDocument({ name: file.name, bytes });
    } catch (reason) {
      // A folder, or a file that was removed meanwhile.
      return err(failure('file-unreadable', null, String(reason)));
    }
  };

  const commands: Omit<WorkshopCommands, keyof ReaderCommands | keyof OfferCommands> = {
    showDrafts: async () => {
      set({ removedDraft: null });
      get().show({ kind: 'drafts' });
      await readDrafts();
    },

    makeDraft: async (language) => {
      const profile = profileOf(get());
      if (profile === null || !(await flush())) return;
      const draft = platform.newId() as DraftId; // The port creates random UUIDs; the brand states their kind.
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
        const { id, draft: shown, undo, redo, isChanged } = view.value;
        return ok({ id, draft: shown, undo, redo, isChanged });
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
      const edited = sending.edit(typeof edit === 'function' ? edit(open.draft) : edit);
      if (edited.ok) set({ workshopRefusal: null, finishedDraft: null });
      else set({ workshopRefusal: { kind: 'edit', error: edited.error } });
      return edited.ok;
    },

    undoDraft: () => undo((name) => platform.desk.undoEdit(name)),
    redoDraft: () => undo((name) => platform.desk.redoEdit(name)),
    saveDraftAgain: sending.sendAgain,
    forgetDraft: sending.forget,

    finishDraft: async () => {
      const finished = await sending.write(
        (name) => platform.desk.finishDraft(name),
        ({ step }) => step,
      );
      if (finished === null) return;
      if (!finished.ok) {
        get().notify({ kind: 'failure', failure: finished.error });
        return;
      }
      // The lists for handing out, printing and projecting must contain it before it is announced.
      await get().readShelf();
      set({ finishedDraft: finished.value });
    },

    keepDraft: flush,

    openTrial: async () => {
      const open = openNow();
      if (open === null || !(await flush())) return null;
      const trial = platform.newId() as TrialId; // The port creates random UUIDs; the brand states their kind.
      const opened = await platform.desk.openTrial({ draft: open.id, trial });
      if (!opened.ok) {
        get().notify({ kind: 'failure', failure: opened.error });
        return null;
      }
      const close = () => void platform.desk.closeTrial({ trial });
      return { ...opened.value, platform: createTrialPlatform(platform, trial), close };
    },

    previewFinish: async () => {
      const draft = openNow()?.id;
      if (draft === undefined || !(await flush())) return;
      await loader.load('finishPreview', { draft }, () => platform.desk.previewFinish({ draft }));
    },

    draftFromLesson: async (lesson, as, by) => {
      const profile = profileOf(get());
      if (profile === null || !(await flush())) return;
      const draft = platform.newId() as DraftId; // The port creates random UUIDs; the brand states their kind.
      const how = as === 'edit' ? { kind: as } : { kind: as, by };
      const made = await platform.desk.draftFromLesson({ profile, draft, lesson, as: how });
      if (!made.ok) {
        get().notify({ kind: 'failure', failure: made.error });
        return;
      }
      get().show({ kind: 'workshop', draft: made.value.id, step: 'claims' });
      takeView(made.value);
    },

    pasteIntoDraft: (pasted, sayOrigin) => bringInto(() => platform.machine.readPasted(pasted), sayOrigin),
    chooseClaims: async () => {
      const chosen = await platform.machine.chooseClaims({});
      if (chosen === null || chosen.ok) return chosen?.value ?? null;
      get().notify({ kind: 'failure', failure: chosen.error });
      return null;
    },
    chooseDocument: (sayOrigin) => bringInto(() => platform.machine.chooseDocument({}), sayOrigin),
    readDocuments: async (files, sayOrigin) => {
      const into = openNow()?.id;
      for (const file of files) {
        if (openNow()?.id !== into) return;
        const isPartOfPage = files.some((page) => isFolderOfPage(file, page));
        await bringInto(async () => {
          const read = await readDropped(file);
          // The folder itself has no text; what is in it belongs to the page.
          return isPartOfPage && !read.ok ? null : read;
        }, sayOrigin);
      }
    },
  };
  return {
    ...commands,
    ...createReaderCommands(platform, set, get, loader, sending),
    ...createOfferCommands(platform, set, get, loader),
  };
};
