import type { ClassMergeCommands } from './class-merge-slice.ts';
import { profileOf } from './profile-of.ts';
import type { SliceOf } from './slice.ts';
import { IDLE, WORKING } from './waiting.ts';

/** Commands for the class of a co-teacher; rarely used, so they are loaded on demand. */
export const createClassMergeCommands: SliceOf<ClassMergeCommands> = (platform, set, get) => {
  const lookAtClassFile = async (): Promise<void> => {
    const profile = profileOf(get());
    if (profile === null) return;
    set({ classMerge: WORKING });
    const preview = await platform.machine.previewClassFile({ profile });
    // The person has changed meanwhile, and the new one must not see the preview.
    if (profileOf(get()) !== profile) {
      set({ classMerge: { kind: 'waiting' } });
      return;
    }
    set({
      classMerge: preview.ok
        ? { kind: 'asked', profile, preview: preview.value }
        : { kind: 'failed', failure: preview.error },
    });
  };
  return {
    lookAtClassFile,
    takeClassFile: async (answers) => {
      const { classMerge } = get();
      if (classMerge.kind !== 'asked') return;
      const { profile, preview } = classMerge;
      set({ classMerge: { kind: 'taking', profile, preview } });
      const taken = await platform.machine.takeClassFile({ profile, answers });
      if (!taken.ok) {
        set({ classMerge: { kind: 'failed', failure: taken.error } });
        return;
      }
      set({ classMerge: IDLE });
      await get().openClass(taken.value.class);
      get().notify({ kind: 'class-taken' });
    },
    closeClassMerge: () => {
      set({ classMerge: IDLE });
    },
  };
};
