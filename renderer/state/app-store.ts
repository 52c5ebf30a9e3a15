import type { StoreApi } from 'zustand/vanilla';
import type { Platform } from '../platform/platform.ts';
import type { AppState } from './app-state.ts';
import { createClassMergeSlice } from './class-merge-slice.ts';
import { createClassSlice } from './class-slice.ts';
import { createStoreOf } from './create-store.ts';
import { createImportSlice } from './import-slice.ts';
import { createInboxSlice } from './inbox-slice.ts';
import { createPaperSlice } from './paper-slice.ts';
import { createProjectorSlice } from './projector-slice.ts';
import { createReportSlice } from './report-slice.ts';
import { createStudySlices } from './study-slices.ts';
import { createWorkshopSlice } from './workshop-slice.ts';

export type AppStore = StoreApi<AppState>;

/** Creates a new store for the given platform. */
export function createAppStore(over: Platform): AppStore {
  const store = createStoreOf(over, (...tools): AppState => ({
    ...createStudySlices(...tools),
    ...createClassSlice(...tools),
    ...createClassMergeSlice(...tools),
    ...createPaperSlice(...tools),
    ...createProjectorSlice(...tools),
    ...createReportSlice(...tools),
    ...createImportSlice(...tools),
    ...createInboxSlice(...tools),
    ...createWorkshopSlice(...tools),
  }));
  // However a person leaves the workshop, the key of the draft must not stay in memory.
  store.subscribe((state, before) => {
    if (isInWorkshop(before) && !isInWorkshop(state)) state.leaveWorkshop();
  });
  return store;
}

/** Whether the workshop is on the screen, or closing the current screen leads back to it. */
const isInWorkshop = ({ screen, screensBefore }: AppState): boolean =>
  [screen, ...screensBefore].some(({ kind }) => kind === 'workshop' || kind === 'trial');
