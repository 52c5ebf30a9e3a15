import type { WaitedFor } from '../../../content/desk/views.ts';
import { plural } from '../plural.ts';
import { isolate } from '../isolate.ts';

/** The question before the window closes or another person is chosen while an exam was not given to the teacher. */
export const closingText = {
  message: ({ title, isSecondReading }: Pick<WaitedFor, 'title' | 'isSecondReading'>, count: number) =>
    count === 1
      ? `“${isolate(title)}” is finished, but not given ${isSecondReading ? 'back to its author' : 'to your teacher'} yet.`
      : plural(count, { one: '# exam', other: '# exams are finished, but not given to your teacher yet.' }),
  detail: ({ isSecondReading }: Pick<WaitedFor, 'isSecondReading'>) =>
    `Your answers are kept on this computer either way. ${isSecondReading ? 'The author' : 'Your teacher'} has them once you save the file for them.`,
  give: 'Save the file now…',
  leave: 'Close anyway',
  stay: 'Keep Claimsort open',
  switchTitle: (isReading: boolean) => (isReading ? 'Not given back yet' : 'Not given to your teacher yet'),
  switchAnyway: 'Switch user anyway',
} as const;
