import type { Label } from '../lesson/label.ts';

/** The language of every passage of the bank (BCP 47). */
export const PASSAGE_LANGUAGE = 'en';

/** A kind of claim that is practised separately: a label and the reason for it. */
export interface Family {
  readonly id: string;
  /** The primary label of every passage of the family. */
  readonly label: Label;
}

/** The families of the practice bank, grouped by label; each is a case that the codebook covers. */
export const FAMILIES = [
  {
    id: 'named-study',
    label: 'evidence',
  },
  {
    id: 'public-record',
    label: 'evidence',
  },
  {
    id: 'identified-footage',
    label: 'evidence',
  },
  {
    id: 'traceable-figure',
    label: 'evidence',
  },
  {
    id: 'named-person',
    label: 'attribution',
  },
  {
    id: 'named-outlet',
    label: 'attribution',
  },
  {
    id: 'unnamed-official',
    label: 'attribution',
  },
  {
    id: 'unnamed-reports',
    label: 'attribution',
  },
  {
    id: 'public-promise',
    label: 'attribution',
  },
  {
    id: 'bare-assertion',
    label: 'rhetoric',
  },
  {
    id: 'topic-sentence',
    label: 'rhetoric',
  },
  {
    id: 'loaded-words',
    label: 'rhetoric',
  },
  {
    id: 'empty-source',
    label: 'rhetoric',
  },
  {
    id: 'unfindable-footage',
    label: 'rhetoric',
  },
] as const satisfies readonly Family[];

/**
 * Families that the bank no longer has. Their answers and cards remain readable, under the label that they had; they
 * are no longer asked or scheduled. A family whose label changes is moved here and continues under a new id with new
 * cards, so that nobody is rated on a label that they were never taught.
 *
 * `unidentified-footage`: footage that nobody could find counted as weak evidence until version 4 of the codebook.
 */
const RETIRED_FAMILIES = [{ id: 'unidentified-footage', label: 'evidence' }] as const satisfies readonly Family[];

const ALL_FAMILIES = [...FAMILIES, ...RETIRED_FAMILIES] as const;

/** The id of a family with passages in the bank. */
export type BankFamilyId = (typeof FAMILIES)[number]['id'];

/** The id of a current or former family of the bank. */
export type FamilyId = (typeof ALL_FAMILIES)[number]['id'];

/** The ids of the families with passages in the bank, in the order of `FAMILIES`. */
export const BANK_FAMILY_IDS: readonly BankFamilyId[] = FAMILIES.map(({ id }) => id);

/** The ids of all families, the former ones last. */
export const FAMILY_IDS: readonly FamilyId[] = ALL_FAMILIES.map(({ id }) => id);

const LABEL_BY_FAMILY: ReadonlyMap<FamilyId, Label> = new Map(ALL_FAMILIES.map(({ id, label }) => [id, label]));

/** The label of a family. */
export function labelOf(family: FamilyId): Label {
  const label = LABEL_BY_FAMILY.get(family);
  if (label === undefined) throw new Error(`There is no family ${family}.`);
  return label;
}

/** How hard a passage is: a plain cue; a cue far away or among loaded words; close to a boundary of the codebook. */
export const PASSAGE_LEVELS = ['easy', 'medium', 'hard'] as const;

export type PassageLevel = (typeof PASSAGE_LEVELS)[number];
