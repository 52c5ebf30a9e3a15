import type { Label } from '../lesson/label.ts';

/** A kind of claim that is practised on its own: one label, and how it comes by it. */
export interface Family {
  readonly id: string;
  /** The primary label of every passage of the family. */
  readonly label: Label;
}

/** The fourteen families of the practice bank, grouped by label; each is a case that the codebook speaks of. */
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
    id: 'unidentified-footage',
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
] as const satisfies readonly Family[];

/** The id of one of the fourteen families. */
export type FamilyId = (typeof FAMILIES)[number]['id'];

/** The ids of the families, in the order of `FAMILIES`. */
export const FAMILY_IDS: readonly FamilyId[] = FAMILIES.map(({ id }) => id);

const LABEL_BY_FAMILY: ReadonlyMap<FamilyId, Label> = new Map(FAMILIES.map(({ id, label }) => [id, label]));

/** The label that a family stands for. */
export function labelOf(family: FamilyId): Label {
  const label = LABEL_BY_FAMILY.get(family);
  if (label === undefined) throw new Error(`There is no family ${family}.`);
  return label;
}

/** How hard a passage is: a plain cue; a cue far away or among loaded words; near a border of the codebook. */
export const PASSAGE_LEVELS = ['easy', 'medium', 'hard'] as const;

export type PassageLevel = (typeof PASSAGE_LEVELS)[number];
