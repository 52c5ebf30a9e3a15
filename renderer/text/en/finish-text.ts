import { formatNumber } from '../number-text.ts';
import { isolate } from '../isolate.ts';
import { plural } from '../plural.ts';

/** The words of the last step: trying the lesson, finishing it, and what can then be done with it. */
export const finishText = {
  title: 'Finish',
  tryTitle: 'Try it',
  tryHint: 'Meet your lesson as a student or a class will. Nothing is recorded.',
  tryAs: { guided: 'Guided', exam: 'As an exam', projector: 'On the projector', paper: 'On paper' },
  tryNone: 'No claim has a label yet, so there is nothing to try.',
  tryLoading: 'Opening your lesson…',
  trying: 'Trying your lesson',
  tryingAs: {
    guided: 'You are trying your lesson, guided.',
    exam: 'You are trying your lesson as an exam.',
    projector: 'You are trying your lesson on the projector.',
    paper: 'You are trying your lesson on paper.',
  },
  tryKept: 'Nothing is recorded.',
  tryLeftOut: (count: number) =>
    plural(count, { one: '# claim has no label and is left out.', other: '# claims have no label and are left out.' }),
  tryClass: 'Your class',
  tryClose: 'Stop trying',
  tryClaim: 'Try this claim',
  toKey: 'To its key',
  what: 'Finishing puts the lesson on your shelf. You can go on changing it: what you finish then is its next revision.',
  finish: 'Finish the lesson',
  notYet: 'It cannot be finished yet. “Still to do” says what is missing.',
  finished: (title: string, revision: number) =>
    `“${isolate(title)}” is among your lessons, revision ${formatNumber(revision)}.`,
  toLesson: 'Open it as a student does',
  toClasses: 'Hand it out to a class',
  onPaper: 'On paper…',
  forColleague: 'Save it for a colleague…',
  forColleagueHint:
    'The file for a colleague holds the lesson with its key and the teacher’s page. Opened in Claimsort, it also gives the worksheets and the answer key to print.',
} as const;
