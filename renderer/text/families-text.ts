import type { FamilyId } from '../../content/bank/families.ts';

/** What a family of passages is called. */
export interface FamilyText {
  /** The kind in two to five words, for a table or a report. */
  readonly name: string;
  /** The kind in one plain sentence, for a student. */
  readonly description: string;
}

/** The fourteen families of the practice bank. */
export const familyText: Readonly<Record<FamilyId, FamilyText>> = {
  'named-study': {
    name: 'Named study',
    description: 'A study with a name and a date found it, and you could read the study.',
  },
  'public-record': {
    name: 'Record or marking',
    description: 'A dated paper or a mark on a thing shows it, and you could go and look.',
  },
  'identified-footage': {
    name: 'Identified footage',
    description: 'A film, photo or recording shows it, and you are told when, where or by whom it was made.',
  },
  'traceable-figure': {
    name: 'Figure with its origin',
    description: 'A number comes with the table, meter or count it was taken from.',
  },
  'unidentified-footage': {
    name: 'Unidentified footage',
    description: 'A film, photo or recording is said to show it, but nothing helps you find it: weak evidence.',
  },
  'named-person': {
    name: 'Named person',
    description: 'It rests on the word of somebody who is named.',
  },
  'named-outlet': {
    name: 'Named outlet or group',
    description: 'It rests on the word of a paper, a station, a firm or a group that is named.',
  },
  'unnamed-official': {
    name: 'Unnamed insider',
    description: 'It rests on the word of somebody whose job is given but whose name is not.',
  },
  'unnamed-reports': {
    name: 'Nobody in particular',
    description: 'Somebody is said to have said it, but nobody is named.',
  },
  'public-promise': {
    name: 'Public promise',
    description: 'The point is that somebody said it in public, at a time and place that are given.',
  },
  'bare-assertion': {
    name: 'Bare assertion',
    description: 'It is stated as a fact, with nobody behind it and nothing to look up.',
  },
  'topic-sentence': {
    name: 'Topic sentence',
    description: 'It sums up what is to come, and brings no support of its own.',
  },
  'loaded-words': {
    name: 'Loaded words',
    description: 'It works on how you feel: loaded words, a hint, sarcasm, or a verdict on a quotation.',
  },
  'empty-source': {
    name: 'Empty source',
    description: 'It sounds as if there were a source ("proven", "as everybody knows"), but there is none.',
  },
};
