import type { ContentHash } from '../base/content-hash.ts';

/**
 * The position of a text among those with the same revision number, counted from 1 in the given order; null if no other
 * has its number. The number may be unchanged if a lesson was edited by hand.
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
