import type { About } from '../../content/machine/views.ts';
import type { Platform } from '../platform/platform.ts';
import type { SliceOf } from './slice.ts';
import { IDLE, type Waiting } from './waiting.ts';

export interface AboutSlice {
  /** Whether this computer or browser supports a feature; unsupported features are not offered. */
  readonly can: Platform['can'];
  readonly about: Waiting<About>;
  readonly readAbout: () => Promise<void>;
}

export const createAboutSlice: SliceOf<AboutSlice> = (platform, _set, _get, loader) => ({
  can: platform.can,
  about: IDLE,
  readAbout: async () => {
    await loader.load('about', {}, () => platform.machine.readAbout({}));
  },
});
