import type { SliceOf } from './slice.ts';

export interface ImportSlice {
  /** The progress of the running import; null if there is none, or if it has not started to read. */
  readonly importProgress: { readonly done: number; readonly of: number } | null;
  /** The number of hand-in files that were opened from outside and wait for the choice of a class. */
  readonly openedHandIns: number;
  readonly takeImportProgress: (progress: { readonly done: number; readonly of: number }) => void;
  readonly takeOpenedHandIns: (files: number) => void;
}

export const createImportSlice: SliceOf<ImportSlice> = (_platform, set) => ({
  importProgress: null,
  openedHandIns: 0,
  takeImportProgress: ({ done, of }) => {
    set({ importProgress: { done, of } });
  },
  takeOpenedHandIns: (files) => {
    set({ openedHandIns: files });
  },
});
