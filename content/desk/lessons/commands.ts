import * as z from 'zod';
import { profileIdSchema } from '../../journal/event.ts';
import { hashSchema } from '../../base/content-hash.ts';
import { lessonIdSchema } from '../../lesson/format.ts';
import { MAX_LESSON_BYTES } from '../../lesson/limits.ts';
import { answers, command } from '../command.ts';
import type { InstallOutcome, LessonCard, LessonPreview } from '../views.ts';

const profile = profileIdSchema;
const lesson = lessonIdSchema;

/** The lessons that can be sorted. */
export const lessonCommands = {
  listLessons: command({ profile }, answers<readonly LessonCard[]>()),
  readLesson: command({ profile, lesson: hashSchema }, answers<LessonPreview>()),
  /**
   * Installs the text of a lesson file; it replaces a lesson with the same id on the shelf, and attempts keep the
   * revision with which they were started. A character has at least one byte, so a text with more characters cannot be
   * a file that may be opened. For a person who teaches, a newer revision of a lesson that is neither built in nor an exam
   * is only `offered`, so that they can see the difference first.
   */
  installLesson: command({ text: z.string().max(MAX_LESSON_BYTES) }, answers<InstallOutcome>()),
  /**
   * Puts the newer revision that `installLesson` offered on the shelf. `not-found` if there is none, `not-allowed` if the
   * shelf has one as new by now.
   */
  takeRevision: command({ lesson: hashSchema }, answers<null>()),
  /** Removes a lesson from the shelf; its attempts are kept. */
  removeLesson: command({ lesson }, answers<null>()),
  /** Restores a removed lesson to the shelf. */
  restoreLesson: command({ lesson }, answers<null>()),
};
