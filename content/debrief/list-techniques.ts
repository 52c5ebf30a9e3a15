import type { AnswerKey, ClaimId } from '../lesson/format.ts';
import type { Technique } from '../lesson/technique.ts';

/** A technique found in the key, with every occurrence in reading order. */
export interface TechniqueFound {
  readonly name: Technique;
  /** The words that use it, verbatim, and their claim. */
  readonly places: readonly { readonly claim: ClaimId; readonly words: string }[];
}

/** The techniques found in the key, most frequent first; on a tie in order of appearance. */
export function listTechniques(key: AnswerKey): readonly TechniqueFound[] {
  const found = new Map<Technique, TechniqueFound>();
  for (const { claim, techniques } of key.entries) {
    for (const { name, words } of techniques) {
      const places = found.get(name)?.places ?? [];
      found.set(name, { name, places: [...places, { claim, words: words.exact }] });
    }
  }
  return [...found.values()].sort((a, b) => b.places.length - a.places.length);
}
