import type { ChosenRoster } from '../../content/class/read-roster.ts';
import type { Failure } from '../../content/base/failure.ts';
import type { Result } from '../../content/base/result.ts';
import type { OpenedFile } from '../../content/machine/views.ts';
import { profileOf } from './profile-of.ts';
import { IN_THE_MIDDLE } from './shelf-slice.ts';
import type { SliceOf } from './slice.ts';

export interface OpenedSlice {
  /** A list of students that was opened from outside and waits for its class; null for none. */
  readonly openedRoster: Result<ChosenRoster, Failure> | null;
  /** Whether a profile file that was opened waits to be looked at until somebody is here. */
  readonly isProfileWaiting: boolean;
  /** Takes files that were opened from outside, whatever they are, and tells what became of each. */
  readonly takeOpenedFiles: (files: readonly OpenedFile[], handIns: number) => Promise<void>;
  /** Lets the person choose files, whatever they are, and opens them. */
  readonly chooseFiles: () => Promise<void>;
  /** Takes what was dropped on the window. */
  readonly dropFiles: (files: readonly File[]) => Promise<void>;
  readonly forgetOpenedRoster: () => void;
}

type Of<K extends OpenedFile['kind']> = Extract<OpenedFile, { readonly kind: K }>;

export const createOpenedSlice: SliceOf<OpenedSlice> = (platform, set, get) => {
  /** The screen on which what was opened is gone on with; the lessons and the profile come before what waits for a class. */
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
      // Told where the person is now: what was told on another screen would go with it.
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
        // Reading tables is much to load, and few drop what has no place.
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
