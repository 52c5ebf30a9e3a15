import { createAboutSlice } from './about-slice.ts';
import type { AppState } from './app-state.ts';
import { createOpenedSlice } from './opened-slice.ts';
import { createOwnPassagesSlice } from './own-passages-slice.ts';
import { createPeopleSlice } from './people-slice.ts';
import { createPracticeSlice } from './practice-slice.ts';
import { createProgressSlice } from './progress-slice.ts';
import type { SliceOf } from './slice.ts';
import { createSortingSlices } from './sorting-slices.ts';
import { createWelcomeSlice } from './welcome-slice.ts';

/** The slices for people who learn on their own: in the program and in the practice edition. */
export const createStudySlices = (...tools: Parameters<SliceOf<AppState>>) => ({
  ...createSortingSlices(...tools),
  ...createOpenedSlice(...tools),
  ...createPracticeSlice(...tools),
  ...createOwnPassagesSlice(...tools),
  ...createProgressSlice(...tools),
  ...createPeopleSlice(...tools),
  ...createAboutSlice(...tools),
  ...createWelcomeSlice(...tools),
});
