import type { SliceOf } from './slice.ts';

export interface ImportSlice {
  /** How far the import that is under way is; null when there is none, or it has not begun to read. */
  readonly importProgress: { readonly done: number; readonly of: number } | null;
  /** How many hand-in files were opened from outside and wait for a class to be chosen; 0 for none. */
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
