import type { ClassMergePreview } from '../../content/desk/class/merge-preview.ts';
import type { MergeAnswer } from '../../content/files/merge-answer.ts';
import type { ProfileId } from '../../content/journal/event.ts';
import { actionsLater } from './actions-later.ts';
import type { SliceOf } from './slice.ts';
import { IDLE, type Waiting } from './waiting.ts';

/** The state of importing a co-teacher's class; `waiting`: a file was opened but not previewed yet. */
export type ClassMerging =
  | Exclude<Waiting<never>, { readonly kind: 'done' }>
  | { readonly kind: 'waiting' }
  /** The preview for the current person, with the questions to answer first. */
  | { readonly kind: 'asked' | 'taking'; readonly profile: ProfileId; readonly preview: ClassMergePreview };

export interface ClassMergeCommands {
  /** Previews the class file that was opened last. */
  readonly lookAtClassFile: () => Promise<void>;
  /** Imports the file, once every question is answered, and opens the class. */
  readonly takeClassFile: (answers: Readonly<Record<string, MergeAnswer>>) => Promise<void>;
  readonly closeClassMerge: () => void;
}

export interface ClassMergeSlice extends ClassMergeCommands {
  readonly classMerge: ClassMerging;
}

export const createClassMergeSlice: SliceOf<ClassMergeSlice> = (platform, set, get, loader) => ({
  classMerge: IDLE,
  ...actionsLater<ClassMergeCommands>(
    set,
    async () => (await import('./class-merge-commands.ts')).createClassMergeCommands(platform, set, get, loader),
    ['lookAtClassFile', 'takeClassFile', 'closeClassMerge'],
  ),
});
