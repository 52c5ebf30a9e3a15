import type { Mode } from '../../../content/attempt/mode.ts';
import type { HistoryEntry } from '../../../content/study/views.ts';
import { formatNumber } from '../number-text.ts';
import { plural } from '../plural.ts';
import { isolate } from '../isolate.ts';

const some = (n: number): string => plural(n, { zero: 'none', other: '#' });

/** The sentences of the list of all attempts and of the comparison of two of them. */
export const historyText = {
  none: '–',
  toLessons: 'Back to lessons',
  list: {
    documentTitle: 'All attempts',
    title: 'All attempts',
    back: 'Progress',
    loading: 'Reading your attempts…',
    empty: 'You haven’t started a lesson yet.',
    caption: 'Newest first. The time leaves out pauses of more than five minutes.',
    count: (attempts: number, retries: number) => {
      const own = plural(attempts, { one: '# attempt', other: '# attempts' });
      return retries === 0 ? own : `${own}, ${plural(retries, { one: '# retry', other: '# retries' })}`;
    },
    columns: { lesson: 'Lesson', when: 'Started', mode: 'Mode', points: 'Points', time: 'Time spent', open: 'Actions' },
    standing: {
      underway: 'in progress',
      done: 'done',
      'awaiting-key': 'waiting for the key',
      'set-aside': 'abandoned',
    } satisfies Record<HistoryEntry['standing'], string>,
    points: (points: number, of: number) => `${formatNumber(points)} of ${formatNumber(of)}`,
    retry: 'retry',
    fixed: (fixed: number, of: number) => `fixed ${formatNumber(fixed)} of ${formatNumber(of)}`,
    newerKey: 'The key has changed since. These points are from the key used at the time.',
    open: { underway: 'Continue', done: 'View', 'awaiting-key': 'View', 'set-aside': 'View' },
    compare: 'Compare',
    withBefore: 'with the one before it:',
    more: (n: number) => plural(n, { one: 'Show # more', other: 'Show # more' }),
    shown: (shown: number, of: number) => `${formatNumber(shown)} of ${formatNumber(of)} are shown.`,
    mode: { guided: 'guided', exam: 'exam' } satisfies Record<Mode, string>,
  },

  compare: {
    documentTitle: 'Two attempts',
    title: (lesson: string) => `Two attempts: ${isolate(lesson)}`,
    back: 'All attempts',
    loading: 'Comparing…',
    failed: 'These two attempts could not be compared',
    first: 'First',
    second: 'Second',
    choose: { first: 'First attempt', second: 'Second attempt' },
    attempt: (when: string, points: string) => `${when}: ${points} points`,
    points: (first: string, second: string) => `Points: first ${first}, then ${second}.`,
    changed: (better: number, worse: number, same: number) =>
      `${some(better)} better, ${some(worse)} worse, ${some(same)} unchanged.`,
    onlyOne: (n: number) =>
      plural(n, { one: '# claim was in only one of the two.', other: '# claims were in only one of the two.' }),
    columns: { claim: 'Claim', key: 'Key', change: 'Change' },
    caption: 'In the order of the article.',
    whatChanged: 'What changed',
    whatStayed: (n: number, onlyOne: number) => {
      const same = plural(n, { one: '# claim with the same answer', other: '# claims with the same answer' });
      return onlyOne === 0 ? same : `${same}, ${formatNumber(onlyOne)} asked only once`;
    },
    nothingChanged: 'No answer changed.',
    change: { better: 'better', worse: 'worse', other: 'another answer, same points', same: 'unchanged' },
    absent: 'not asked',
    missing: 'no answer',
    newerKey: 'The key changed between the two. Each is scored with the key used at the time.',
  },
} as const;
