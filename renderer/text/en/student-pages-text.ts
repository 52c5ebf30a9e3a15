import type { Label } from '../../../content/lesson/label.ts';
import { isolate } from '../isolate.ts';
import { labelText } from './label-text.ts';
import { formatNumber } from '../number-text.ts';

const word = (label: Label): string => labelText[label].word.toLowerCase();

/** The words of the pages for students. */
export const pagesText = {
  title: 'A page for each student',
  back: 'Report',
  which: 'Which student',
  all: 'All students',
  what: 'Student pages',
  /** Distinguishes students with the same name. */
  sameName: (name: string, id: string | null, at: number, of: number) =>
    id === null ? `${isolate(name)} (${formatNumber(at)} of ${formatNumber(of)})` : `${isolate(name)} (${isolate(id)})`,
  sheet: (name: string, head: string) => `${isolate(name)} · ${isolate(head)}`,
  none: 'There is no page to make yet: no work counts.',
  points: (points: number, of: number) => `${formatNumber(points)} of ${formatNumber(of)} points:`,
  hits: (right: number, part: number, wrong: number, missing: number) =>
    [
      `${formatNumber(right)} right`,
      ...(part === 0 ? [] : [`${formatNumber(part)} partly right`]),
      `${formatNumber(wrong)} wrong`,
      ...(missing === 0 ? [] : [`${formatNumber(missing)} without an answer`]),
    ].join(', '),
  practise: 'What to practise',
  practiseSays: (key: Label, chosen: Label, n: number) =>
    `${formatNumber(n)} times you took ${word(key)} for ${word(chosen)}. Practise telling these two apart.`,
  practiseMissing: 'Try every claim next time: an answer can only help.',
  practiseNothing: 'You got everything right. Try a harder lesson.',
  practiseNoPattern: 'No mix-up stands out. Look at the claims below once more.',
  again: 'Claims to look at again',
  claim: (number: number) => `Claim ${formatNumber(number)}`,
  nothingAgain: 'Every answer earned its full point.',
  yours: (label: Label) => `You said ${word(label)}.`,
  noAnswer: 'You gave no answer.',
  keySays: (label: Label) => `The key says ${word(label)}.`,
  changed: 'Your teacher changed this answer.',
} as const;
