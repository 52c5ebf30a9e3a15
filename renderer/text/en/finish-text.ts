import { formatNumber } from '../number-text.ts';
import { isolate } from '../isolate.ts';

/** The words of the last step: trying the lesson, finishing it, and what can be done with it then. */
export const finishText = {
  title: 'Finish',
  tryIt: 'Try it',
  tryHint: 'Sort your own lesson as a student meets it. Nothing is recorded.',
  tryQuestion: (number: number) => `Claim ${formatNumber(number)}: what is it?`,
  tryNext: 'Next claim',
  tryNone: 'No claim has a label yet, so there is nothing to try.',
  tryEnd: 'That was the last claim.',
  tryClose: 'Stop trying',
  toKey: 'To its key',
  what: 'Finishing puts the lesson on your shelf. You can go on changing it: what you finish then is its next revision.',
  finish: 'Finish the lesson',
  notYet: 'It cannot be finished yet. “Still to do” says what is missing.',
  finished: (title: string, revision: number) =>
    `“${isolate(title)}” is among your lessons, revision ${formatNumber(revision)}.`,
  toLesson: 'Open it as a student does',
  toClasses: 'Hand it out to a class',
  onPaper: 'On paper…',
} as const;
