import { labelOf, PASSAGE_LEVELS, type FamilyId } from '../bank/families.ts';
import type { Passage } from '../bank/format.ts';
import type { Label } from '../lesson/label.ts';
import { orderForDraw, shuffle } from './draw-passage.ts';
import type { PracticeState } from './fold-practice.ts';
import { type Skill, skillName } from './skill-card.ts';

/** How many passages of the family a coaching round has. */
export const COACHED_PASSAGES = 5;
/** How many passages of another label are mixed in, so that the answer cannot be guessed without reading. */
export const MIXED_IN = 2;

type Seen = Pick<PracticeState, 'lastSeen'>;

/** One passage for each skill, without duplicates, in an order that does not depend on the skills. */
export function choosePassages(
  skills: readonly Skill[],
  bank: readonly Passage[],
  seen: Seen,
  seed: number,
): readonly Passage[] {
  const drawn = skills.flatMap((skill) => {
    const ofSkill = bank.filter((passage) => skillName(passage) === skillName(skill));
    return orderForDraw(ofSkill, seen, seed)[0] ?? [];
  });
  return shuffle(drawn, seed);
}

/**
 * Passages for a coaching round: up to five new ones of the family behind the cell, chosen with the easiest first,
 * mixed with two of the label that was chosen instead. Empty if the family has no new passage left.
 */
export function chooseForCoach(
  { family, cell: { response } }: { readonly family: FamilyId; readonly cell: { readonly response: Label } },
  bank: readonly Passage[],
  seen: Seen,
  seed: number,
): readonly Passage[] {
  const coached = newPassagesOf(family, bank, seen, seed).slice(0, COACHED_PASSAGES);
  if (coached.length === 0) return [];
  const ofResponse = bank.filter((passage) => labelOf(passage.family) === response);
  return shuffle([...coached, ...orderForDraw(ofResponse, seen, seed).slice(0, MIXED_IN)], seed);
}

/** The new passages of a family, easiest first. */
function newPassagesOf(
  family: FamilyId,
  bank: readonly Passage[],
  { lastSeen }: Seen,
  seed: number,
): readonly Passage[] {
  const fresh = bank.filter((passage) => passage.family === family && !lastSeen.has(passage.id));
  return shuffle(fresh, seed).toSorted(
    (one, other) => PASSAGE_LEVELS.indexOf(one.level) - PASSAGE_LEVELS.indexOf(other.level),
  );
}
