import type { AnswerKey, ClaimId } from '../lesson/format.ts';
import type { Technique } from '../lesson/technique.ts';

/** A technique that the key found, with each place in reading order. */
export interface TechniqueFound {
  readonly name: Technique;
  /** The words that use it, verbatim, and the claim in which they stand. */
  readonly places: readonly { readonly claim: ClaimId; readonly words: string }[];
}

/** The techniques that the key found, most places first; those with as many places in order of appearance. */
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
