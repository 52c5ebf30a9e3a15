import type { FamilyId } from '../../../content/bank/families.ts';

/** The families of the practice bank, each in two to five words, for a table or a report. */
export const familyName: Readonly<Record<FamilyId, string>> = {
  'named-study': 'Named study',
  'public-record': 'Record or marking',
  'identified-footage': 'Identified footage',
  'traceable-figure': 'Figure with its origin',
  'unidentified-footage': 'Unidentified footage',
  'named-person': 'Named person',
  'named-outlet': 'Named outlet or group',
  'unnamed-official': 'Unnamed insider',
  'unnamed-reports': 'Nobody in particular',
  'public-promise': 'Public promise',
  'bare-assertion': 'Bare assertion',
  'topic-sentence': 'Topic sentence',
  'loaded-words': 'Loaded words',
  'empty-source': 'Empty source',
  'unfindable-footage': 'Unfindable footage',
};
