import type { Passage } from '../bank/format.ts';
import type { Signer, Verify } from '../class/hand-in.ts';
import type { BuiltInLesson } from '../lesson/built-in-lesson.ts';
import type { DeskStore } from './store/store.ts';

/**
 * The built page for one lesson, still without a lesson (`makeLessonPage`): a standalone one that stores answers in the
 * browser, or one for a learning platform (LMS).
 */
export type PageTemplate = (of: 'alone' | 'lms') => string;

/** What a desk is given. */
export interface DeskTools {
  readonly store: DeskStore;
  readonly now: () => Date;
  /** A random UUID (version 4), new at each call. */
  readonly newId: () => string;
  /** The local day of a time as yyyy-mm-dd, so that a day begins at the person's local midnight. */
  readonly dayOf: (time: Date) => string;
  /** The passages of the practice bank; loaded only when somebody practises. */
  readonly bank: () => readonly Passage[];
  /** The lessons that come with the program, in the order in which they are shown. */
  readonly builtIns: readonly BuiltInLesson[];
  /** Signs hand-ins; omitted if nothing can be handed in. */
  readonly signer?: Signer;
  /** Omitted if no pages can be made. */
  readonly pageTemplate?: PageTemplate;
  /** Verifies a signature; omitted if second readers' files cannot be imported. */
  readonly verify?: Verify;
}
