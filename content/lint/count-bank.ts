import { FAMILIES, type FamilyId, PASSAGE_LEVELS, type PassageLevel } from '../bank/families.ts';
import { LABELS, type Label } from '../lesson/label.ts';
import { meanClaimLength } from './check-balance.ts';
import { countPassages, type FiledPassage } from './check-bank.ts';
import { claimOfPassage } from './marked-claim.ts';

/** Counts of the practice bank. */
export interface BankCounts {
  readonly families: readonly {
    readonly id: FamilyId;
    readonly label: Label;
    readonly passages: Readonly<Record<PassageLevel, number>>;
  }[];
  /** The mean length of each label's claims, in characters; null if it has none. */
  readonly meanLengths: Readonly<Record<Label, number | null>>;
}

/** Counts the passages of each family at each level. */
export const countBank = (passages: readonly FiledPassage[]): BankCounts => {
  const claims = passages.map(({ file, passage }) => claimOfPassage(file, passage));
  const families = FAMILIES.map(({ id, label }) => {
    const [easy, medium, hard] = PASSAGE_LEVELS.map((level) => countPassages(passages, id, level));
    return { id, label, passages: { easy: easy ?? 0, medium: medium ?? 0, hard: hard ?? 0 } };
  });
  const [evidence, attribution, rhetoric] = LABELS.map((label) => meanClaimLength(claims, label));
  return {
    families,
    meanLengths: { evidence: evidence ?? null, attribution: attribution ?? null, rhetoric: rhetoric ?? null },
  };
};
