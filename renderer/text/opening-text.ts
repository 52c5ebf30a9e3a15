import type { Label } from '../../content/lesson/label.ts';
import { formatNumber } from './plural.ts';

interface WorkedExample {
  /** In three parts, so that the words that decide can be lit. */
  readonly before: string;
  readonly cue: string;
  readonly after: string;
  readonly why: string;
}

/** One worked example for each label, invented, and from no lesson. */
export const workedExamples: Readonly<Record<Label, WorkedExample>> = {
  evidence: {
    before: 'The lake has lost two metres since 2010, ',
    cue: 'the water board’s yearly gauge table',
    after: ' shows.',
    why: 'You could look at that table yourself. You need not trust the writer.',
  },
  attribution: {
    before: 'The lake has lost two metres since 2010, ',
    cue: 'a fisherman says',
    after: '.',
    why: 'It rests on his word. He may be right, but you would have to take it from him.',
  },
  rhetoric: {
    before: 'The lake is dying, ',
    cue: 'as anyone with eyes can see',
    after: '.',
    why: 'These words push you to agree. They give you nothing to look up and nobody to ask.',
  },
};

/** The words of the screen before a lesson. */
export const openingText = {
  warningTitle: 'Before you read',
  aboutTitle: 'About this article',
  headline: 'Headline',
  publisher: 'Published by',
  byline: 'Written by',
  date: 'Date',
  provenance: 'How it came here',
  licence: 'Rights',
  fictionalNote: 'This story is invented. So are its people, places and papers.',
  studyNote:
    'The article stands here word for word, mistakes included, to be studied. Claimsort neither agrees nor disagrees with it.',
  readFirst: 'Read the article first',
  readFirstHint: 'Nothing is marked yet.',
  labelsTitle: 'One question, three answers',
  labelsLead:
    'For each marked claim you ask: what does the article give me for believing this? Not whether it is true.',
  bareAssertion:
    'Rhetoric also holds the bare assertion: something stated as a fact, with nobody named and nothing to look up.',
  modeTitle: 'How do you want to do it?',
  modeHint: {
    guided: 'After each answer you see at once what the words did. Your first answer stands.',
    exam: 'You answer on your own and may change your mind. You see everything after handing in.',
  },
  examOnly:
    'This is an exam edition: the answer key is not in it. You hand in, and the result opens when your teacher’s key arrives.',
  choiceTitle: 'How many claims?',
  choiceAll: (count: number) => `All ${formatNumber(count)}`,
  choiceAllHint: (minutes: string) => `The whole article, ${minutes}.`,
  choiceDozen: 'A dozen',
  choiceDozenHint: 'Twelve, spread over the article.',
  confidence: 'Ask how sure I am',
  confidenceHint: 'Guess, fairly sure or sure.',
  cues: 'Ask which words decided it',
  cuesHint: 'You mark them before you see why.',
  start: 'Start sorting',
  starting: 'Starting…',
  underwayTitle: 'You are in the middle of this lesson',
  underway: (current: number, of: number, answered: number, mode: string) =>
    `Claim ${formatNumber(current)} of ${formatNumber(of)}, ${formatNumber(answered)} answered. ${mode}.`,
  continueAt: (current: number) => `Continue claim ${formatNumber(current)}`,
  startOver: 'Start over…',
  startOverTitle: 'Start this lesson over?',
  startOverBody: (answered: number) =>
    answered === 0
      ? 'You have not answered anything yet, so nothing is lost.'
      : `Your answers so far (${formatNumber(answered)}) will be put aside. You cannot go on with them afterwards.`,
  startOverYes: 'Start over',
  startOverNo: 'Keep going',
  doneBefore: (points: number, of: number) => `Last time: ${formatNumber(points)} of ${formatNumber(of)} points.`,
  doneAwaiting: 'You have handed this lesson in. The result opens when the answer key arrives.',
  seeResult: 'See that result',
  readingDocumentTitle: (title: string) => `Reading: ${title}`,
  readingNote: 'Just read. Nothing is marked yet.',
  readingDone: 'I have read it',
} as const;
