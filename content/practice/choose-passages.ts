import { labelOf, PASSAGE_LEVELS, type FamilyId } from '../bank/families.ts';
import type { Passage } from '../bank/format.ts';
import type { Label } from '../lesson/label.ts';
import { orderForDraw, shuffle } from './draw-passage.ts';
import type { PracticeState } from './fold-practice.ts';
import { type Skill, skillName } from './skill-card.ts';

/** How many passages of the family are practised with the coach. */
export const COACHED_PASSAGES = 5;
/** How many of another label are mixed in, so that the answer cannot be known before reading. */
export const MIXED_IN = 2;

type Seen = Pick<PracticeState, 'lastSeen'>;

/** One passage for each skill, none twice, in an order that tells nothing of the skills. */
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
 * Passages for the coach: up to five new ones of the family behind the cell, easy ones first taken, and among them two of
 * the label that was chosen in its place. Empty when the family has no new passage left.
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

/** The passages of a family that were not seen yet, easy ones first. */
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
