import type { AppState } from './app-state.ts';
import { createAttemptSlice } from './attempt-slice.ts';
import { createBesideSlice } from './beside-slice.ts';
import { createCueSlice } from './cue-slice.ts';
import { createFileSlice } from './file-slice.ts';
import { createNoticeSlice } from './notice-slice.ts';
import { createReasonSlice } from './reason-slice.ts';
import { createResultSlice } from './result-slice.ts';
import { createScreenSlice } from './screen-slice.ts';
import { createSessionSlice } from './session-slice.ts';
import { createShelfSlice } from './shelf-slice.ts';
import type { SliceOf } from './slice.ts';

/** The slices of every edition: a lesson from its start to its result. */
export const createSortingSlices = (...tools: Parameters<SliceOf<AppState>>) => ({
  ...createSessionSlice(...tools),
  ...createShelfSlice(...tools),
  ...createScreenSlice(...tools),
  ...createAttemptSlice(...tools),
  ...createCueSlice(...tools),
  ...createReasonSlice(...tools),
  ...createBesideSlice(...tools),
  ...createResultSlice(...tools),
  ...createFileSlice(...tools),
  ...createNoticeSlice(...tools),
});
