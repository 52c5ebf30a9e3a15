import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Platform } from '../platform/platform.ts';
import type { AppState } from './app-state.ts';
import { createAboutSlice } from './about-slice.ts';
import { createAttemptSlice } from './attempt-slice.ts';
import { createBesideSlice } from './beside-slice.ts';
import { createClassMergeSlice } from './class-merge-slice.ts';
import { createClassSlice } from './class-slice.ts';
import { createCueSlice } from './cue-slice.ts';
import { createFileSlice } from './file-slice.ts';
import { createImportSlice } from './import-slice.ts';
import { createInboxSlice } from './inbox-slice.ts';
import { createLoader } from './loader.ts';
import { createNoticeSlice } from './notice-slice.ts';
import { createOpenedSlice } from './opened-slice.ts';
import { createPeopleSlice } from './people-slice.ts';
import { createPracticeSlice } from './practice-slice.ts';
import { createProgressSlice } from './progress-slice.ts';
import { createOwnPassagesSlice } from './own-passages-slice.ts';
import { createPaperSlice } from './paper-slice.ts';
import { createProjectorSlice } from './projector-slice.ts';
import { createReasonSlice } from './reason-slice.ts';
import { createReportSlice } from './report-slice.ts';
import { createResultSlice } from './result-slice.ts';
import { createScreenSlice } from './screen-slice.ts';
import { createSessionSlice } from './session-slice.ts';
import { createShelfSlice } from './shelf-slice.ts';
import { watchCommands } from './watch-commands.ts';
import { createWelcomeSlice } from './welcome-slice.ts';
import { createWorkshopSlice } from './workshop-slice.ts';

export type AppStore = StoreApi<AppState>;

/** Creates a new store for the given platform. */
export function createAppStore(over: Platform): AppStore {
  const store = createStore<AppState>()((set, get, { getInitialState }) => {
    const { platform, commandOf } = watchCommands(over, (command) => {
      const { value } = get().notice;
      // A message about a failure is no longer true once the same command has succeeded.
      if (value?.kind === 'failure' && commandOf(value.failure) === command) get().dismissNotice();
    });
    const loader = createLoader(set, get, getInitialState);
    return {
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
      ...createClassSlice(platform, set, get, loader),
      ...createClassMergeSlice(platform, set, get, loader),
      ...createPaperSlice(platform, set, get, loader),
      ...createProjectorSlice(platform, set, get, loader),
      ...createReportSlice(platform, set, get, loader),
      ...createImportSlice(platform, set, get, loader),
      ...createInboxSlice(platform, set, get, loader),
      ...createNoticeSlice(platform, set, get, loader),
      ...createAboutSlice(platform, set, get, loader),
      ...createWelcomeSlice(platform, set, get, loader),
      ...createWorkshopSlice(platform, set, get, loader),
    };
  });
  // However a person leaves the workshop, the key of the draft must not stay in memory.
  store.subscribe((state, before) => {
    if (isInWorkshop(before) && !isInWorkshop(state)) state.leaveWorkshop();
  });
  return store;
}

/** Whether the workshop is on the screen, or closing the current screen leads back to it. */
const isInWorkshop = ({ screen, screensBefore }: AppState): boolean =>
  [screen, ...screensBefore].some(({ kind }) => kind === 'workshop' || kind === 'trial');
