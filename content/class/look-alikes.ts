import { distance } from 'fastest-levenshtein';
import { type FoldedName, foldName, normaliseName } from './fold-name.ts';

/** An index of names that finds those similar to a new one. */
export interface LookAlikes<T> {
  /** Everybody who was added under a similar name or exactly the same name. */
  find(name: string): readonly T[];
  add(name: string, who: T): void;
}

/** Shorter names that differ in one letter usually belong to two people: Tim and Tom. */
const MIN_LETTERS = 5;
/** From this length on two typing errors are allowed: for example a missing letter and a swap. */
const LONG_NAME = 10;
/** The most similar names that are returned; more would not be helpful, and would take quadratic time. */
const MAX_CROWD = 20;

/**
 * Finds similar names: the same letters, ignoring accents, case, order, punctuation and look-alike letters, or a typing
 * error apart (two neighbouring letters swapped, or Levenshtein distance 1, from ten letters on 2). A match never
 * proves that two names belong to the same person.
 *
 * Names one typing error apart share a spelling with one letter left out, so each name is indexed under its own letters
 * and under each of those spellings: a search takes time proportional to the length of a name, not to the size of the
 * class.
 */
export function createLookAlikes<T>(): LookAlikes<T> {
  const filed = new Map<string, { readonly folded: FoldedName; readonly who: T }[]>();

  return {
    find(name) {
      const folded = foldName(name);
      const found = new Set<T>();
      for (const bucket of bucketsOf(name, folded)) {
        for (const other of filed.get(bucket) ?? []) {
          if (found.size < MAX_CROWD && looksAlike(folded, other.folded)) found.add(other.who);
        }
      }
      return [...found];
    },
    add(name, who) {
      const folded = foldName(name);
      for (const bucket of bucketsOf(name, folded)) {
        const inBucket = filed.get(bucket);
        if (inBucket === undefined) filed.set(bucket, [{ folded, who }]);
        else if (inBucket.length < MAX_CROWD) inBucket.push({ folded, who });
      }
    },
  };
}

/** Whether two names are similar or the same. */
export const isLookAlike = (one: string, other: string): boolean =>
  normaliseName(one) === normaliseName(other) || (hasLetters(one) && looksAlike(foldName(one), foldName(other)));

// A name without letters only matches itself.
const hasLetters = (name: string): boolean => foldName(name).letters !== '';

function looksAlike(one: FoldedName, other: FoldedName): boolean {
  if (one.digits !== other.digits) return false;
  if (one.letters === other.letters) return true;
  const shorter = Math.min(one.letters.length, other.letters.length);
  if (shorter < MIN_LETTERS) return false;
  return isSwap(one.letters, other.letters) || distance(one.letters, other.letters) <= (shorter >= LONG_NAME ? 2 : 1);
}

/** Whether two neighbouring letters are swapped: one typing error, although two letters differ. */
function isSwap(one: string, other: string): boolean {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return (
    one.length === other.length &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2)
  );
}

function bucketsOf(name: string, { letters, digits }: FoldedName): readonly string[] {
  if (letters === '') return [`${normaliseName(name)}|${digits}`];
  const spellings = [letters];
  if (letters.length >= MIN_LETTERS) {
    for (let at = 0; at < letters.length; at += 1) spellings.push(letters.slice(0, at) + letters.slice(at + 1));
  }
  return [...new Set(spellings)].map((spelling) => `${spelling}|${digits}`);
}
