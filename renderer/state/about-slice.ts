import type { About } from '../platform/platform.ts';
import type { SliceOf } from './slice.ts';
import { IDLE, WORKING, type Waiting } from './waiting.ts';

export interface AboutSlice {
  readonly about: Waiting<About>;
  readonly readAbout: () => Promise<void>;
}

export const createAboutSlice: SliceOf<AboutSlice> = (platform, set) => ({
  about: IDLE,
  readAbout: async () => {
    set({ about: WORKING });
    const about = await platform.machine.readAbout();
    set({ about: about.ok ? { kind: 'done', value: about.value } : { kind: 'failed', failure: about.error } });
  },
});
