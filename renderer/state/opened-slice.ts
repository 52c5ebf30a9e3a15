import type { ChosenRoster } from '../../content/class/read-roster.ts';
import type { Failure } from '../../content/base/failure.ts';
import type { Result } from '../../content/base/result.ts';
import type { OpenedFile } from '../../content/machine/views.ts';
import { profileOf } from './profile-of.ts';
import { IN_THE_MIDDLE } from './shelf-slice.ts';
import type { SliceOf } from './slice.ts';

export interface OpenedSlice {
  /** A list of students that was opened from outside and waits for its class; null if there is none. */
  readonly openedRoster: Result<ChosenRoster, Failure> | null;
  /** Whether an opened profile file waits for a preview until there is a current person. */
  readonly isProfileWaiting: boolean;
  /** Handles files of any kind that were opened from outside, and reports the result for each. */
  readonly takeOpenedFiles: (files: readonly OpenedFile[], handIns: number) => Promise<void>;
  /** Lets the person choose files of any kind, and opens them. */
  readonly chooseFiles: () => Promise<void>;
  /** Opens files that were dropped on the window. */
  readonly dropFiles: (files: readonly File[]) => Promise<void>;
  readonly forgetOpenedRoster: () => void;
}

type Of<K extends OpenedFile['kind']> = Extract<OpenedFile, { readonly kind: K }>;

export const createOpenedSlice: SliceOf<OpenedSlice> = (platform, set, get) => {
  /**
   * Shows the screen on which the person continues with the opened files; lessons and profiles come before files that
   * wait for a class.
   */
  const goOn = async (files: readonly OpenedFile[], handIns: number): Promise<void> => {
    const roster = files.findLast((file): file is Of<'roster'> => file.kind === 'roster');
    const profile = files.findLast((file): file is Of<'profile'> => file.kind === 'profile');
    const hasClass = files.some((file) => file.kind === 'class' && file.file.ok);
    const hasHandIns = files.some(({ kind }) => kind === 'hand-in');
    if (roster !== undefined) set({ openedRoster: roster.roster });
    if (hasHandIns) get().takeOpenedHandIns(handIns);
    if (hasClass) set({ classMerge: { kind: 'waiting' } });
    if ((roster !== undefined || hasHandIns || hasClass) && !IN_THE_MIDDLE.has(get().screen.kind)) {
      get().closeOverlay();
      await get().showClasses();
      const { session } = get();
      if (hasClass && session.kind === 'done' && session.value.settings.teaches) await get().lookAtClassFile();
    }
    if (profile?.preview.ok === true) {
      set({ profileImport: { kind: 'asked', preview: profile.preview.value } });
      if (profileOf(get()) === null) set({ isProfileWaiting: true });
      else get().showSettings();
    }
  };

  return {
    openedRoster: null,
    isProfileWaiting: false,

    takeOpenedFiles: async (files, handIns) => {
      const lessons = files.filter((file): file is Of<'lesson'> => file.kind === 'lesson');
      await get().takeInstalls(lessons.flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : [])));
      await goOn(files, handIns);
      // Shown on the new screen: a notice on the previous one would disappear with it.
      get().notify({ kind: 'files-opened', files });
    },

    chooseFiles: async () => {
      const opened = await platform.machine.chooseFiles({});
      if (opened === null) return;
      if (opened.ok) await get().takeOpenedFiles(opened.value.files, opened.value.handIns);
      else get().notify({ kind: 'failure', failure: opened.error });
    },

    dropFiles: async (files) => {
      if (files.length === 0) {
        get().notify({ kind: 'not-a-file' });
        return;
      }
      const opened: OpenedFile[] = [];
      for (const file of await platform.openDropped(files)) {
        // The code that reads tables is large, and files without a path are rare.
        const { openHere } = await import('./open-here.ts');
        opened.push(
          await openHere(file, {
            installLesson: (text) => platform.desk.installLesson({ text }),
            addPassages: (text) => platform.desk.addPassageFile({ text }),
          }),
        );
      }
      if (opened.length > 0) await get().takeOpenedFiles(opened, get().openedHandIns);
    },

    forgetOpenedRoster: () => {
      set({ openedRoster: null });
    },
  };
};
