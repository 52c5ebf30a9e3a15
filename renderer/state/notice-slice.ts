import type { Failure } from '../../content/base/failure.ts';
import type { LessonId } from '../../content/lesson/format.ts';
import type { OpenedFile } from '../../content/machine/views.ts';
import type { Screen } from './screen-slice.ts';
import type { SliceOf } from './slice.ts';

/** A notice in the strip at the bottom of the window. Its sentences are in renderer/text. */
export type Notice =
  | { readonly kind: 'lesson-removed'; readonly lesson: LessonId; readonly title: string }
  | { readonly kind: 'file-saved'; readonly path: string }
  | { readonly kind: 'profile-erased' }
  | { readonly kind: 'retry-dropped' }
  | { readonly kind: 'class-taken' }
  | { readonly kind: 'not-a-file' }
  /** Files were opened from outside; each with its result. */
  | { readonly kind: 'files-opened'; readonly files: readonly OpenedFile[] }
  | { readonly kind: 'failure'; readonly failure: Failure };

export interface NoticeSlice {
  /** `count` distinguishes two equal notices; `on` is the screen on which the notice appeared. */
  readonly notice: { readonly count: number; readonly value: Notice | null; readonly on: Screen['kind'] };
  readonly notify: (notice: Notice) => void;
  readonly dismissNotice: () => void;
}

export const createNoticeSlice: SliceOf<NoticeSlice> = (_platform, set, get) => ({
  notice: { count: 0, value: null, on: 'loading' },
  notify: (notice) => {
    set({ notice: { count: get().notice.count + 1, value: notice, on: get().screen.kind } });
  },
  dismissNotice: () => {
    set({ notice: { ...get().notice, value: null } });
  },
});
