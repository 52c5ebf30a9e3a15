import type { RosterRecord } from '../../content/class/class-records.ts';
import type { ReleaseWords } from '../../content/class/class-key.ts';
import type { ClassSummary } from '../../content/class/classroom.ts';
import type { HandOutChoice } from '../../content/class/fold-class.ts';
import type { LessonCard } from '../../content/desk/views.ts';
import type { ChosenRoster } from '../../content/class/read-roster.ts';
import type { CollectReport } from '../../content/class/import-report.ts';
import type { Failure } from '../../content/base/failure.ts';
import type { ClassId, ProfileId } from '../../content/journal/event.ts';
import type { Result } from '../../content/base/result.ts';
import type { SliceOf } from './slice.ts';
import { IDLE, WORKING, type Waiting } from './waiting.ts';

/** The result of setting a list: if it contains students who were erased, the teacher is asked first. */
export type RosterSet =
  { readonly kind: 'taken' | 'refused' } | { readonly kind: 'asks'; readonly erased: RosterRecord['students'] };

export interface ClassSlice {
  readonly classes: Waiting<readonly ClassSummary[]>;
  /** The result of the import on this screen. */
  readonly imported: Waiting<CollectReport>;
  readonly showClasses: () => Promise<void>;
  /** Opens a class, at the top or at its list of students. */
  readonly openClass: (id: ClassId, at?: 'roster') => Promise<void>;
  readonly readClasses: () => Promise<void>;
  /** Creates a class and opens it. */
  readonly createClass: (name: string) => Promise<void>;
  /** Returns whether the name was saved. */
  readonly renameClass: (id: ClassId, name: string) => Promise<boolean>;
  readonly removeClass: (id: ClassId) => Promise<void>;
  /** Lets the teacher choose a list to preview; null if the dialog was cancelled. */
  readonly chooseRoster: () => Promise<Result<ChosenRoster, Failure> | null>;
  /** `erased`: what to do with students on the list whom the teacher has erased from the class. */
  readonly setRoster: (id: ClassId, text: string, erased?: 'bring-back' | 'leave-out') => Promise<RosterSet>;
  readonly removeRoster: (id: ClassId) => Promise<void>;
  /**
   * Saves the file for the students of a class, and remembers the choices for the next time. `words`: added to the
   * changes of the class's key, if the file contains it.
   */
  readonly handOut: (
    id: ClassId,
    lesson: Pick<LessonCard, 'id' | 'hash'>,
    choice: HandOutChoice,
    words: ReleaseWords,
  ) => Promise<void>;
  readonly takeHandIns: (id: ClassId, what: 'files' | 'folder' | 'opened') => Promise<void>;
  readonly cancelImport: () => Promise<void>;
  /** Clears the result of the last import before another one. */
  readonly clearImport: () => void;
}

/** How to create each form of a page. */
const PAGES = {
  'exam-page': { mode: 'exam' },
  'guided-page': { mode: 'guided' },
  'scorm-1.2': { mode: 'guided', lms: 'scorm-1.2' },
  'scorm-2004': { mode: 'guided', lms: 'scorm-2004' },
} as const;

export const createClassSlice: SliceOf<ClassSlice> = (platform, set, get, loader) => {
  const profileNow = (): ProfileId | null => {
    const { session } = get();
    return session.kind === 'done' ? session.value.profile : null;
  };

  const readClasses = async (): Promise<void> => {
    const profile = profileNow();
    if (profile === null) return;
    await loader.load('classes', {}, () => platform.desk.listClasses({ profile }));
  };

  /** Reports a refusal; otherwise reloads the classes. Returns whether it succeeded. */
  const afterwards = async (done: Result<unknown, Failure> | null): Promise<boolean> => {
    if (done === null) return false;
    if (!done.ok) {
      get().notify({ kind: 'failure', failure: done.error });
      return false;
    }
    await readClasses();
    return true;
  };

  return {
    classes: IDLE,
    imported: IDLE,
    readClasses,
    showClasses: async () => {
      if (profileNow() === null) return;
      get().show({ kind: 'classes' });
      await readClasses();
    },
    openClass: async (id, at) => {
      set({ imported: IDLE, importProgress: null });
      get().show({ kind: 'class', class: id, ...(at === undefined ? {} : { at }) });
      await Promise.all([readClasses(), get().readInbox(id)]);
    },
    createClass: async (name) => {
      const profile = profileNow();
      if (profile === null) return;
      const id = platform.newId() as ClassId; // The port creates random UUIDs; the brand states their kind.
      const made = await platform.desk.createClass({ profile, class: id, name });
      if (made.ok) await get().openClass(id);
      else get().notify({ kind: 'failure', failure: made.error });
    },
    renameClass: async (id, name) => afterwards(await platform.desk.renameClass({ class: id, name })),
    removeClass: async (id) => {
      if (await afterwards(await platform.desk.removeClass({ class: id }))) get().show({ kind: 'classes' });
    },
    chooseRoster: () => platform.machine.chooseRoster({}),
    setRoster: async (id, text, erased) => {
      const done = await platform.desk.setRoster({ class: id, text, ...(erased === undefined ? {} : { erased }) });
      if (!done.ok && done.error.code === 'erased-student') {
        const found = await platform.desk.findErased({ class: id, text });
        if (found.ok) return { kind: 'asks', erased: found.value };
      }
      const isTaken = await afterwards(done);
      // Work of a student who was brought back may be waiting in the inbox.
      if (erased === 'bring-back') await get().readInbox(id);
      return { kind: isTaken ? 'taken' : 'refused' };
    },
    removeRoster: async (id) => {
      await afterwards(await platform.desk.removeRoster({ class: id }));
    },
    handOut: async (id, { id: lesson, hash }, { claims, folder, asks, form, ...more }, words) => {
      const chosen = {
        lesson: hash,
        claims: claims === 'all' ? null : typeof claims === 'string' ? claims : [...claims],
        asks: asks === 'names' ? { kind: asks, class: id } : { kind: asks },
        ...more,
      };
      const isSaved = await get().saveFile(
        form === 'exam-edition'
          ? { kind: form, folder, ...chosen }
          : { kind: 'lesson-page', ...PAGES[form], ...chosen, of: { class: id, words } },
      );
      if (isSaved)
        await afterwards(
          await platform.desk.noteHandOut({
            ...{ class: id, lesson, folder, asks, form, ...more },
            claims: typeof claims === 'string' ? claims : [...claims],
          }),
        );
    },
    takeHandIns: async (id, what) => {
      set({ imported: WORKING, importProgress: null });
      const imported = await platform.machine.chooseHandIns({ class: id, what });
      if (what === 'opened') set({ openedHandIns: 0 });
      if (imported === null) {
        set({ imported: IDLE });
        return;
      }
      set({
        imported: imported.ok ? { kind: 'done', value: imported.value } : { kind: 'failed', failure: imported.error },
        importProgress: null,
      });
      await Promise.all([readClasses(), get().readInbox(id)]);
    },
    cancelImport: async () => {
      await platform.machine.cancelImport({});
    },
    clearImport: () => {
      set({ imported: IDLE, importProgress: null });
    },
  };
};
