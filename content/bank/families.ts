import type { Label } from '../lesson/label.ts';

/** The language of every passage of the bank (BCP 47). */
export const PASSAGE_LANGUAGE = 'en';

/** A kind of claim that is practised on its own: one label, and how it comes by it. */
export interface Family {
  readonly id: string;
  /** The primary label of every passage of the family. */
  readonly label: Label;
}

/** The families of the practice bank, grouped by label; each is a case that the codebook speaks of. */
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
 * Families that the bank had once. Their answers and cards stay readable, under the label that they were asked by; nothing
 * is asked or scheduled for them any more. A family whose label changes comes here, and goes on under a new id with fresh
 * cards, so that nobody is held to have forgotten what was never taught.
 *
 * `unidentified-footage`: footage that nobody could find counted as weak evidence until version 4 of the codebook.
 */
const RETIRED_FAMILIES = [{ id: 'unidentified-footage', label: 'evidence' }] as const satisfies readonly Family[];

const ALL_FAMILIES = [...FAMILIES, ...RETIRED_FAMILIES] as const;

/** The id of a family that the bank has passages of. */
export type BankFamilyId = (typeof FAMILIES)[number]['id'];

/** The id of a family that the bank has, or once had. */
export type FamilyId = (typeof ALL_FAMILIES)[number]['id'];

/** The ids of the families that the bank has passages of, in the order of `FAMILIES`. */
export const BANK_FAMILY_IDS: readonly BankFamilyId[] = FAMILIES.map(({ id }) => id);

/** The ids of all families, those that the bank once had at the end. */
export const FAMILY_IDS: readonly FamilyId[] = ALL_FAMILIES.map(({ id }) => id);

const LABEL_BY_FAMILY: ReadonlyMap<FamilyId, Label> = new Map(ALL_FAMILIES.map(({ id, label }) => [id, label]));

/** The label that a family stands for. */
export function labelOf(family: FamilyId): Label {
  const label = LABEL_BY_FAMILY.get(family);
  if (label === undefined) throw new Error(`There is no family ${family}.`);
  return label;
}

/** How hard a passage is: a plain cue; a cue far away or among loaded words; near a border of the codebook. */
export const PASSAGE_LEVELS = ['easy', 'medium', 'hard'] as const;

export type PassageLevel = (typeof PASSAGE_LEVELS)[number];
