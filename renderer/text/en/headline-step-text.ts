import { isolate } from '../isolate.ts';
import { formatNumber } from '../number-text.ts';

/** The words of the step in which the author puts the headline in plain words. */
export const headlineStepText = {
  title: 'The headline and what comes after',
  none: 'The headline is not marked as a claim yet. The debrief is about it.',
  toClaims: 'Mark the headline',
  says: 'The headline says …',
  saysHint: 'End the sentence in plain words, for example: that a border guard sold the lamps abroad.',
  notYet: 'The debrief begins with this sentence.',
  sentence: (says: string) => `The headline says ${isolate(says)}${/[.!?…]$/u.test(says) ? '' : '.'}`,
  dossier: 'Dossier: what is known from elsewhere',
  dossierHint:
    'For reading beyond the article. Write only what you have read yourself, and where. Leave it out if you have nothing.',
  statement: (number: number) => `Statement ${formatNumber(number)}`,
  newStatement: 'What you read elsewhere.',
  unknown: 'not known',
  question: 'It helps with the question',
  questions: {
    'who-is-behind-it': 'Who is behind it?',
    'what-is-the-evidence': 'What is the evidence?',
    'what-do-other-sources-say': 'What do other sources say?',
  },
  what: 'What you know',
  whatHint: 'One or two sentences.',
  reference: { publisher: 'Published by', title: 'Title', date: 'Date' },
  referenceHint: 'Of what you read.',
  empty: 'This cannot be empty. Remove the statement if you have nothing to say.',
  remove: 'Remove',
  add: 'Add a statement',
} as const;
