import { createStore } from 'zustand/vanilla';
import type { Platform } from '../platform/platform.ts';
import type { AboutSlice } from './about-slice.ts';
import type { AppState } from './app-state.ts';
import type { AppStore } from './app-store.ts';
import { createAttemptSlice } from './attempt-slice.ts';
import { createBesideSlice } from './beside-slice.ts';
import { createCueSlice } from './cue-slice.ts';
import { createFileSlice } from './file-slice.ts';
import { createLoader } from './loader.ts';
import { createNoticeSlice } from './notice-slice.ts';
import type { OpenedSlice } from './opened-slice.ts';
import type { PracticeSlice } from './practice-slice.ts';
import { createReasonSlice } from './reason-slice.ts';
import { createResultSlice } from './result-slice.ts';
import { createScreenSlice } from './screen-slice.ts';
import { createSessionSlice } from './session-slice.ts';
import { createShelfSlice } from './shelf-slice.ts';
import type { SliceOf } from './slice.ts';
import { watchCommands } from './watch-commands.ts';

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

/**
 * The store of a page with one lesson: the slices of the program that sorting needs, from the start to the result. The
 * screens of the page do not use the other slices.
 */
export function createLessonStore(over: Platform): AppStore {
  return createStore<AppState>()((set, get, { getInitialState }) => {
    const { platform, commandOf } = watchCommands(over, (command) => {
      const { value } = get().notice;
      if (value?.kind === 'failure' && commandOf(value.failure) === command) get().dismissNotice();
    });
    const loader = createLoader(set, get, getInitialState);
    const state = {
      ...createSessionSlice(platform, set, get, loader),
      ...createShelfSlice(platform, set, get, loader),
      ...createOpenedFiles(platform, set, get, loader),
      ...createCan(platform, set, get, loader),
      ...createNoPractice(platform, set, get, loader),
      ...createScreenSlice(platform, set, get, loader),
      ...createAttemptSlice(platform, set, get, loader),
      ...createCueSlice(platform, set, get, loader),
      ...createReasonSlice(platform, set, get, loader),
      ...createBesideSlice(platform, set, get, loader),
      ...createResultSlice(platform, set, get, loader),
      ...createFileSlice(platform, set, get, loader),
      ...createNoticeSlice(platform, set, get, loader),
    };
    // The other slices belong to screens that the page does not have (renderer/app/page/page-screen.tsx).
    return state as AppState;
  });
}
