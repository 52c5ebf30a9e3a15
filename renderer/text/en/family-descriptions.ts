import type { FamilyId } from '../../../content/bank/families.ts';

/** The families of the practice bank, each in one plain sentence for a student. */
export const familyDescription: Readonly<Record<FamilyId, string>> = {
  'named-study': 'A study with a name and a date found it, and you could read the study.',
  'public-record': 'A dated paper or a mark on a thing shows it, and you could go and look.',
  'identified-footage': 'A film, photo or recording shows it, and you are told when, where or by whom it was made.',
  'traceable-figure': 'A number comes with the table, meter or count it was taken from.',
  'unidentified-footage': 'An earlier type: footage that nothing helps you find, which counted as weak evidence then.',
  'named-person': 'It rests on the word of somebody who is named.',
  'named-outlet': 'It rests on the word of a paper, a station, a firm or a group that is named.',
  'unnamed-official': 'It rests on the word of somebody whose job is given but whose name is not.',
  'unnamed-reports': 'Somebody is said to have said it, but nobody is named.',
  'public-promise': 'The point is that somebody said it in public, at a time and place that are given.',
  'bare-assertion': 'It is stated as a fact, with nobody behind it and nothing to look up.',
  'topic-sentence': 'It sums up what is to come, and brings no support of its own.',
  'loaded-words': 'It works on how you feel: loaded words, a hint, sarcasm, or a verdict on a quotation.',
  'empty-source': 'It sounds as if there were a source ("proven", "as everybody knows"), but there is none.',
  'unfindable-footage':
    'A film, photo or recording is spoken of, but nobody could find it: no date, no place, no maker.',
};
