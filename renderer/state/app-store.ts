import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Platform } from '../platform/platform.ts';
import type { AppState } from './app-state.ts';
import { createAboutSlice } from './about-slice.ts';
import { createAttemptSlice } from './attempt-slice.ts';
import { createClassSlice } from './class-slice.ts';
import { createCueSlice } from './cue-slice.ts';
import { createFileSlice } from './file-slice.ts';
import { createImportSlice } from './import-slice.ts';
import { createNoticeSlice } from './notice-slice.ts';
import { createPeopleSlice } from './people-slice.ts';
import { createPracticeSlice } from './practice-slice.ts';
import { createProgressSlice } from './progress-slice.ts';
import { createPaperSlice } from './paper-slice.ts';
import { createProjectorSlice } from './projector-slice.ts';
import { createReasonSlice } from './reason-slice.ts';
import { createReportSlice } from './report-slice.ts';
import { createResultSlice } from './result-slice.ts';
import { createScreenSlice } from './screen-slice.ts';
import { createSessionSlice } from './session-slice.ts';
import { createShelfSlice } from './shelf-slice.ts';
import { createWelcomeSlice } from './welcome-slice.ts';

export type AppStore = StoreApi<AppState>;

/** A store of its own for each call, over the platform that is given. */
export function createAppStore(platform: Platform): AppStore {
  return createStore<AppState>()((set, get) => ({
    ...createSessionSlice(platform, set, get),
    ...createShelfSlice(platform, set, get),
    ...createScreenSlice(platform, set, get),
    ...createAttemptSlice(platform, set, get),
    ...createCueSlice(platform, set, get),
    ...createReasonSlice(platform, set, get),
    ...createResultSlice(platform, set, get),
    ...createPracticeSlice(platform, set, get),
    ...createProgressSlice(platform, set, get),
    ...createPeopleSlice(platform, set, get),
    ...createFileSlice(platform, set, get),
    ...createClassSlice(platform, set, get),
    ...createPaperSlice(platform, set, get),
    ...createProjectorSlice(platform, set, get),
    ...createReportSlice(platform, set, get),
    ...createImportSlice(platform, set, get),
    ...createNoticeSlice(platform, set, get),
    ...createAboutSlice(platform, set, get),
    ...createWelcomeSlice(platform, set, get),
  }));
}
