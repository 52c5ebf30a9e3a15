import type { ContentHash } from '../base/content-hash.ts';

/**
 * Which of the texts that have one revision number a text is, counted from 1 in the order given; null where no other has
 * its number. Somebody who changes a lesson may leave its number as it was.
 *
 * @example textOfNumber([{ lesson: a, revision: 2 }, { lesson: b, revision: 2 }], b) // { at: 2, of: 2 }
 */
export function textOfNumber(
  revisions: readonly { readonly lesson: ContentHash; readonly revision: number }[],
  text: ContentHash,
): { readonly at: number; readonly of: number } | null {
  const number = revisions.find(({ lesson }) => lesson === text)?.revision;
  const same = revisions.filter(({ revision }) => revision === number);
  return same.length < 2 ? null : { at: same.findIndex(({ lesson }) => lesson === text) + 1, of: same.length };
}
