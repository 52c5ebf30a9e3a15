import type { Passage } from '../bank/format.ts';
import type { Signer, Verify } from '../class/hand-in.ts';
import type { BuiltInLesson } from '../lesson/built-in-lesson.ts';
import type { DeskStore } from './store/store.ts';

/**
 * A page for one lesson as it was built, without a lesson (`makeLessonPage`): one that stands for itself and keeps answers
 * in the browser, or one that a learning platform (LMS) plays.
 */
export type PageTemplate = (of: 'alone' | 'lms') => string;

/** What a desk is given. */
export interface DeskTools {
  readonly store: DeskStore;
  readonly now: () => Date;
  /** A random UUID (version 4), new at each call. */
  readonly newId: () => string;
  /** The local day of a time as yyyy-mm-dd, so that a day begins at midnight where the person is. */
  readonly dayOf: (time: Date) => string;
  /** The passages of the practice bank; asked for only when somebody practises. */
  readonly bank: () => readonly Passage[];
  /** The lessons that come with the program, in the order in which they are shown. */
  readonly builtIns: readonly BuiltInLesson[];
  /** Signs what is handed in; left out where nothing can be handed in. */
  readonly signer?: Signer;
  /** Left out where no pages can be made. */
  readonly pageTemplate?: PageTemplate;
  /** Looks whether a signature fits; left out where no file of a second reader can be taken. */
  readonly verify?: Verify;
}
