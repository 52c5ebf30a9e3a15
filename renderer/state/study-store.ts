import { createStore } from 'zustand/vanilla';
import type { Platform } from '../platform/platform.ts';
import { createAboutSlice } from './about-slice.ts';
import type { AppState } from './app-state.ts';
import type { AppStore } from './app-store.ts';
import { createAttemptSlice } from './attempt-slice.ts';
import { createBesideSlice } from './beside-slice.ts';
import { createCueSlice } from './cue-slice.ts';
import { createFileSlice } from './file-slice.ts';
import { createLoader } from './loader.ts';
import { createNoticeSlice } from './notice-slice.ts';
import { createOpenedSlice } from './opened-slice.ts';
import { createOwnPassagesSlice } from './own-passages-slice.ts';
import { createPeopleSlice } from './people-slice.ts';
import { createPracticeSlice } from './practice-slice.ts';
import { createProgressSlice } from './progress-slice.ts';
import { createReasonSlice } from './reason-slice.ts';
import { createResultSlice } from './result-slice.ts';
import { createScreenSlice } from './screen-slice.ts';
import { createSessionSlice } from './session-slice.ts';
import { createShelfSlice } from './shelf-slice.ts';
import { watchCommands } from './watch-commands.ts';
import { createWelcomeSlice } from './welcome-slice.ts';

/**
 * The store of the practice edition: the slices of the program for people who learn alone. The screens of that edition
 * do not use the other slices.
 */
export function createStudyStore(over: Platform): AppStore {
  return createStore<AppState>()((set, get, { getInitialState }) => {
    const { platform, commandOf } = watchCommands(over, (command) => {
      const { value } = get().notice;
      if (value?.kind === 'failure' && commandOf(value.failure) === command) get().dismissNotice();
    });
    const loader = createLoader(set, get, getInitialState);
    const state = {
      ...createSessionSlice(platform, set, get, loader),
      ...createShelfSlice(platform, set, get, loader),
      ...createOpenedSlice(platform, set, get, loader),
      ...createScreenSlice(platform, set, get, loader),
      ...createAttemptSlice(platform, set, get, loader),
      ...createCueSlice(platform, set, get, loader),
      ...createReasonSlice(platform, set, get, loader),
      ...createBesideSlice(platform, set, get, loader),
      ...createResultSlice(platform, set, get, loader),
      ...createPracticeSlice(platform, set, get, loader),
      ...createOwnPassagesSlice(platform, set, get, loader),
      ...createProgressSlice(platform, set, get, loader),
      ...createPeopleSlice(platform, set, get, loader),
      ...createFileSlice(platform, set, get, loader),
      ...createNoticeSlice(platform, set, get, loader),
      ...createAboutSlice(platform, set, get, loader),
      ...createWelcomeSlice(platform, set, get, loader),
    };
    // The other slices belong to screens that this edition does not have (renderer/app/site/site-screen.tsx).
    return state as AppState;
  });
}
