import { distance } from 'fastest-levenshtein';
import { type FoldedName, foldName, normaliseName } from './fold-name.ts';

/** Names that were seen, and which of them a new one looks like. */
export interface LookAlikes<T> {
  /** Whoever was added under a name that looks like this one without being it, and everybody of the very same name. */
  find(name: string): readonly T[];
  add(name: string, who: T): void;
}

/** Below this many letters two names that differ in one are usually two people: Tim and Tom. */
const MIN_LETTERS = 5;
/** From here on two slips are forgiven: a letter forgotten and one swapped. */
const LONG_NAME = 10;
/** Of a crowd that all look alike this many are named; more would help nobody, and would take time squared. */
const MAX_CROWD = 20;

/**
 * Finds names that look alike: the same letters once marks, case, order, punctuation and look-alike letters are taken
 * away, or a slip of the pen apart (two neighbouring letters swapped, or Levenshtein distance 1, from ten letters on 2).
 * Never says that two are one person.
 *
 * Names with a slip between them share a spelling with one letter left out, so each name is filed under its own letters
 * and under each of those spellings: finding takes time in proportion to the length of a name, not to the class.
 */
export function createLookAlikes<T>(): LookAlikes<T> {
  const filed = new Map<string, { readonly folded: FoldedName; readonly who: T }[]>();

  return {
    find(name) {
      const folded = foldName(name);
      const found = new Set<T>();
      for (const drawer of drawersOf(name, folded)) {
        for (const other of filed.get(drawer) ?? []) {
          if (found.size < MAX_CROWD && looksAlike(folded, other.folded)) found.add(other.who);
        }
      }
      return [...found];
    },
    add(name, who) {
      const folded = foldName(name);
      for (const drawer of drawersOf(name, folded)) {
        const inDrawer = filed.get(drawer);
        if (inDrawer === undefined) filed.set(drawer, [{ folded, who }]);
        else if (inDrawer.length < MAX_CROWD) inDrawer.push({ folded, who });
      }
    },
  };
}

/** Whether two names look alike, or are the same. */
export const isLookAlike = (one: string, other: string): boolean =>
  normaliseName(one) === normaliseName(other) || (hasLetters(one) && looksAlike(foldName(one), foldName(other)));

// A name in signs alone looks like itself only.
const hasLetters = (name: string): boolean => foldName(name).letters !== '';

function looksAlike(one: FoldedName, other: FoldedName): boolean {
  if (one.digits !== other.digits) return false;
  if (one.letters === other.letters) return true;
  const shorter = Math.min(one.letters.length, other.letters.length);
  if (shorter < MIN_LETTERS) return false;
  return isSwap(one.letters, other.letters) || distance(one.letters, other.letters) <= (shorter >= LONG_NAME ? 2 : 1);
}

/** Whether two neighbouring letters are swapped: one slip of the pen, although two letters differ. */
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

function drawersOf(name: string, { letters, digits }: FoldedName): readonly string[] {
  if (letters === '') return [`${normaliseName(name)}|${digits}`];
  const spellings = [letters];
  if (letters.length >= MIN_LETTERS) {
    for (let at = 0; at < letters.length; at += 1) spellings.push(letters.slice(0, at) + letters.slice(at + 1));
  }
  return [...new Set(spellings)].map((spelling) => `${spelling}|${digits}`);
}
