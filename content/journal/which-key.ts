import type { ContentHash } from '../base/content-hash.ts';
import type { AttemptState } from './fold-attempt.ts';

/** Where to find the key of an attempt. */
export type WhichKey =
  /** The key with this hash. */
  | { readonly kind: 'named'; readonly hash: ContentHash }
  /** The local key of its lesson: for an exam edition started by an earlier version of the program. */
  | { readonly kind: 'of-lesson' }
  /** No key yet: the teacher who set the exam has not released one. */
  | { readonly kind: 'none' };

/**
 * Which key scores an attempt: the one with which it was started; for an exam set by a teacher, only the one that was
 * released last, even if the lesson came with a key.
 */
export function whichKey({ key, isSet, releasedKey }: Pick<AttemptState, 'key' | 'isSet' | 'releasedKey'>): WhichKey {
  const hash = key ?? releasedKey;
  if (hash !== null) return { kind: 'named', hash };
  return { kind: isSet ? 'none' : 'of-lesson' };
}
