import type { AnswerKey, StudentHalf } from './format.ts';
import type { ContentHash } from '../base/content-hash.ts';

/** A revision of a lesson that came with the program, with its key. */
export interface KeyedRevision {
  readonly lesson: StudentHalf;
  readonly key: AnswerKey;
  readonly lessonHash: ContentHash;
  readonly keyHash: ContentHash;
}

/** A lesson that comes with the program, with its key, whose hash is computed when it is first asked for. */
export interface BuiltInLesson extends KeyedRevision {
  /**
   * What earlier versions of the program came with, newest first; read when they are first asked for. Work on them opens
   * and is scored as on the day, and none of them is offered.
   */
  readonly earlier?: readonly KeyedRevision[];
}
