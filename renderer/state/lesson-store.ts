import type { Platform } from '../platform/platform.ts';
import type { AboutSlice } from './about-slice.ts';
import type { AppStore } from './app-store.ts';
import { createStoreOf } from './create-store.ts';
import type { OpenedSlice } from './opened-slice.ts';
import type { PracticeSlice } from './practice-slice.ts';
import type { SliceOf } from './slice.ts';
import { createSortingSlices } from './sorting-slices.ts';

/** Opening files in a page with one lesson: only the key that its teacher has released. */
const createOpenedFiles: SliceOf<
  Pick<OpenedSlice, 'takeOpenedFiles' | 'chooseFiles' | 'dropFiles' | 'isProfileWaiting'>
> = (platform, _set, get) => ({
  isProfileWaiting: false,
  takeOpenedFiles: async (files) => {
    await get().takeInstalls(
      files.flatMap((file) => (file.kind === 'lesson' && file.outcome.ok ? [file.outcome.value] : [])),
    );
    get().notify({ kind: 'files-opened', files });
  },
  chooseFiles: async () => {
    const opened = await platform.machine.chooseFiles({});
    if (opened === null) return;
    if (opened.ok) await get().takeOpenedFiles(opened.value.files, 0);
    else get().notify({ kind: 'failure', failure: opened.error });
  },
  dropFiles: async (files) => {
    if (files.length === 0) get().notify({ kind: 'not-a-file' });
    else await platform.openDropped(files);
  },
});

/** Several screens ask for the supported features. */
const createCan: SliceOf<Pick<AboutSlice, 'can'>> = ({ can }) => ({ can });

/** A page with one lesson has no daily practice. */
const createNoPractice: SliceOf<Pick<PracticeSlice, 'readToday'>> = () => ({ readToday: () => Promise.resolve() });

/** The store of a page with one lesson (renderer/app/page/page-screen.tsx). */
export const createLessonStore = (over: Platform): AppStore =>
  createStoreOf(over, (...tools) => ({
    ...createSortingSlices(...tools),
    ...createOpenedFiles(...tools),
    ...createCan(...tools),
    ...createNoPractice(...tools),
  }));
