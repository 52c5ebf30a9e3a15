import type { ClaimPlace } from '../../../content/lesson/claim-number.ts';
import { sayPlace } from './claim-place-text.ts';
import { formatNumber } from '../number-text.ts';
import { plural } from '../plural.ts';

/** The words of the screen before a lesson. */
export const openingText = {
  warningTitle: 'Before you read',
  aboutTitle: 'About this article',
  headline: 'Headline',
  publisher: 'Published by',
  byline: 'Written by',
  date: 'Date',
  provenance: 'Where this text comes from',
  licence: 'Copyright',
  fictionalNote: 'This story is invented. So are its people, places and papers.',
  studyNote:
    'This is the full original text, mistakes included, for study. Claimsort neither agrees nor disagrees with it.',
  readFirst: 'Read the article first',
  readFirstHint: 'No claims are highlighted yet.',
  modeTitle: 'Choose a mode',
  modeHint: {
    guided: 'You get feedback after each answer. You can’t change an answer once you have seen its feedback.',
    exam: 'No feedback until you hand in. You can change answers until then.',
  },
  examOnly:
    'This is an exam edition: the answer key is not in it. You hand in, and the result opens when your teacher’s key arrives.',
  options: 'Options',
  chosen: (mode: string, claims: number) => `${mode}, ${plural(claims, { one: '# claim', other: '# claims' })}`,
  glossary: 'Glossary and background',
  /** The first sentences of a longer text. */
  cut: (text: string) => `${text} …`,
  glossaryHint: 'You can open this while sorting, too.',
  particulars: 'About this text: who, when, rights',
  forReader: (claims: number) =>
    `The author of this lesson asks you to sort ${plural(claims, { one: '# claim', other: '# claims' })} without seeing the key. Save your answers at the end and give the file back.`,
  setByTeacher: (claims: number) =>
    `Your teacher set this exam: ${plural(claims, { one: '# claim', other: '# claims' })}.`,
  choiceTitle: 'How many claims?',
  choiceAll: (count: number) => `All ${formatNumber(count)}`,
  choiceAllHint: (minutes: string) => `The whole article, ${minutes}.`,
  choiceDozen: (claims: number) => plural(claims, { one: '# claim', other: '# claims' }),
  choiceDozenHint: 'Spread across the article.',
  confidence: 'Ask how sure I am',
  confidenceHint: 'Guess, fairly sure or sure.',
  cues: 'Ask for the key words',
  cuesHint: 'Mark the words that gave it away before you see the explanation.',
  start: 'Start sorting',
  starting: 'Starting…',
  underwayTitle: 'You’ve already started this lesson',
  underway: (place: ClaimPlace, answered: number, mode: string) =>
    `${sayPlace(place)}, ${formatNumber(answered)} answered. ${mode}.`,
  continueAt: (current: number) => `Continue with claim ${formatNumber(current)}`,
  startOver: 'Start over…',
  startOverTitle: 'Start this lesson over?',
  startOverBody: (answered: number) =>
    answered === 0
      ? 'You have not answered anything yet, so nothing is lost.'
      : `Your answers so far (${formatNumber(answered)}) will be kept in your history, but you can’t continue them.`,
  startOverYes: 'Start over',
  startOverNo: 'Keep going',
  onYourOwn: 'You had also begun this lesson on your own. That is not the exam.',
  doneBefore: (points: number, of: number) => `Last time: ${formatNumber(points)} of ${formatNumber(of)} points.`,
  doneAwaiting: 'You have handed this lesson in. The result opens when the answer key arrives.',
  seeResult: 'See that result',
  seeAnswers: 'See your answers',
  readingDocumentTitle: (title: string) => `Reading: ${title}`,
  readingNote: 'Just read. No claims are highlighted yet.',
  readingDone: 'Done reading',
} as const;
