import type { ContentHash } from '../base/content-hash.ts';
import type { AttemptState } from './fold-attempt.ts';

/** Where the key of an attempt is found. */
export type WhichKey =
  /** The one of this hash. */
  | { readonly kind: 'named'; readonly hash: ContentHash }
  /** The one that is here for its lesson: an exam edition as earlier versions of the program started it. */
  | { readonly kind: 'of-lesson' }
  /** No key yet: the teacher who set the exam has not released one. */
  | { readonly kind: 'none' };

/**
 * Which key an attempt is scored by: the one of its start; for an exam that a teacher set, the one that was released last
 * and no other, also where the lesson came with a key.
 */
export function whichKey({ key, isSet, releasedKey }: Pick<AttemptState, 'key' | 'isSet' | 'releasedKey'>): WhichKey {
  const hash = key ?? releasedKey;
  if (hash !== null) return { kind: 'named', hash };
  return { kind: isSet ? 'none' : 'of-lesson' };
}
