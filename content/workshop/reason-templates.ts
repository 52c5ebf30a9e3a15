import type { BankFamilyId } from '../bank/families.ts';
import type { Label } from '../lesson/label.ts';

/**
 * The reasons why each label is right or wrong for claims of one kind, sentence by sentence; the text for the kind's
 * own label says why it is right. {cue} is replaced by the deciding words in quotation marks; a sentence with it is
 * left out if there are none. {source|the speaker} is replaced by the source's name, or by the words after the bar.
 */
type Template = Readonly<Record<Label, readonly string[]>>;

/** Used if only the label is known. */
export const TEMPLATES_OF_LABELS: Readonly<Record<Label, Template>> = {
  evidence: {
    evidence: [
      'The words {cue} name something that can be looked up.',
      'You could check it without trusting anybody’s word.',
    ],
    attribution: [
      'Somebody may have told the author.',
      'But what is said does not rest on that person’s word: it can be looked up.',
    ],
    rhetoric: ['It can be so or not so, and it can be checked.', 'It does more than work on how you feel.'],
  },
  attribution: {
    evidence: [
      'The text names no document, thing or record that you could look up.',
      'You would have to trust {source|the source}.',
    ],
    attribution: ['The words {cue} say whose word it is.', 'What is said rests on that source.'],
    rhetoric: ['It can be so or not so, and somebody stands behind it.', 'It is more than strong wording.'],
  },
  rhetoric: {
    evidence: ['The text names nothing that you could look up to check it.'],
    attribution: ['Nobody is named or described who says so.', 'You have only the author’s word.'],
    rhetoric: ['The words {cue} work on the reader.', 'No source is named, and there is nothing to look up.'],
  },
};

/** By family of the practice bank. */
export const TEMPLATES_OF_FAMILIES: Readonly<Record<BankFamilyId, Template>> = {
  'named-study': {
    evidence: [
      'The words {cue} name a study.',
      'You could find it and read how it was done, without trusting the author.',
    ],
    attribution: [
      'People made the study, but a study shows how it knows.',
      'You can check that. You do not have to take their word.',
    ],
    rhetoric: ['The study found this or it did not.', 'That can be checked, so it is more than strong wording.'],
  },
  'public-record': {
    evidence: ['The words {cue} name a record.', 'It can be looked up, and it does not depend on this text.'],
    attribution: [
      'Somebody wrote the record, but you can see it for yourself.',
      'You do not have to take anybody’s word.',
    ],
    rhetoric: ['It can be so or not so, and the record would show it.'],
  },
  'identified-footage': {
    evidence: [
      'The words {cue} name pictures, and the text says enough of them to find them.',
      'You could see for yourself.',
    ],
    attribution: [
      'Somebody made the pictures, but you could look at them yourself.',
      'You would not have to take their word.',
    ],
    rhetoric: ['The pictures show it or they do not.', 'You could find out.'],
  },
  'traceable-figure': {
    evidence: ['The words {cue} say where the number comes from.', 'You could go there and look.'],
    attribution: ['Somebody counted, but the text says where the count can be found.', 'You can look there yourself.'],
    rhetoric: ['The number is right or wrong, and you could check it.', 'It does more than sound strong.'],
  },
  'named-person': {
    evidence: [
      'A name is no proof.',
      'The text points to nothing that you could check without trusting {source|the speaker}.',
    ],
    attribution: ['The words {cue} name the person who says so.', 'What is said rests on this one person’s word.'],
    rhetoric: ['It can be so or not so, and a person with a name stands behind it.'],
  },
  'named-outlet': {
    evidence: [
      'You could find the report. But it only tells you what was said or seen.',
      'You would still have to trust {source|the outlet}.',
    ],
    attribution: [
      'The words {cue} name who reports it.',
      'A report asks to be believed. It does not show how it knows.',
    ],
    rhetoric: ['It can be so or not so, and a source with a name stands behind it.'],
  },
  'unnamed-official': {
    evidence: ['You cannot look up a person without a name.', 'The text gives you nothing else to check.'],
    attribution: [
      'The words {cue} say what kind of person it comes from.',
      'You are not told who it is. Still, it rests on somebody’s word.',
    ],
    rhetoric: [
      'It can be so or not so, and somebody is said to stand behind it.',
      'A source without a name is a weak one, but it is one.',
    ],
  },
  'unnamed-reports': {
    evidence: ['You cannot look up reports without a name, a date or a place.'],
    attribution: ['The words {cue} say that others said it.', 'Nobody is named. Still, it rests on somebody’s word.'],
    rhetoric: ['It can be so or not so, and the author passes it on as the word of others.'],
  },
  'public-promise': {
    evidence: [
      'That it was said can be looked up.',
      'What will come of it cannot. For that you have only the word of {source|the speaker}.',
    ],
    attribution: ['The words {cue} say who said it in public.', 'What will come of it rests on {source|the speaker}.'],
    rhetoric: ['Somebody can be held to it, so it is more than strong wording.'],
  },
  'bare-assertion': {
    evidence: ['The text names nothing that you could look up.', 'That it sounds sure does not show that it is so.'],
    attribution: ['Nobody is named or described who says so.'],
    rhetoric: [
      'It is stated as a fact. No source is given, and there is nothing to look up.',
      'You have only the author’s word.',
    ],
  },
  'topic-sentence': {
    evidence: ['These words alone give you nothing to look up.'],
    attribution: ['In these words alone nobody is named or described who says so.'],
    rhetoric: ['It tells you what the text goes on to say.', 'By itself it has no source and nothing to look up.'],
  },
  'loaded-words': {
    evidence: ['The text names nothing that you could look up.', 'Strong words do not show that something is so.'],
    attribution: ['Nobody else is named who says so.', 'These are the author’s own words.'],
    rhetoric: [
      'The words {cue} tell you how to feel about it.',
      'Without the strong wording, little is left that could be checked.',
    ],
  },
  'empty-source': {
    evidence: ['It sounds as if there were proof.', 'But nothing is named that you could look up.'],
    attribution: ['It sounds as if somebody had said so.', 'But nobody is named or described.'],
    rhetoric: ['The words {cue} sound like a source.', 'But they name nobody and nothing that you could find.'],
  },
  'unfindable-footage': {
    evidence: [
      'Pictures and records can be evidence if they can be found.',
      'Here you are not told enough to find them.',
    ],
    attribution: ['The text speaks of pictures or records, and of nobody who says so.'],
    rhetoric: [
      'The words {cue} speak of pictures or records.',
      'You are not told when, where or by whom they were made. So nobody could find them.',
    ],
  },
};
