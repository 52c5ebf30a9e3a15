import type { AttemptDigest } from './attempt-digest.ts';

/**
 * The version of the digest and of all that goes into it: the score, the families, the intervals. Another one is not
 * believed, so it grows whenever one of them changes.
 */
const DIGEST_VERSION = 1;

/** A digest as the store keeps it. */
export const writeDigest = (digest: AttemptDigest): string => JSON.stringify([DIGEST_VERSION, digest]);

/** A digest that the store kept; null when another version wrote it or it is damaged, and is to be made anew. */
export function readDigest(text: string): AttemptDigest | null {
  try {
    const kept: unknown = JSON.parse(text);
    if (!Array.isArray(kept) || kept[0] !== DIGEST_VERSION || typeof kept[1] !== 'object') return null;
    // This program wrote it in this version, and a digest only saves time: looking at each of its numbers would cost more.
    return kept[1] as AttemptDigest | null;
  } catch {
    return null;
  }
}
