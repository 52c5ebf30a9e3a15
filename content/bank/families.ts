import type { Label } from '../lesson/label.ts';

/** A kind of claim that is practised on its own: one label, and how it comes by it. */
export interface Family {
  readonly id: string;
  /** The primary label of every passage of the family. */
  readonly label: Label;
  /** The kind in two to five words, for a table or a report. */
  readonly name: string;
  /** The kind in one plain sentence, for a student. */
  readonly description: string;
}

/** The fourteen families of the practice bank, grouped by label; each is a case that the codebook speaks of. */
export const FAMILIES = [
  {
    id: 'named-study',
    label: 'evidence',
    name: 'Named study',
    description: 'A study with a name and a date found it, and you could read the study.',
  },
  {
    id: 'public-record',
    label: 'evidence',
    name: 'Record or marking',
    description: 'A dated paper or a mark on a thing shows it, and you could go and look.',
  },
  {
    id: 'identified-footage',
    label: 'evidence',
    name: 'Identified footage',
    description: 'A film, photo or recording shows it, and you are told when, where or by whom it was made.',
  },
  {
    id: 'traceable-figure',
    label: 'evidence',
    name: 'Figure with its origin',
    description: 'A number comes with the table, meter or count it was taken from.',
  },
  {
    id: 'unidentified-footage',
    label: 'evidence',
    name: 'Unidentified footage',
    description: 'A film, photo or recording is said to show it, but nothing helps you find it: weak evidence.',
  },
  {
    id: 'named-person',
    label: 'attribution',
    name: 'Named person',
    description: 'It rests on the word of somebody who is named.',
  },
  {
    id: 'named-outlet',
    label: 'attribution',
    name: 'Named outlet or group',
    description: 'It rests on the word of a paper, a station, a firm or a group that is named.',
  },
  {
    id: 'unnamed-official',
    label: 'attribution',
    name: 'Unnamed insider',
    description: 'It rests on the word of somebody whose job is given but whose name is not.',
  },
  {
    id: 'unnamed-reports',
    label: 'attribution',
    name: 'Nobody in particular',
    description: 'Somebody is said to have said it, but nobody is named.',
  },
  {
    id: 'public-promise',
    label: 'attribution',
    name: 'Public promise',
    description: 'The point is that somebody said it in public, at a time and place that are given.',
  },
  {
    id: 'bare-assertion',
    label: 'rhetoric',
    name: 'Bare assertion',
    description: 'It is stated as a fact, with nobody behind it and nothing to look up.',
  },
  {
    id: 'topic-sentence',
    label: 'rhetoric',
    name: 'Topic sentence',
    description: 'It sums up what is to come, and brings no support of its own.',
  },
  {
    id: 'loaded-words',
    label: 'rhetoric',
    name: 'Loaded words',
    description: 'It works on how you feel: loaded words, a hint, sarcasm, or a verdict on a quotation.',
  },
  {
    id: 'empty-source',
    label: 'rhetoric',
    name: 'Empty source',
    description: 'It sounds as if there were a source ("proven", "as everybody knows"), but there is none.',
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
