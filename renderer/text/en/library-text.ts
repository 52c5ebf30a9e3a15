import type { InstallOutcome } from '../../../content/desk/views.ts';
import type { PassagesAdded } from '../../../content/study/views.ts';
import { formatNumber } from '../number-text.ts';
import { plural } from '../plural.ts';
import { isolate } from '../isolate.ts';

/** The words of the library. */
export const libraryText = {
  documentTitle: 'Lessons',
  title: 'Lessons',
  listTitle: 'All lessons',
  open: 'Open',
  continueAt: (current: number) => `Continue with claim ${formatNumber(current)}`,
  seeResult: 'See the result',
  seeAnswers: 'See your answers',
  look: 'About this lesson',
  openAgain: 'Try again',
  setPart: (asks: number, of: number) => `Your teacher chose ${String(asks)} of its ${String(of)} claims.`,
  standingNew: 'Not started',
  standingDone: (points: number, of: number) => `Done: ${formatNumber(points)} of ${formatNumber(of)} points`,
  /** `isReading`: for a second reader, whose answers go back to the author. */
  standingHandedIn: (isReading: boolean) =>
    isReading
      ? 'Finished. Your answers are for the author.'
      : 'Finished. The result opens when the answer key arrives.',
  give: (isReading: boolean) => (isReading ? 'Give it back' : 'Give it to your teacher'),
  standingWaitedFor: (isReading: boolean) => (isReading ? 'Not given back yet' : 'Not given to your teacher yet'),
  remove: 'Remove',
  openFile: 'Open files…',
  openFileHint: '…or drag them into this window.',
  empty: 'There are no lessons here yet.',
  emptyHint: 'Open a lesson file that your teacher gave you.',
  drop: 'Drop files here',
  dropArticle: 'An article, or a second reader’s answers.',
  dropHint: (teaches: boolean) =>
    teaches
      ? 'Lessons, exams, hand-ins, a profile or a list of students.'
      : 'Lessons, exams, answer keys or a profile.',
  changePerson: 'Switch user',
  nobody: 'Without a name',
} as const;

/** The words of the notices at the bottom of the window. */
export const noticeText = {
  region: 'Messages',
  dismiss: 'Close this message',
  undo: 'Undo',
  removed: (title: string) => `“${isolate(title)}” was removed. Your answers to it are kept.`,
  installed: {
    added: (title) => `“${isolate(title)}” was added to your lessons.`,
    updated: (title) => `“${isolate(title)}” was updated. What you answered before stays with the text you saw.`,
    offered: (title) => `There is a newer revision of “${isolate(title)}”.`,
    'key-updated': (title) =>
      `The answer key for “${isolate(title)}” has changed. It counts for your teacher’s exam, not for what you did on your own.`,
    'already-there': (title) => `“${isolate(title)}” is already among your lessons. Nothing changed.`,
    older: (title) => `The file of “${isolate(title)}” is older than what you have. Nothing changed.`,
    'key-added': (title) => `The answer key for “${isolate(title)}” has arrived.`,
    'other-key': (title) => `The answer key for “${isolate(title)}” is for another revision than your exam.`,
    assigned: (title, asks, isReading) =>
      `“${isolate(title)}” is ready ${isReading ? 'for you as a second reader' : 'as your teacher set it'}: ${plural(asks, { one: '# claim', other: '# claims' })}.`,
  } satisfies Record<InstallOutcome['kind'], (title: string, asks: number, isReading: boolean) => string>,
  /** Added if a key opens results. */
  results: {
    own: 'Your result is open now.',
    later: 'Your result is open now. You can look at it when you’re done here.',
    others: 'It opens the result of another user of this computer.',
    nobody: 'Say who you are to see your result.',
  },
  classTaken: 'The class was saved with what came in the file.',
  retryDropped: 'The retry was dropped. Your result is as it was.',
  profileErased: 'This person’s data has been deleted here.',
  unsaved: (answers: number) =>
    plural(answers, {
      one: 'One answer is not saved yet. Claimsort keeps trying.',
      other: '# answers are not saved yet. Claimsort keeps trying.',
    }),
  saved: (path: string) => `Saved to ${path}`,
  notAFile: 'That was not a file. Drag the file itself from its folder into this window.',
} as const;

/** The results of opening files from outside, by their names. */
export const openedText = {
  of: (name: string) => `“${name}”`,
  refused: (name: string, what: string) => `“${name}” was not opened. ${what}`,
  passages: ({ added, replaced }: PassagesAdded) =>
    added + replaced === 0
      ? 'The passages in that file are in your practice already.'
      : `${plural(added + replaced, { one: '# passage was', other: '# passages were' })} added to your practice.`,
  moreLessons: (count: number) =>
    plural(count, { one: '# more lesson was opened.', other: '# more lessons were opened.' }),
  moreRefused: (count: number, what: string) =>
    `${plural(count, { one: '# more file was not opened.', other: '# more files were not opened.' })} ${what}`,
  profileWaits: 'A profile file was opened. Say who you are to see what it would add.',
  oneAtATime: (name: string) => `“${name}” was not looked at. Open one such file at a time.`,
} as const;
