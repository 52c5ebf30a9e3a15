import type { ClassMergePreview } from '../../content/desk/class/merge-preview.ts';
import type { MergeAnswer } from '../../content/files/merge-answer.ts';
import type { ProfileId } from '../../content/journal/event.ts';
import { actionsLater } from './actions-later.ts';
import type { SliceOf } from './slice.ts';
import { IDLE, type Waiting } from './waiting.ts';

/** Where taking in a co-teacher's class stands; `waiting`: a file was opened and not looked at yet. */
export type ClassMerging =
  | Exclude<Waiting<never>, { readonly kind: 'done' }>
  | { readonly kind: 'waiting' }
  /** What it would do for the person who is here, and what has to be answered before. */
  | { readonly kind: 'asked' | 'taking'; readonly profile: ProfileId; readonly preview: ClassMergePreview };

export interface ClassMergeCommands {
  /** Asks what the file of a class that was opened last would do. */
  readonly lookAtClassFile: () => Promise<void>;
  /** Takes it in, once every question has an answer, and opens the class. */
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
