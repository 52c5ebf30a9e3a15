import type { AttemptDigest, AttemptMarks } from './attempt-digest.ts';

/**
 * The version of the digest and of all that goes into it: the score, the families, the intervals. Another one is not
 * believed, so it grows whenever one of them changes.
 */
const DIGEST_VERSION = 1;

/**
 * A digest as the store keeps it: one line that every list needs, and one with the marks, which most lists do not. Of
 * thousands of attempts only what is asked for is then read.
 */
export function writeDigest({ marks, ...digest }: AttemptDigest): string {
  return `${JSON.stringify([DIGEST_VERSION, digest])}\n${JSON.stringify(marks)}`;
}

/** A digest that the store kept; null when another version wrote it or it is damaged, and is to be made anew. */
export function readDigest(text: string): AttemptDigest | null {
  const end = text.indexOf('\n');
  try {
    const kept: unknown = JSON.parse(text.slice(0, Math.max(0, end)));
    if (!Array.isArray(kept) || kept[0] !== DIGEST_VERSION) return null;
    let marks: AttemptMarks | null | undefined;
    return {
      // This program wrote it in this version, and the store answers for its letters: looking at each number would cost more.
      ...(kept[1] as Omit<AttemptDigest, 'marks'>),
      get marks() {
        if (marks === undefined) marks = JSON.parse(text.slice(end + 1)) as AttemptMarks | null;
        return marks;
      },
    };
  } catch {
    return null;
  }
}
