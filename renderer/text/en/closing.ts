import { plural } from '../plural.ts';
import { isolate } from '../isolate.ts';

/** What is asked when the window closes, or another person comes, over an exam that the teacher waits for. */
export const closingText = {
  message: (title: string, count: number) =>
    count === 1
      ? `“${isolate(title)}” is finished, but not given to your teacher yet.`
      : plural(count, { one: '# exam', other: '# exams are finished, but not given to your teacher yet.' }),
  detail: 'Your answers are kept on this computer either way. Your teacher has them once you save the file for them.',
  give: 'Save the file now…',
  leave: 'Close anyway',
  stay: 'Keep Claimsort open',
  switchTitle: 'Not given to your teacher yet',
  switchAnyway: 'Switch user anyway',
} as const;
