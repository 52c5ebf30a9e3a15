import type { About } from '../../content/machine/views.ts';
import type { SliceOf } from './slice.ts';
import { IDLE, type Waiting } from './waiting.ts';

export interface AboutSlice {
  readonly about: Waiting<About>;
  readonly readAbout: () => Promise<void>;
}

export const createAboutSlice: SliceOf<AboutSlice> = (platform, _set, _get, loader) => ({
  about: IDLE,
  readAbout: async () => {
    await loader.load('about', {}, () => platform.machine.readAbout({}));
  },
});
