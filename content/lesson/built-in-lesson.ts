import type { AnswerKey, ContentHash, StudentHalf } from './format.ts';

/** A lesson that comes with the program, with its key. */
export interface BuiltInLesson {
  readonly lesson: StudentHalf;
  readonly key: AnswerKey;
  readonly lessonHash: ContentHash;
  /** Computed when it is first asked for. */
  readonly keyHash: ContentHash;
}
